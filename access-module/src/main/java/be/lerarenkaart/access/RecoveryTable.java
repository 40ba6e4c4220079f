package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The codes of letters about a new password; within a transaction of the caller. */
@ApplicationScoped
class RecoveryTable {

    private static final String ASKED_AFTER =
            """
            select count(r) from RecoveryCode r
             where r.accountId = :account
               and (r.askedAt > :asked or r.askedAt = :asked and r.codeHash > :hash)
            """;

    private static final String VOID =
            "update RecoveryCode r set r.usedAt = :now where r.accountId = :account and r.usedAt is null";

    private static final String OLD = "select r.codeHash from RecoveryCode r where r.validUntil < :then";

    private static final String FORGET = "delete from RecoveryCode r where r.codeHash in :old";

    private static final int MOST_FORGOTTEN = 500;

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    RecoveryTable() {}

    RecoveryTable(EntityManager entities) {
        this.entities = entities;
    }

    void add(RecoveryCode code) {
        entities.persist(code);
    }

    /** Only the newest letter's code works: asked when it is used, so that letters need not wait for one another. */
    boolean isNewest(RecoveryCode code) {
        return entities.createQuery(ASKED_AFTER, Long.class)
                        .setParameter("account", code.accountId())
                        .setParameter("asked", code.askedAt())
                        .setParameter("hash", code.codeHash())
                        .getSingleResult()
                == 0;
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

    /** One by one: to delete by age would lock the places where others add theirs. */
    void forgetBefore(Instant then) {
        List<String> old = entities.createQuery(OLD, String.class)
                .setParameter("then", then)
                .setMaxResults(MOST_FORGOTTEN)
                .getResultList();
        if (!old.isEmpty()) {
            entities.createQuery(FORGET).setParameter("old", old).executeUpdate();
        }
    }
}
