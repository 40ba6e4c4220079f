package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invitations; within a transaction of the caller. */
@ApplicationScoped
class InvitationTable {

    private static final String BY_CODE = "select i from StoredInvitation i where i.codeHash = :hash";

    private static final String OPEN_TO =
            """
            select i from StoredInvitation i
             where i.email = :email and i.grant.role = :role and i.grant.scopeId = :scope and i.open = 1
            """;

    private static final String OPEN_AT =
            """
            select i from StoredInvitation i
             where i.grant.role in :roles and i.grant.scopeId = :scope and i.open = 1 order by i.fullName, i.id
            """;

    private static final String WHERE_OPEN =
            """
             from StoredInvitation i
            where i.open = 1 and (:text = '' or i.email like :part or i.fullName like :part or i.place like :part)
            """;

    private static final String OPEN_OF_INVITER =
            "select i from StoredInvitation i where i.inviterId = :inviter and i.open = 1";

    private static final String ACCEPTED_BY =
            "select i.id from StoredInvitation i where i.acceptedBy = :account order by i.id";

    private static final String FORGET = "delete from StoredInvitation i where i.validUntil < :then";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    InvitationTable() {}

    InvitationTable(EntityManager entities) {
        this.entities = entities;
    }

    /** With its id. */
    void add(StoredInvitation invitation) {
        entities.persist(invitation);
        entities.flush();
    }

    Optional<StoredInvitation> find(long id) {
        return Optional.ofNullable(entities.find(StoredInvitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<StoredInvitation> byCode(String hash) {
        return entities.createQuery(BY_CODE, StoredInvitation.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Whoever else comes with the same code waits, and finds it ended. */
    Optional<StoredInvitation> byCodeToEnd(String hash) {
        return entities.createQuery(BY_CODE, StoredInvitation.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<StoredInvitation> openTo(String email, Grant grant) {
        return entities.createQuery(OPEN_TO, StoredInvitation.class)
                .setParameter("email", email)
                .setParameter("role", grant.role())
                .setParameter("scope", grant.scope().id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<StoredInvitation> openAt(Scope scope) {
        return entities.createQuery(OPEN_AT, StoredInvitation.class)
                .setParameter("roles", Role.boundTo(scope.kind()))
                .setParameter("scope", scope.id())
                .getResultList();
    }

    List<StoredInvitation> openOfInviter(long accountId) {
        return entities.createQuery(OPEN_OF_INVITER, StoredInvitation.class)
                .setParameter("inviter", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Long> acceptedBy(long accountId) {
        return entities.createQuery(ACCEPTED_BY, Long.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    long countOpen(String text) {
        return like(entities.createQuery("select count(i)" + WHERE_OPEN, Long.class), text)
                .getSingleResult();
    }

    /** Those that end first come first. */
    List<StoredInvitation> open(String text, int offset, int max) {
        return like(
                        entities.createQuery(
                                "select i" + WHERE_OPEN + " order by i.validUntil, i.id", StoredInvitation.class),
                        text)
                .setFirstResult(offset)
                .setMaxResults(max)
                .getResultList();
    }

    void forgetBefore(Instant then) {
        entities.createQuery(FORGET).setParameter("then", then).executeUpdate();
    }

    private static <T> TypedQuery<T> like(TypedQuery<T> query, String text) {
        return query.setParameter("text", text).setParameter("part", "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }
}
