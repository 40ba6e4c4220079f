package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody is signed in. Asked at each request, so that an ended session, a taken right and a deactivated account
 * count from the next request on.
 */
@ApplicationScoped
public class Sessions {

    private static final int BROWSER_LENGTH = 200;

    private final SessionTable table;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Sessions(SessionTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    Sessions() {
        this(null, null, null);
    }

    /** Opens a session for whoever just proved who they are, and gives its id. */
    @Transactional
    public String signIn(By by, String browser) {
        String id = open(by.accountId(), browser);
        trail.write(by, AccessAct.SIGNED_IN, Subject.of("ACCOUNT", by.accountId()), Change.NONE);
        return id;
    }

    /** Ends the session in which somebody works, because they say so. */
    @Transactional
    public void signOut(By by, String id) {
        if (table.end(by.accountId(), id, clock.instant())) {
            trail.write(by, AccessAct.SIGNED_OUT, Subject.of("ACCOUNT", by.accountId()), Change.NONE);
        }
    }

    /** Opens a session and gives its id. It ends by itself after twelve hours. */
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

    /** The account's open sessions, last seen first. */
    public List<Session> open(long accountId) {
        return table.open(accountId, clock.instant());
    }

    /** Ends a session of this account; another's, or one that ended, changes nothing. */
    public void end(long accountId, String id) {
        table.end(accountId, id, clock.instant());
    }

    /** Ends all sessions of the account but this one. */
    public void endOthers(long accountId, String kept) {
        table.endOthers(accountId, kept, clock.instant());
    }

    /** Ends all sessions of the account. */
    public void endAll(long accountId) {
        table.endAll(accountId, clock.instant());
    }
}
