package be.lerarenkaart.access;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The accounts, one by one and by what they may. */
@ApplicationScoped
class AccountTable {

    private static final String BY_NAME = "select a from Account a where a.name = :name";

    private static final String BY_NAME_OR_EMAIL =
            "select a from Account a where (a.name = :text or a.email = :text) and a.deactivatedAt is null order by a.id";

    /** One row for each such right. */
    private static final String HOLDERS =
            """
            select a from Account a join a.grants g
             where g.role in :roles and g.scopeId = :scope and a.deactivatedAt is null
             order by a.fullName, a.name
            """;

    private static final String HAS_RIGHT =
            """
            select count(a) from Account a join a.grants g
             where a.email = :email and a.deactivatedAt is null and g.role = :role and g.scopeId = :scope
            """;

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

    /** Within a transaction of the caller; with its id. */
    void addNow(Account account) {
        entities.persist(account);
        entities.flush();
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

    /** Active accounts with a right that is bound to this, in order of name. */
    List<Account> holders(Scope scope) {
        return holdersOf(scope).getResultStream().distinct().toList();
    }

    /** The same; until the end of the caller's transaction nobody else gives or takes rights there. */
    List<Account> holdersToChange(Scope scope) {
        return holdersOf(scope)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .distinct()
                .toList();
    }

    private TypedQuery<Account> holdersOf(Scope scope) {
        return entities.createQuery(HOLDERS, Account.class)
                .setParameter("roles", Role.boundTo(scope.kind()))
                .setParameter("scope", scope.id());
    }

    boolean hasRight(String email, Grant grant) {
        return entities.createQuery(HAS_RIGHT, Long.class)
                        .setParameter("email", email)
                        .setParameter("role", grant.role())
                        .setParameter("scope", grant.scope().id())
                        .getSingleResult()
                > 0;
    }

    /** Gives what was added its id. Within a transaction of the caller. */
    void flush() {
        entities.flush();
    }

    /** Within a transaction of the caller. */
    Account get(long id) {
        return entities.find(Account.class, id);
    }

    /** @throws LerarenkaartException with status 404 */
    Account existing(long id) {
        Account account = get(id);
        if (account == null) {
            throw new LerarenkaartException(Problem.notFound("Dit account bestaat niet."));
        }
        return account;
    }

    @Transactional
    public void passwordHash(long id, String hash) {
        entities.find(Account.class, id).passwordHash(hash);
    }
}
