package be.lerarenkaart.access;

import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody is signed in. Asked at each request, so that an ended session, a taken right and a deactivated account
 * count from the next request on.
 */
@ApplicationScoped
public class Sessions {

    private static final int BROWSER_LENGTH = 200;
    private static final Duration LATELY = Duration.ofHours(12);

    private final SessionTable table;
    private final SessionLimits limits;
    private final AccessTrail trail;
    private final Clock clock;

    @Inject
    Sessions(SessionTable table, SessionLimits limits, AccessTrail trail, Clock clock) {
        this.table = table;
        this.limits = limits;
        this.trail = trail;
        this.clock = clock;
    }

    Sessions() {
        this(null, null, null, null);
    }

    /**
     * Opens a session for whoever just proved who they are, and gives its id.
     *
     * @param former the session that was open in this browser, and ends; null when there was none
     */
    @Transactional
    public String signIn(By by, String browser, String former) {
        if (former != null) {
            endFormer(by, former);
        }
        String id = open(by.accountId(), browser);
        trail.write(by, AccessAct.SIGNED_IN, by.accountId());
        return id;
    }

    /** Whoever left it open answers for it no more: nobody can reach it from here to end it. */
    private void endFormer(By by, String former) {
        table.find(former)
                .map(OpenedSession::accountId)
                .filter(owner -> table.end(owner, former, clock.instant()))
                .ifPresent(owner -> trail.write(by, AccessAct.SESSION_ENDED, owner));
    }

    /** Ends the session in which somebody works, because they say so. */
    @Transactional
    public void signOut(By by, String id) {
        if (table.end(by.accountId(), id, clock.instant())) {
            trail.write(by, AccessAct.SIGNED_OUT, by.accountId());
        }
    }

    /** Opens a session and gives its id. It ends by itself, see {@link SessionLimits}. */
    public String open(long accountId, String browser) {
        String id = Secret.random();
        String told = browser == null ? "" : browser.substring(0, Math.min(BROWSER_LENGTH, browser.length()));
        table.add(new OpenedSession(id, accountId, told, clock.instant()));
        return id;
    }

    /** Who is signed in there, with the rights of now; empty when the session or the account has ended. */
    public Optional<SignedIn> holder(String id) {
        return table.holder(id, clock.instant());
    }

    /** A sign of life. Empty when it has ended. */
    public Optional<TimeLeft> stay(String id) {
        return table.stay(id, clock.instant());
    }

    /** How long a session lasts without a sign of life. */
    public Duration idle() {
        return limits.idle();
    }

    /** How long it still lasts; to ask is no sign of life. Empty when it has ended. */
    public Optional<TimeLeft> left(String id) {
        Instant now = clock.instant();
        return table.find(id).filter(session -> session.holds(now, limits)).map(session -> session.left(now, limits));
    }

    /** Whose it is or, not long ago, was. It proves nothing: who somebody is, is another question. */
    public Optional<Long> ownerOf(String id) {
        Instant lately = limits.openedSince(clock.instant()).minus(LATELY);
        return table.find(id).filter(session -> session.isOpenedAfter(lately)).map(OpenedSession::accountId);
    }

    /** The account's open sessions, last seen first. */
    public List<Session> open(long accountId) {
        return table.open(accountId, clock.instant());
    }

    /** Ends a session of this account elsewhere; another's, or one that ended, changes nothing. */
    @Transactional
    public void end(By by, long accountId, String id) {
        if (table.end(accountId, id, clock.instant())) {
            trail.write(by, AccessAct.SESSION_ENDED, accountId);
        }
    }

    /** Ends all sessions of the account. */
    public void endAll(long accountId) {
        table.endAll(accountId, clock.instant());
    }
}
