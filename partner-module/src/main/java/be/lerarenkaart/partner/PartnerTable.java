package be.lerarenkaart.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The partners. */
@ApplicationScoped
class PartnerTable {

    @PersistenceContext(unitName = "partner")
    private EntityManager entities;

    PartnerTable() {}

    PartnerTable(EntityManager entities) {
        this.entities = entities;
    }

    /** @param added told within the transaction */
    @Transactional
    public Partner add(String name, boolean acceptsStamboek, Instant now, Consumer<Partner> added) {
        StoredPartner partner = new StoredPartner(name, acceptsStamboek, now);
        entities.persist(partner);
        entities.flush();
        added.accept(partner.shown());
        return partner.shown();
    }

    List<Partner> all() {
        return entities.createQuery("select p from StoredPartner p order by p.name", StoredPartner.class)
                .getResultStream()
                .map(StoredPartner::shown)
                .toList();
    }

    Optional<Partner> find(long id) {
        return Optional.ofNullable(entities.find(StoredPartner.class, id)).map(StoredPartner::shown);
    }

    Optional<Partner> named(String name) {
        return entities.createQuery("select p from StoredPartner p where p.name = :name", StoredPartner.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(StoredPartner::shown);
    }
}
