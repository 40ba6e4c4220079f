package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The apps for codes and the recovery codes. What changes them runs within a transaction of the caller. */
@ApplicationScoped
class SecondStepTable {

    private static final String MAKE_SURE =
            "insert into access_second_step (account_id) values (?) on duplicate key update account_id = account_id";

    /** In one statement, so that of two at the same moment one counts. */
    private static final String USE_CODE =
            """
            update access_recovery_code set used_at = ?
             where account_id = ? and code_hash = ? and used_at is null
            """;

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    SecondStepTable() {}

    SecondStepTable(EntityManager entities) {
        this.entities = entities;
    }

    Optional<SecondStep> find(long accountId) {
        return Optional.ofNullable(entities.find(SecondStep.class, accountId));
    }

    /** Held until the transaction ends: a code sent twice at the same moment must not work twice. */
    Optional<SecondStep> held(long accountId) {
        return Optional.ofNullable(entities.find(SecondStep.class, accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** In a transaction of its own: what was used stays used, whatever becomes of the request. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean use(long accountId, Predicate<SecondStep> judge) {
        return held(accountId).filter(SecondStep::isOn).filter(judge).isPresent();
    }

    SecondStep made(long accountId) {
        entities.createNativeQuery(MAKE_SURE).setParameter(1, accountId).executeUpdate();
        return held(accountId).orElseThrow();
    }

    void remove(long accountId) {
        find(accountId).ifPresent(entities::remove);
        forgetCodes(accountId);
    }

    void replaceCodes(long accountId, List<String> codes) {
        forgetCodes(accountId);
        codes.forEach(code -> entities.persist(new PaperCode(new PaperCode.Key(accountId, code))));
    }

    /** False when there is no such code, or it was used before. */
    boolean useCode(long accountId, String code, Instant now) {
        return entities.createNativeQuery(USE_CODE)
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, accountId)
                        .setParameter(3, PaperCode.Key.hash(accountId, code))
                        .executeUpdate()
                == 1;
    }

    long codesLeft(long accountId) {
        return entities.createQuery(
                        "select count(c) from PaperCode c where c.accountId = :account and c.usedAt is null",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    private void forgetCodes(long accountId) {
        entities.createQuery("delete from PaperCode c where c.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
