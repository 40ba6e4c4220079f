package be.lerarenkaart.systemtest.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.lerarenkaart.audit.Act;
import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.eligibility.CardYearChanges;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the real server can show: when it tells that a transaction is about to commit, and what a fault does then. */
@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {

    private static final By BY = new By("tester", null, "/beheer");
    private static final int ENTRY_AND_ACT = 2;
    private static final int FIRST_OF_MANY = 2045;
    private static final int MANY = 24;

    private enum Trying implements Act {
        TRIED
    }

    @Resource(lookup = "java:app/jdbc/lerarenkaart")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private AuditTrail trail;

    @Inject
    private CardYears cardYears;

    @Test
    void whenTheTransactionCommits_thenItsEntriesAreTheEndOfTheChain() throws Exception {
        long before = entries();
        transaction.begin();
        write();
        write();
        transaction.commit();
        assertEquals(before + ENTRY_AND_ACT, entries());
        assertEquals(entries(), number("select last_sequence_no from audit_head"));
    }

    @Test
    void whenTheTransactionIsRolledBack_thenNothingIsChained() throws Exception {
        long before = entries();
        transaction.begin();
        write();
        transaction.rollback();
        assertEquals(before, entries());
    }

    @Test
    void whenTheChainCannotBeWritten_thenTheActFails() throws Exception {
        long before = entries();
        transaction.begin();
        update("delete from audit_head");
        assertThrows(RuntimeException.class, this::write);
        transaction.rollback();
        assertEquals(1, number("select count(*) from audit_head"));
        assertEquals(before, entries());
    }

    @Test
    void whenThereIsNoTransaction_thenNothingCanBeWritten() {
        assertThrows(TransactionalException.class, this::write);
    }

    /** An act may hold two connections at once; all of these together find enough. */
    @Test
    void whenManyActAtOnce_thenEachWaitsForItsPlaceInTheChain() throws Exception {
        long before = entries();
        List<Future<?>> acts = new ArrayList<>();
        for (int year = FIRST_OF_MANY; year < FIRST_OF_MANY + MANY; year++) {
            CardYear cardYear = new CardYear(year);
            acts.add(threads.submit(() -> cardYears.put(cardYear, CardYearChanges.NONE, BY)));
        }
        for (Future<?> act : acts) {
            act.get(2, TimeUnit.MINUTES);
        }
        assertEquals(before + MANY, entries());
        assertEquals(entries(), number("select last_sequence_no from audit_head"));
    }

    private void write() {
        trail.write(BY, Trying.TRIED, Subject.of("TEST", 1), Change.NONE);
    }

    private long entries() throws SQLException {
        return number("select count(*) from audit_entry");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
