package be.lerarenkaart.access;

import be.lerarenkaart.audit.Change;
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
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** What people change about their own account. */
@ApplicationScoped
public class OwnAccount {

    /** The page that the letter about a new e-mail address leads to. */
    public static final String CONFIRM_PAGE = "/e-mail-bevestigen";

    /** More would be a way to fill somebody's mailbox. */
    private static final int LETTERS_A_DAY = 5;

    private static final int LONGEST_EMAIL = 254;

    private final AccountTable table;
    private final EmailChangeTable changes;
    private final SessionTable sessions;
    private final BrowserTable browsers;
    private final Attempts attempts;
    private final AccountLetters letters;
    private final AccessTrail trail;
    private final Consumer<Letter> post;
    private final PublicAddress address;
    private final Clock clock;

    @Inject
    OwnAccount(
            AccountTable table,
            EmailChangeTable changes,
            SessionTable sessions,
            BrowserTable browsers,
            Attempts attempts,
            AccountLetters letters,
            AccessTrail trail,
            Mails mails,
            PublicAddress address,
            Clock clock) {
        this(table, changes, sessions, browsers, attempts, letters, trail, mails::queue, address, clock);
    }

    OwnAccount(
            AccountTable table,
            EmailChangeTable changes,
            SessionTable sessions,
            BrowserTable browsers,
            Attempts attempts,
            AccountLetters letters,
            AccessTrail trail,
            Consumer<Letter> post,
            PublicAddress address,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.sessions = sessions;
        this.browsers = browsers;
        this.attempts = attempts;
        this.letters = letters;
        this.trail = trail;
        this.post = post;
        this.address = address;
        this.clock = clock;
    }

    OwnAccount() {
        this(null, null, null, null, null, null, null, (Consumer<Letter>) null, null, null);
    }

    public OwnFact get(long accountId) {
        Account account = table.get(accountId);
        String waiting =
                changes.open(accountId, clock.instant()).map(EmailChange::email).orElse(null);
        return account.own(waiting);
    }

    /** @param fullName empty when letters may use the account's name */
    @Transactional
    public void rename(By by, long accountId, String fullName) {
        String changed = fullName == null || fullName.isBlank() ? "" : PersonNames.fullName(fullName);
        Account account = table.get(accountId);
        trail.write(by, AccessAct.NAME_CHANGED, accountId, Change.of("fullName", account.fullName(), changed));
        account.fullName(changed);
    }

    /**
     * Sends a letter to the new address; it counts once somebody there follows the link. Only for the holder of the
     * password: an unattended screen must not be enough to take an account over.
     *
     * @throws LerarenkaartException 422 for a wrong password and for what is no other address; 429 after five a day
     */
    @Transactional
    public void askEmail(long accountId, String email, String password, ComesFrom from) {
        Account account = table.get(accountId);
        Faults faults = new Faults();
        String asked = faults.in("email", () -> newAddress(account, email));
        faults.in("emailPassword", () -> mustProve(account, password, from));
        faults.check();
        Instant now = clock.instant();
        if (changes.askedSince(accountId, now.minus(Duration.ofDays(1))) >= LETTERS_A_DAY) {
            throw new LerarenkaartException(Problem.of(
                    "too-many-requests",
                    429,
                    "Too many requests",
                    "Je vroeg dit vandaag al te vaak. Probeer het morgen opnieuw."));
        }
        String code = Secret.random();
        EmailChange change = new EmailChange(code, accountId, asked, now);
        changes.add(change);
        post.accept(new Letter(
                "confirm-email",
                asked,
                Map.of(
                        "name", account.calledName(),
                        "link", address.of(CONFIRM_PAGE) + "#" + code,
                        "page", address.of(CONFIRM_PAGE),
                        "validUntil", change.validUntil()),
                null,
                false));
    }

    private static String newAddress(Account account, String email) {
        String asked = email == null ? "" : email.strip();
        if (asked.isEmpty() || asked.length() > LONGEST_EMAIL || !asked.matches("[^\\s<>\",;]+@[^\\s<>\",;]+")) {
            throw refused("invalid-address", "Dit is geen geldig e-mailadres.");
        }
        if (asked.equalsIgnoreCase(account.email())) {
            throw refused("same-address", "Dit is al je e-mailadres.");
        }
        return asked;
    }

