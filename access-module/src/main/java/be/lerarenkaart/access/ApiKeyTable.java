package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys, by hash. */
@ApplicationScoped
class ApiKeyTable {

    private static final String WORKING_BY_HASH =
            "select k from StoredApiKey k where k.keyHash = :hash and k.revokedAt is null";

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

    List<ApiKey> all() {
        return entities.createQuery("select k from StoredApiKey k order by k.id", StoredApiKey.class)
                .getResultStream()
                .map(StoredApiKey::shown)
                .toList();
    }

    Optional<ApiKey> working(String hash) {
        return entities.createQuery(WORKING_BY_HASH, StoredApiKey.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(StoredApiKey::shown);
    }

    boolean knows(String hash) {
        return !entities.createQuery("select k.id from StoredApiKey k where k.keyHash = :hash", Long.class)
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    Optional<ApiKey> find(long id) {
        return Optional.ofNullable(entities.find(StoredApiKey.class, id)).map(StoredApiKey::shown);
    }

    @Transactional
    public ApiKey add(StoredApiKey key) {
        entities.persist(key);
        entities.flush();
        return key.shown();
    }

    @Transactional
    public Optional<ApiKey> revoke(long id, Instant now) {
        Optional<StoredApiKey> found = Optional.ofNullable(entities.find(StoredApiKey.class, id));
        found.ifPresent(key -> key.revoke(now));
        return found.map(StoredApiKey::shown);
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
