package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** E-mail addresses that wait to be confirmed. */
@ApplicationScoped
class EmailChangeTable {

    private static final String ASKED_SINCE =
            "select count(c) from EmailChange c where c.accountId = :account and c.askedAt > :since";

    private static final String OPEN =
            """
            select c from EmailChange c
             where c.accountId = :account and c.usedAt is null and c.validUntil > :now
             order by c.askedAt desc
            """;

    private static final String CLOSE_ALL =
            "update EmailChange c set c.usedAt = :now where c.accountId = :account and c.usedAt is null";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    EmailChangeTable() {}

    EmailChangeTable(EntityManager entities) {
        this.entities = entities;
    }

    long askedSince(long accountId, Instant since) {
        return entities.createQuery(ASKED_SINCE, Long.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The last one asked is the one that counts. */
    void add(EmailChange change) {
        closeAll(change.accountId(), change.askedAt());
        entities.persist(change);
    }

    Optional<EmailChange> open(long accountId, Instant now) {
        return entities.createQuery(OPEN, EmailChange.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<EmailChange> held(String code) {
        return Optional.ofNullable(entities.find(EmailChange.class, Secret.hash(code), LockModeType.PESSIMISTIC_WRITE));
    }

    void closeAll(long accountId, Instant now) {
        entities.createQuery(CLOSE_ALL)
                .setParameter("now", now)
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
