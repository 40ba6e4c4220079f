package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sessions, by their id. */
@ApplicationScoped
class SessionTable {

    private static final String OPEN_OF_ACCOUNT =
            """
            select s from OpenedSession s
             where s.accountId = :account and s.endedAt is null and s.openedAt > :opened and s.lastSeen > :seen
             order by s.lastSeen desc
            """;

    private static final String END_OTHERS =
            """
            update OpenedSession s set s.endedAt = :now
             where s.accountId = :account and s.endedAt is null and s.id <> :kept
            """;

    private static final String LAST_SEEN =
            """
            select s.accountId, s.lastSeen from OpenedSession s
             where s.accountId in :accounts
               and s.lastSeen = (select max(other.lastSeen) from OpenedSession other
                                  where other.accountId = s.accountId)
            """;

    private static final String NONE = "";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    @Inject
    private SessionLimits limits;

    SessionTable() {}

    SessionTable(EntityManager entities) {
        this.entities = entities;
        this.limits = new SessionLimits();
    }

    @Transactional
    public void add(OpenedSession session) {
        entities.persist(session);
    }

    /** Whose session this is, as the account stands now; empty when either has ended. */
    @Transactional
    public Optional<SignedIn> holder(String id, Instant now) {
        OpenedSession session = entities.find(OpenedSession.class, id);
        if (session == null || !session.holds(now, limits)) {
            return Optional.empty();
        }
        if (session.isDueToBeSeen(now, limits)) {
            session.seen(now);
        }
        return Optional.of(entities.find(Account.class, session.accountId()))
                .filter(Account::isActive)
                .map(Account::signedIn);
    }

    @Transactional
    public Optional<TimeLeft> stay(String id, Instant now) {
        OpenedSession session = entities.find(OpenedSession.class, id);
        if (session == null || !session.holds(now, limits)) {
            return Optional.empty();
        }
        session.seen(now);
        return Optional.of(session.left(now, limits));
    }

    Optional<OpenedSession> find(String id) {
        return Optional.ofNullable(entities.find(OpenedSession.class, id));
    }

    List<Session> open(long accountId, Instant now) {
        return entities.createQuery(OPEN_OF_ACCOUNT, OpenedSession.class)
                .setParameter("account", accountId)
                .setParameter("opened", limits.openedSince(now))
                .setParameter("seen", limits.seenSince(now))
                .getResultStream()
                .map(OpenedSession::shown)
                .toList();
    }

    /** Ends one session, when it is open and of this account; whether it did. */
    @Transactional
    public boolean end(long accountId, String id, Instant now) {
        OpenedSession session = entities.find(OpenedSession.class, id);
        return session != null && session.accountId() == accountId && session.end(now);
    }

    @Transactional
    public void endAll(long accountId, Instant now) {
        endOthers(accountId, NONE, now);
    }

    /** When each account was last seen; without those that never were. */
    Map<Long, Instant> lastSeen(List<Long> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : entities.createQuery(LAST_SEEN, Object[].class)
                        .setParameter("accounts", accountIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1], (one, same) -> one));
    }

    @Transactional
    public void endOthers(long accountId, String kept, Instant now) {
        entities.createQuery(END_OTHERS)
                .setParameter("now", now)
                .setParameter("account", accountId)
                .setParameter("kept", kept)
                .executeUpdate();
    }
}
