package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes down what happens to accounts; within the transaction of the act, or in one of its own where there is none. */
@ApplicationScoped
class AccessTrail {

    private static final String ACCOUNT = "ACCOUNT";

    private final AuditTrail trail;

    @Inject
    AccessTrail(AuditTrail trail) {
        this.trail = trail;
    }

    AccessTrail() {
        this(null);
    }

    @Transactional
    public void write(By by, AccessAct act, long accountId) {
        trail.write(by, act, Subject.of(ACCOUNT, accountId), Change.NONE);
    }

    /** What stays written when the act that led to it is refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void writeAnyhow(By by, AccessAct act, long accountId) {
        trail.write(by, act, Subject.of(ACCOUNT, accountId), Change.NONE);
    }

    @Transactional
    public void write(By by, AccessAct act, long accountId, Change change) {
        trail.write(by, act, Subject.of(ACCOUNT, accountId), change);
    }
}
