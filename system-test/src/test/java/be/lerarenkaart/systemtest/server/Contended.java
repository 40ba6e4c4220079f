package be.lerarenkaart.systemtest.server;

import be.lerarenkaart.jobs.DoneAnew;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Something at rows that others are at too: the database gives it up as often as it is told to. */
@DoneAnew
@ApplicationScoped
public class Contended {

    private static final int DEADLOCK = 1213;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** The transactions of its attempts. */
    @Transactional
    public List<Object> succeedAfter(int given, List<Object> attempts) {
        attempts.add(transactions.getTransactionKey());
        if (attempts.size() <= given) {
            throw new IllegalStateException(new SQLException("Deadlock found", "40001", DEADLOCK));
        }
        return new ArrayList<>(attempts);
    }

    @Transactional
    public void failOtherwise(List<Object> attempts) {
        attempts.add(transactions.getTransactionKey());
        throw new IllegalStateException(new SQLException("No such table", "42S02", 1146));
    }
}
