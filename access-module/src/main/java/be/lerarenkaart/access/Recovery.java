package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.mail.Letter;
import be.lerarenkaart.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A new password for who forgot theirs, by a letter. It signs nobody in: whoever has a second step passes that as always.
 */
@ApplicationScoped
public class Recovery {

    /** Where a letter is asked. */
    public static final String ASK_PAGE = "/wachtwoord-vergeten";

    /** The page that a letter leads to. */
    public static final String PAGE = "/wachtwoord";

    private static final Allowance OF_ADDRESS =
            new Allowance(30, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofMinutes(15));

    private final RecoveryLetters letters;
    private final RecoveryTable table;
    private final AccountTable accounts;
    private final EmailChangeTable changes;
    private final SessionTable sessions;
    private final BrowserTable browsers;
    private final Attempts attempts;
    private final EvenPace pace;
    private final Mails mails;
    private final PublicAddress address;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Recovery(
            RecoveryLetters letters,
            RecoveryTable table,
            AccountTable accounts,
            EmailChangeTable changes,
            SessionTable sessions,
            BrowserTable browsers,
            Attempts attempts,
            EvenPace pace,
            Mails mails,
            PublicAddress address,
            AuditTrail trail,
            Clock clock) {
        this.letters = letters;
        this.table = table;
        this.accounts = accounts;
        this.changes = changes;
        this.sessions = sessions;
        this.browsers = browsers;
        this.attempts = attempts;
        this.pace = pace;
        this.mails = mails;
        this.address = address;
        this.trail = trail;
        this.clock = clock;
    }

    Recovery() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Sends letters to whoever that is. It tells nothing, and takes as long, whether there is such an account or not,
     * and whether it got letters enough.
     */
    public void ask(By by, String nameOrEmail, ComesFrom from) {
        pace.always(() -> {
            if (attempts.admits("recovery:address:" + from.neighbourhood(), OF_ADDRESS)) {
                letters.sendToAll(by, nameOrEmail.strip());
            }
        });
    }

    /**
     * Sends a letter to somebody, for an administrator.
     *
     * @throws LerarenkaartException 404 when there is no such account; 409 when it can get none
     */
    @Transactional
    public void sendTo(By by, long accountId) {
        if (!letters.send(by, accounts.existing(accountId), AccessAct.RECOVERY_SENT)) {
            throw new LerarenkaartException(Problem.of(
                    "no-recovery",
                    409,
                    "No recovery letter",
                    "Dit account krijgt nu geen mail: het is niet actief, heeft geen e-mailadres of geen wachtwoord,"
                            + " of kreeg er net al drie."));
        }
    }

    /** The user name of whom a code from a letter is; empty when it is none, or works no more, whatever the reason. */
    public Optional<String> nameByCode(String code) {
        return table.find(Secret.hash(code))
                .filter(this::works)
                .map(found -> accounts.get(found.accountId()))
                .filter(Account::isActive)
                .map(Account::name);
    }

    /**
     * Sets a new password. All sessions end, all browsers are strangers again, an e-mail address that
     * waits is dropped, and the person hears of it.
     *
     * @param via the page where that happens
     * @throws LerarenkaartException 404 when the code works no more; 422 when the password will not do
     */
    @Transactional
    public void choose(String code, char[] password, String via) {
        RecoveryCode found =
                table.findToUse(Secret.hash(code)).filter(this::works).orElseThrow(Recovery::worksNoMore);
        Account account = accounts.get(found.accountId());
        if (!account.isActive()) {
            throw worksNoMore();
        }
        Faults faults = new Faults();
        faults.in("password", () -> PasswordRules.check(new String(password), account.known()));
        faults.check();
        account.passwordHash(PasswordHash.of(password));
        table.voidAll(account.id(), clock.instant());
        changes.closeAll(account.id(), clock.instant());
        sessions.endAll(account.id(), clock.instant());
        browsers.forgetAll(account.id());
        attempts.forget("password", account.id());
        tell(account);
        trail.write(
                new By(account.name(), account.id(), via),
                AccessAct.PASSWORD_RECOVERED,
                Subject.of(Account.KIND, account.id()),
                Change.NONE);
    }

    /**
     * What is wrong with this password, when it cannot be set yet anyway.
     *
     * @throws LerarenkaartException 422 when it will not do
     */
    public void look(String code, char[] password) {
        Faults faults = new Faults();
        table.find(Secret.hash(code))
                .filter(this::works)
                .map(found -> accounts.get(found.accountId()))
                .ifPresent(account ->
                        faults.in("password", () -> PasswordRules.check(new String(password), account.known())));
        faults.check();
    }

    private boolean works(RecoveryCode code) {
        return code.holds(clock.instant()) && table.isNewest(code);
    }

    private void tell(Account account) {
        Map<String, Object> values = Map.of(
                "name",
                account.calledName(),
                "at",
                clock.instant(),
                "link",
                address.of(ASK_PAGE),
                "password",
                true,
                "secondStep",
                false,
                "signedOutElsewhere",
                true);
        mails.queue(new Letter("account-changed", account.email(), values, null, false));
    }

    private static LerarenkaartException worksNoMore() {
        return new LerarenkaartException(Problem.notFound("Deze link werkt niet meer."));
    }
}
