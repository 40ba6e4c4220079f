package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The accounts. */
@ApplicationScoped
class AccountTable {

    private static final String BY_NAME = "select a from Account a where a.name = :name";

    private static final String BY_NAME_OR_EMAIL =
            "select a from Account a where (a.name = :text or a.email = :text) and a.deactivatedAt is null order by a.id";

    private static final int MOST_OF_ONE_ADDRESS = 5;

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    AccountTable() {}

    AccountTable(EntityManager entities) {
        this.entities = entities;
    }

    boolean isEmpty() {
        return entities.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    Optional<Long> idOf(String name) {
        return entities.createQuery("select a.id from Account a where a.name = :name", Long.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public void add(Account account) {
        entities.persist(account);
    }

    /** The account, not bound to a transaction: to read from. */
    Optional<Account> byName(String name) {
        return entities.createQuery(BY_NAME, Account.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Active accounts of that name, or of that e-mail address. */
    List<Account> byNameOrEmail(String text) {
        return entities.createQuery(BY_NAME_OR_EMAIL, Account.class)
                .setParameter("text", text)
                .setMaxResults(MOST_OF_ONE_ADDRESS)
                .getResultList();
    }

    /** Within a transaction of the caller. */
    Account get(long id) {
        return entities.find(Account.class, id);
    }

    @Transactional
    public void passwordHash(long id, String hash) {
        entities.find(Account.class, id).passwordHash(hash);
    }
}
