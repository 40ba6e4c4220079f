package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** In which browsers which accounts are known. */
@ApplicationScoped
class BrowserTable {

    private static final String NONE = "";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    BrowserTable() {}

    BrowserTable(EntityManager entities) {
        this.entities = entities;
    }

    /** Asked for each attempt, also of nobody and without a cookie: the answer must take as long. */
    boolean knows(long accountId, String browser) {
        return entities.find(KnownBrowser.class, new KnownBrowser.Key(accountId, browser == null ? NONE : browser))
                != null;
    }

    @Transactional
    public void remember(long accountId, String browser, Instant now) {
        KnownBrowser.Key key = new KnownBrowser.Key(accountId, browser);
        KnownBrowser known = entities.find(KnownBrowser.class, key);
        if (known == null) {
            entities.persist(new KnownBrowser(key, now));
        } else {
            known.used(now);
        }
    }

    @Transactional
    public void forgetAll(long accountId) {
        entities.createQuery("delete from KnownBrowser b where b.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    @Transactional
    public void forgetUnused(Instant since) {
        entities.createQuery("delete from KnownBrowser b where b.lastUsed < :since")
                .setParameter("since", since)
                .executeUpdate();
    }
}
