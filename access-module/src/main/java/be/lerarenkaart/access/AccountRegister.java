package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All accounts, for administrators. */
@ApplicationScoped
public class AccountRegister {

    private final AccountTable accounts;
    private final AccountSearch search;
    private final SessionTable sessions;
    private final BrowserTable browsers;
    private final Invitations invitations;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    AccountRegister(
            AccountTable accounts,
            AccountSearch search,
            SessionTable sessions,
            BrowserTable browsers,
            Invitations invitations,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.search = search;
        this.sessions = sessions;
        this.browsers = browsers;
        this.invitations = invitations;
        this.trail = trail;
        this.clock = clock;
    }

    AccountRegister() {
        this(null, null, null, null, null, null, null);
    }

    public long count(AccountFilter filter) {
        return search.count(filter);
    }

    /** In order of name. */
    public List<AccountFact> list(AccountFilter filter, int offset, int max) {
        return facts(search.list(filter, offset, max));
    }

    /** Where letters to whoever has a role somewhere go, by what the role is bound to; without those who cannot sign in. */
    public Map<String, List<String>> emailsByPlace(Role role) {
        return search.emailsByPlace(role);
    }

    /** @throws LerarenkaartException with status 404 */
    public AccountFact get(long id) {
        return facts(List.of(accounts.existing(id))).get(0);
    }

    /**
     * From now on this account cannot sign in; its sessions end, its invitations are withdrawn, and the keys that it
     * answers for rest until somebody takes them over, or it comes back.
     *
     * @throws LerarenkaartException 409 for one's own account and for the last administrator
     */
    @Transactional
    public void deactivate(By by, long id) {
        List<Account> administrators = accounts.holdersToChange(Scope.EVERYTHING);
        Account account = accounts.existing(id);
        if (by.accountId() != null && by.accountId() == id) {
            throw new LerarenkaartException(Problem.of(
                    "own-account", 409, "Own account", "Je kunt je eigen account niet deactiveren. Vraag het iemand."));
        }
        if (account.grants().have(Role.ADMINISTRATOR) && administrators.stream().allMatch(other -> other.id() == id)) {
            throw lastAdministrator();
        }
        if (account.isActive()) {
            Instant now = clock.instant();
            account.deactivate(now);
            sessions.endAll(id, now);
            browsers.forgetAll(id);
            invitations.withdrawAllOf(by, id, null);
            trail.write(by, AccessAct.ACCOUNT_DEACTIVATED, Subject.of(Account.KIND, id), Change.NONE);
        }
    }

    /**
     * Lets it sign in again, with the rights and keys that it had.
     *
     * @throws LerarenkaartException 409 when it was erased
     */
    @Transactional
    public void reactivate(By by, long id) {
        Account account = accounts.existing(id);
        account.refuseErased();
        if (!account.isActive()) {
            account.reactivate();
            trail.write(by, AccessAct.ACCOUNT_REACTIVATED, Subject.of(Account.KIND, id), Change.NONE);
        }
    }

    /** The account's open sessions, last seen first. */
    public List<Session> sessions(long id) {
        return sessions.open(id, clock.instant());
    }

    /** Ends one session of somebody; one that is not theirs, or ended, changes nothing. */
    @Transactional
    public void endSession(By by, long id, String session) {
        accounts.existing(id);
        if (sessions.end(id, session, clock.instant())) {
            trail.write(by, AccessAct.SESSION_ENDED, Subject.of(Account.KIND, id), Change.NONE);
        }
    }

    /** Ends all sessions of somebody. */
    @Transactional
    public void endSessions(By by, long id) {
        accounts.existing(id);
        sessions.endAll(id, clock.instant());
        trail.write(by, AccessAct.ALL_SESSIONS_ENDED, Subject.of(Account.KIND, id), Change.NONE);
    }

    private List<AccountFact> facts(List<Account> found) {
        Map<Long, Instant> seen =
                sessions.lastSeen(found.stream().map(Account::id).toList());
        return found.stream()
                .map(account -> account.fact(seen.get(account.id())))
                .toList();
    }

    static LerarenkaartException lastAdministrator() {
        return new LerarenkaartException(Problem.of(
                "last-administrator",
                409,
                "Last administrator",
                "Dit is de laatste beheerder. Maak eerst iemand anders beheerder."));
    }
}
