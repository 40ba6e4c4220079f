package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys, by hash. */
@ApplicationScoped
class ApiKeyTable {

    private static final String BY_HASH = "select k from StoredApiKey k where k.keyHash = :hash";

    private static final String TOUCH =
            """
            update StoredApiKey k set k.lastUsed = :now
             where k.id = :id and (k.lastUsed is null or k.lastUsed < :aMinuteAgo)
            """;

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    ApiKeyTable() {}

    ApiKeyTable(EntityManager entities) {
        this.entities = entities;
    }

    List<ApiKey> all(Instant now) {
        return entities.createQuery("select k from StoredApiKey k order by k.id", StoredApiKey.class)
                .getResultStream()
                .map(key -> shown(key, now))
                .toList();
    }

    boolean isEmpty() {
        return entities.createQuery("select count(k) from StoredApiKey k", Long.class)
                        .getSingleResult()
                == 0;
    }

    Optional<ApiKey> byHash(String hash, Instant now) {
        return entities.createQuery(BY_HASH, StoredApiKey.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(key -> shown(key, now));
    }

    Optional<ApiKey> find(long id, Instant now) {
        return Optional.ofNullable(entities.find(StoredApiKey.class, id)).map(key -> shown(key, now));
    }

    /** Within a transaction of the caller, who changes it. */
    Optional<StoredApiKey> findToChange(long id) {
        return Optional.ofNullable(entities.find(StoredApiKey.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Within a transaction of the caller; with its id. */
    void add(StoredApiKey key) {
        entities.persist(key);
        entities.flush();
    }

    ApiKey shown(StoredApiKey key, Instant now) {
        Account owner = key.ownerId() == null ? null : entities.find(Account.class, key.ownerId());
        return key.shown(owner, now);
    }

    @Transactional
    public void touch(long id, Instant now, Instant aMinuteAgo) {
        entities.createQuery(TOUCH)
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("aMinuteAgo", aMinuteAgo)
                .executeUpdate();
    }
}
