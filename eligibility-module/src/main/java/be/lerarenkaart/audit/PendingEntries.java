package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.bulk.HeldConnection;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the entries of a transaction until just before it commits, so that the end of the chain, which all acts share, is
 * locked for that moment only, and after every other lock. Where nobody tells when a transaction ends (tools, tests),
 * entries are chained at once.
 */
@ApplicationScoped
class PendingEntries {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    private final Database database;
    private final Chain chain;

    @Inject
    PendingEntries(Database database, Chain chain) {
        this.database = database;
        this.chain = chain;
    }

    PendingEntries() {
        this(null, null);
    }

    void add(NewEntry entry) {
        if (transactions == null || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            database.call(connection -> chain.append(connection, List.of(entry)));
            return;
        }
        OfTransaction pending = (OfTransaction) transactions.getResource(OfTransaction.class);
        if (pending == null) {
            pending = new OfTransaction(database.held());
            transactions.putResource(OfTransaction.class, pending);
            transactions.registerInterposedSynchronization(pending);
        }
        pending.add(entry);
    }

    private final class OfTransaction implements Synchronization {

        private final List<NewEntry> entries = new ArrayList<>();

        /**
         * The transaction's own, taken while it was active: one that is asked for when the commit has begun belongs to no
         * transaction any more, and would let go of the end of the chain after each statement.
         */
        private final HeldConnection connection;

        private boolean chained;

        OfTransaction(HeldConnection connection) {
            this.connection = connection;
        }

        /** Somebody else who hears of the coming commit may write as well, before us or after. */
        void add(NewEntry entry) {
            if (chained) {
                append(List.of(entry));
            } else {
                entries.add(entry);
            }
        }

        private void append(List<NewEntry> some) {
            connection.call(open -> chain.append(open, some));
        }

        @Override
        public void beforeCompletion() {
            chained = true;
            try {
                append(entries);
            } catch (RuntimeException unwritten) {
                // No act without its entry, whatever the server makes of an exception here.
                transactions.setRollbackOnly();
                throw unwritten;
            }
        }

        @Override
        public void afterCompletion(int status) {
            connection.close();
        }
    }
}
