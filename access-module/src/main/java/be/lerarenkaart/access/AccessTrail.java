package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditEntries;
import be.lerarenkaart.audit.AuditFilter;
import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Writes down what happens to accounts; within the transaction of the act, or in one of its own where there is none. */
@ApplicationScoped
class AccessTrail {

    private static final String ACCOUNT = "ACCOUNT";
    private static final Duration NOW_AND_THEN = Duration.ofHours(1);

    private final AuditTrail trail;
    private final AuditEntries entries;
    private final Clock clock;

    @Inject
    AccessTrail(AuditTrail trail, AuditEntries entries, Clock clock) {
        this.trail = trail;
        this.entries = entries;
        this.clock = clock;
    }

    AccessTrail() {
        this(null, null, null);
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

    /**
     * For what anybody can do again and again, so that it does not fill the trail: once an hour, however often the same
     * is done by the same to the same. It stays written when what led to it is refused.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void writeNowAndThen(By by, AccessAct act, Subject on) {
        AuditFilter lately = new AuditFilter(
                on.kind(),
                on.id(),
                by.accountId() == null ? List.of() : List.of(by.accountId()),
                by.accountId() == null ? by.name() : null,
                act.name(),
                clock.instant().minus(NOW_AND_THEN),
                null);
        if (entries.list(lately, 0, 1).isEmpty()) {
            trail.write(by, act, on, Change.NONE);
        }
    }

    /**
     * A wrong password or code.
     *
     * @param last whether guessing is stopped for a while now, which is always written
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(By by, long accountId, boolean last) {
        if (last) {
            trail.write(by, AccessAct.SIGN_IN_BLOCKED, Subject.of(ACCOUNT, accountId), Change.NONE);
        } else {
            writeNowAndThen(by, AccessAct.SIGN_IN_FAILED, Subject.of(ACCOUNT, accountId));
        }
    }

    @Transactional
    public void write(By by, AccessAct act, long accountId, Change change) {
        trail.write(by, act, Subject.of(ACCOUNT, accountId), change);
    }
}
