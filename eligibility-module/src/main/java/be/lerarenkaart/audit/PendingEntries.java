package be.lerarenkaart.audit;

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

    private final Chain chain;

    @Inject
    PendingEntries(Chain chain) {
        this.chain = chain;
    }

    PendingEntries() {
        this(null);
    }

    void add(NewEntry entry) {
        if (transactions == null || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            chain.append(List.of(entry));
            return;
        }
        OfTransaction pending = (OfTransaction) transactions.getResource(OfTransaction.class);
        if (pending == null) {
            pending = new OfTransaction();
            transactions.putResource(OfTransaction.class, pending);
            transactions.registerInterposedSynchronization(pending);
        }
        pending.add(entry);
    }

    private final class OfTransaction implements Synchronization {

        private final List<NewEntry> entries = new ArrayList<>();
        private boolean chained;

        /** Somebody else who hears of the coming commit may write as well, before us or after. */
        void add(NewEntry entry) {
            if (chained) {
                chain.append(List.of(entry));
            } else {
                entries.add(entry);
            }
        }

        @Override
        public void beforeCompletion() {
            chained = true;
            try {
                chain.append(entries);
            } catch (RuntimeException unwritten) {
                // No act without its entry, whatever the server makes of an exception here.
                transactions.setRollbackOnly();
                throw unwritten;
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Kept or taken back with everything else.
        }
    }
}
