package be.lerarenkaart.systemtest.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One transaction is one connection of the database, however often it is asked for one. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

    private static final int MANY = 24;

    @Resource(lookup = "java:app/jdbc/lerarenkaart")
    private DataSource database;

    @PersistenceContext(unitName = "eligibility")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    @Test
    void whenOneIsTakenAfterAnother_thenItIsTheSame() throws Exception {
        assertEquals(List.of(), others(this::oneAfterAnother));
    }

    @Test
    void whenAnEntityIsReadBetween_thenItComesByTheSame() throws Exception {
        assertEquals(List.of(), others(this::byEntityManagerAndPlain));
    }

    @Test
    void whenOneIsTakenWithinAnother_thenItIsTheSame() throws Exception {
        assertEquals(List.of(), others(this::oneWithinAnother));
    }

    private List<String> others(Callable<String> pair) throws Exception {
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(threads.submit(pair));
        }
        List<String> different = new ArrayList<>();
        for (Future<String> each : all) {
            String[] ids = each.get().split(" ");
            if (!ids[0].equals(ids[1])) {
                different.add(each.get());
            }
        }
        return different;
    }

    private String oneAfterAnother() throws Exception {
        transaction.begin();
        try {
            String first;
            try (Connection one = database.getConnection()) {
                first = id(one);
            }
            try (Connection two = database.getConnection()) {
                return first + " " + id(two);
            }
        } finally {
            transaction.commit();
        }
    }

    private String byEntityManagerAndPlain() throws Exception {
        transaction.begin();
        try {
            entities.createNativeQuery("update jobs_job set attempts = attempts where id = 0")
                    .executeUpdate();
            Object[] byEntities = (Object[]) entities.createNativeQuery("select connection_id(), @@autocommit")
                    .getSingleResult();
            try (Connection plain = database.getConnection()) {
                return byEntities[0] + "/" + byEntities[1] + " " + id(plain);
            }
        } finally {
            transaction.commit();
        }
    }

    private String oneWithinAnother() throws Exception {
        transaction.begin();
        try (Connection one = database.getConnection();
                Connection two = database.getConnection()) {
            return id(one) + " " + id(two);
        } finally {
            transaction.commit();
        }
    }

    private static String id(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select connection_id(), @@autocommit");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1) + "/" + rows.getString(2);
        }
    }
}
