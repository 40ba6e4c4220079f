package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Accounts by who their holder is at an identity provider. */
@ApplicationScoped
class ProviderLinkTable {

    private static final String OF_ACCOUNT =
            "select l from ProviderLink l where l.accountId = :account and l.issuer = :issuer";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    ProviderLinkTable() {}

    ProviderLinkTable(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ProviderLink> find(ProviderLink.Key key) {
        return Optional.ofNullable(entities.find(ProviderLink.class, key));
    }

    Optional<ProviderLink> ofAccount(long accountId, String issuer) {
        return entities.createQuery(OF_ACCOUNT, ProviderLink.class)
                .setParameter("account", accountId)
                .setParameter("issuer", issuer)
                .getResultStream()
                .findFirst();
    }

    void add(ProviderLink link) {
        entities.persist(link);
        entities.flush();
    }

    void remove(ProviderLink link) {
        entities.remove(link);
    }
}
