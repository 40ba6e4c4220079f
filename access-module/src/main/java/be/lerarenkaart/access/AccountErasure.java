package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Lets go of all that an account says of its holder. The row stays, for others point at its number; nobody can sign in with
 * it again. Within a transaction of the caller.
 */
@ApplicationScoped
class AccountErasure {

    /** Each asks for the account once. */
    private static final List<String> GONE = List.of(
            "delete from access_known_browser where account_id = ?",
            "delete from access_second_step where account_id = ?",
            "delete from access_recovery_code where account_id = ?",
            "delete from access_recovery where account_id = ?",
            "delete from access_email_change where account_id = ?",
            "delete from access_session where account_id = ?",
            "delete from access_invitation where accepted_by = ?",
            "update access_invitation set inviter = '' where inviter_id = ?");

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    AccountErasure() {}

    AccountErasure(EntityManager entities) {
        this.entities = entities;
    }

    /** Claims alone would make a new account for whoever was let go: their link stays, and says no more who it is of. */
    private void links(long accountId) {
        for (ProviderLink link : entities.createQuery(
                        "select l from ProviderLink l where l.accountId = :account", ProviderLink.class)
                .setParameter("account", accountId)
                .getResultList()) {
            entities.remove(link);
            entities.flush();
            entities.persist(new ProviderLink(link.key().erased(), accountId, false, link.lastUsed()));
        }
    }

    void erase(long accountId) {
        entities.find(Account.class, accountId).erase();
        entities.flush();
        links(accountId);
        GONE.forEach(sql ->
                entities.createNativeQuery(sql).setParameter(1, accountId).executeUpdate());
    }
}
