package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The accounts. An attempt is judged on a locked row, so that a hundred guesses at once are still a hundred. */
@ApplicationScoped
class AccountTable {

    private static final String BY_NAME = "select a from Account a where a.name = :name";

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

    Optional<String> passwordHash(String name) {
        return entities.createQuery("select a.passwordHash from Account a where a.name = :name", String.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
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

    @Transactional
    public Optional<SignedIn> judge(String name, boolean passwordRight, Instant now) {
        return entities.createQuery(BY_NAME, Account.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(account -> account.admits(passwordRight, now))
                .map(Account::signedIn);
    }
}
