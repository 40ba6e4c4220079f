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

/**
 * Who works where, and how a right is given, taken and given up. It counts at the next request of whom it concerns.
 * Whether the caller may do so there is asked before.
 */
@ApplicationScoped
public class GivenRights {

    private final AccountTable accounts;
    private final SessionTable sessions;
    private final Invitations invitations;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    GivenRights(AccountTable accounts, SessionTable sessions, Invitations invitations, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.invitations = invitations;
        this.trail = trail;
        this.clock = clock;
    }

    GivenRights() {
        this(null, null, null, null, null);
    }

    /** Who works there and can sign in, in order of name; once for each role. */
    public List<Colleague> at(Scope scope) {
        List<Account> holders = accounts.holders(scope);
        Map<Long, Instant> seen =
                sessions.lastSeen(holders.stream().map(Account::id).toList());
        return holders.stream()
                .flatMap(account -> account.grants().all().stream()
                        .filter(grant -> grant.scope().equals(scope))
                        .map(grant -> account.colleague(grant.role(), seen.get(account.id()))))
                .toList();
    }

    /** Whether nobody would be left there, or nobody who can invite others, when this account loses this right. */
    public boolean leavesNobody(long accountId, Grant grant) {
        return leavesNobody(accountId, grant, accounts.holders(grant.scope()));
    }

    /**
     * Gives a right to somebody who has an account; one that they have already changes nothing.
     *
     * @throws LerarenkaartException 404 when there is no such account; 409 when it was erased
     */
    @Transactional
    public void give(By by, long accountId, Grant grant) {
        Account account = accounts.existing(accountId);
        account.refuseErased();
        if (account.give(grant)) {
            trail.write(
                    by,
                    AccessAct.RIGHT_GIVEN,
                    Subject.of(Account.KIND, accountId),
                    Change.of(Account.RIGHT, null, grant.written()));
        }
    }

    /**
     * Takes a right away, or gives up one's own. Invitations that the account sent there are withdrawn.
     *
     * @param sure whether it may leave nobody there
     * @throws LerarenkaartException 404 when the account does not have it; 409 when it is the last administrator, or when
     *     nobody would be left and that is not sure
     */
    @Transactional
    public void take(By by, long accountId, Grant grant, boolean sure) {
        List<Account> holders = accounts.holdersToChange(grant.scope());
        Account account = accounts.existing(accountId);
        if (leavesNobody(accountId, grant, holders)) {
            refuseLastAdministrator(grant);
            if (!sure) {
                throw new LerarenkaartException(Problem.of(
                        "nobody-left",
                        409,
                        "Nobody left",
                        "Dan kan niemand hier nog iemand uitnodigen. Bevestig dat je dat weet."));
            }
        }
        if (!account.take(grant)) {
            throw new LerarenkaartException(Problem.notFound("Deze persoon werkt hier niet."));
        }
        boolean own = by.accountId() != null && by.accountId() == accountId;
        trail.write(
                by,
                own ? AccessAct.RIGHT_GIVEN_UP : AccessAct.RIGHT_TAKEN,
                Subject.of(Account.KIND, accountId),
                Change.of(Account.RIGHT, grant.written(), null));
        invitations.withdrawAllOf(by, accountId, grant.scope());
    }

    /**
     * Takes over what an identity provider says now. A right that goes by it is lost as any other: the account's
     * invitations there are withdrawn and its keys rest. The last administrator stays one, whatever is said.
     */
    void follow(By by, Account account, Grants claimed) {
        Grants before = account.grants();
        account.claim(withLastAdministrator(account, claimed));
        Grants after = account.grants();
        if (before.equals(after)) {
            return;
        }
        trail.write(
                by,
                AccessAct.RIGHTS_FROM_PROVIDER,
                Subject.of(Account.KIND, account.id()),
                Change.of("grants", before.written(), after.written()));
        before.all().stream()
                .filter(grant -> !after.all().contains(grant))
                .forEach(lost -> invitations.withdrawAllOf(by, account.id(), lost.scope()));
    }

    private Grants withLastAdministrator(Account account, Grants claimed) {
        boolean loses =
                account.hasByClaimOnly(Grant.ADMINISTRATOR) && !claimed.all().contains(Grant.ADMINISTRATOR);
        return loses && leavesNobody(account.id(), Grant.ADMINISTRATOR, accounts.holdersToChange(Scope.EVERYTHING))
                ? claimed.with(Grant.ADMINISTRATOR)
                : claimed;
    }

    private static void refuseLastAdministrator(Grant grant) {
        if (grant.role() == Role.ADMINISTRATOR) {
            throw AccountRegister.lastAdministrator();
        }
    }

    /** A clerk leaves somebody as long as anybody works there; whoever invites others, as long as another can. */
    private static boolean leavesNobody(long accountId, Grant grant, List<Account> holders) {
        boolean invites = Right.MANAGE_ACCOUNTS.belongsTo(grant.role());
        return holders.stream()
                .flatMap(account -> account.grants().all().stream()
                        .filter(held -> held.scope().equals(grant.scope()))
                        .filter(held -> account.id() != accountId || held.role() != grant.role()))
                .noneMatch(held -> !invites || Right.MANAGE_ACCOUNTS.belongsTo(held.role()));
    }
}
