package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The codes of letters about a new password; within a transaction of the caller. */
@ApplicationScoped
class RecoveryTable {

    private static final String ASKED_SINCE =
            "select count(r) from RecoveryCode r where r.accountId = :account and r.askedAt > :since";

    private static final String VOID =
            "update RecoveryCode r set r.usedAt = :now where r.accountId = :account and r.usedAt is null";

    private static final String FORGET = "delete from RecoveryCode r where r.validUntil < :then";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    RecoveryTable() {}

    RecoveryTable(EntityManager entities) {
        this.entities = entities;
    }

    void add(RecoveryCode code) {
        entities.persist(code);
    }

    long askedSince(long accountId, Instant since) {
        return entities.createQuery(ASKED_SINCE, Long.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getSingleResult();
    }

    Optional<RecoveryCode> find(String hash) {
        return Optional.ofNullable(entities.find(RecoveryCode.class, hash));
    }

    /** Whoever else comes with the same code waits, and finds it used. */
    Optional<RecoveryCode> findToUse(String hash) {
        return Optional.ofNullable(entities.find(RecoveryCode.class, hash, LockModeType.PESSIMISTIC_WRITE));
    }

    /** No code of this account works any more. */
    void voidAll(long accountId, Instant now) {
        entities.createQuery(VOID)
                .setParameter("now", now)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void forgetBefore(Instant then) {
        entities.createQuery(FORGET).setParameter("then", then).executeUpdate();
    }
}
