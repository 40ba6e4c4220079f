package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Function;

/** The counters of attempts. Two servers that count at the same time wait for one another. */
@ApplicationScoped
class AttemptTable {

    private static final String MAKE_SURE =
            "insert into access_attempt (subject, began_at) values (?, ?) on duplicate key update subject = subject";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    AttemptTable() {}

    AttemptTable(EntityManager entities) {
        this.entities = entities;
    }

    /** In a transaction of its own: an attempt counts, whatever becomes of the request. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T with(String subject, Instant now, Function<AttemptCounter, T> work) {
        String key = Secret.hash(subject);
        entities.createNativeQuery(MAKE_SURE)
                .setParameter(1, key)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        return work.apply(entities.find(AttemptCounter.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgetBefore(Instant then) {
        entities.createQuery("delete from AttemptCounter c where c.beganAt < :then")
                .setParameter("then", then)
                .executeUpdate();
    }
}
