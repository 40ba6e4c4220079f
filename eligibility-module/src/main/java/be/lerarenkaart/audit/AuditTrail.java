package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The front of this package for whoever does something that people must be able to answer for. */
@ApplicationScoped
public class AuditTrail {

    private final PendingEntries pending;

    @Inject
    AuditTrail(PendingEntries pending) {
        this.pending = pending;
    }

    /** On a database of one's own, for tools and tests: entries are chained at once. */
    public AuditTrail(Database database, Clock clock) {
        this(new PendingEntries(new Chain(database, clock)));
    }

    AuditTrail() {
        this(null);
    }

    /**
     * Writes down what is being done, within the transaction of the act, whose fate it shares. It joins the chain when
     * that transaction is about to commit, so it holds up nobody before.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(By by, Act act, Subject on, Change change) {
        pending.add(new NewEntry(by, act.name(), on, change));
    }
}