    /** False when the code is unknown, was used, or is too old. */
    @Transactional
    public boolean confirmEmail(String code) {
        Instant now = clock.instant();
        EmailChange change =
                changes.held(code).filter(asked -> asked.isOpen(now)).orElse(null);
        Account account = change == null ? null : table.get(change.accountId());
        if (account == null || !account.isActive()) {
            return false;
        }
        String before = account.email();
        trail.write(
                new By(account.name(), account.id(), CONFIRM_PAGE),
                AccessAct.EMAIL_CHANGED,
                account.id(),
                Change.of("email", before, change.email()));
        change.use(now);
        account.email(change.email());
        letters.tell(account, before, AccountLetters.News.EMAIL);
        return true;
    }

    /** Whether the link of a letter still works. */
    @Transactional
    public boolean isOpenEmailChange(String code) {
        return changes.held(code).filter(asked -> asked.isOpen(clock.instant())).isPresent();
    }

    /**
     * Changes the password; all other sessions end, other browsers are not known any more, and an e-mail address that
     * waits is dropped: whoever had to be kept out may have asked it.
     *
     * @param keptSession the one that asks
     * @throws LerarenkaartException when the old one is wrong or the new one will not do
     */
    @Transactional
    public void changePassword(By by, long accountId, String old, String chosen, ComesFrom from, String keptSession) {
        Account account = table.get(accountId);
        if (!account.hasPassword()) {
            throw refused("no-password", "Dit account heeft hier geen wachtwoord: je meldt je elders aan.");
        }
        Faults faults = new Faults();
        faults.in("oldPassword", () -> mustProve(account, old, from));
        faults.in("newPassword", () -> mustBeAnother(account, old, chosen));
        faults.check();
        account.passwordHash(PasswordHash.of(chosen.toCharArray()));
        changes.closeAll(accountId, clock.instant());
        sessions.endOthers(accountId, keptSession, clock.instant());
        browsers.forgetAll(accountId);
        if (from.browser() != null) {
            browsers.remember(accountId, from.browser(), clock.instant());
        }
        trail.write(by, AccessAct.PASSWORD_CHANGED, accountId);
        letters.tell(account, AccountLetters.News.PASSWORD);
    }

    private static void mustBeAnother(Account account, String old, String chosen) {
        PasswordRules.check(chosen, account.known());
        if (chosen.equals(old)) {
            throw refused("same-password", "Dit is je huidige wachtwoord. Kies een ander.");
        }
    }

    /** Ends all sessions but this one, and tells so. */
    @Transactional
    public void endOtherSessions(By by, long accountId, String keptSession) {
        sessions.endOthers(accountId, keptSession, clock.instant());
        trail.write(by, AccessAct.OTHER_SESSIONS_ENDED, accountId);
        letters.tell(table.get(accountId), AccountLetters.News.SIGNED_OUT_ELSEWHERE);
    }

    /**
     * Lets only the holder of the password go on, so that an unattended screen is not enough. Whoever has none, because
     * another system signs them in, goes on.
     */
    public void mustProve(long accountId, String password, ComesFrom from) {
        mustProve(table.get(accountId), password, from);
    }

    private void mustProve(Account account, String password, ComesFrom from) {
        if (!account.hasPassword()) {
            return;
        }
        Attempts.Attempt attempt = attempts.begin("password", Allowance.OF_ACCOUNT, account.id(), account.name(), from);
        if (!attempt.admitted() || !PasswordHash.matches(account.passwordHash(), password.toCharArray())) {
            if (attempt.last()) {
                trail.writeAnyhow(from.nobody(), AccessAct.SIGN_IN_BLOCKED, account.id());
            }
            throw refused(
                    "wrong-password", "Je wachtwoord klopt niet. Na te veel pogingen moet je een kwartier wachten.");
        }
        attempts.right(attempt);
    }

    private static LerarenkaartException refused(String type, String detail) {
        return new LerarenkaartException(Problem.of(type, 422, "Refused", detail));
    }
}
