package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Who may sign in to the screens. */
@ApplicationScoped
public class Accounts {

    private final AccountTable table;
    private final Attempts attempts;
    private final EvenPace pace;
    private final AccessTrail trail;
    private final Clock clock;

    @Inject
    Accounts(AccountTable table, Attempts attempts, EvenPace pace, AccessTrail trail, Clock clock) {
        this.table = table;
        this.attempts = attempts;
        this.pace = pace;
        this.trail = trail;
        this.clock = clock;
    }

    Accounts() {
        this(null, null, null, null, null);
    }

    /**
     * Checks a name and a password. A refusal is the same for a wrong password, an unknown name, an account that was
     * deactivated and one that rests: empty, after the same time.
     */
    public Optional<SignedIn> signIn(String name, char[] password, ComesFrom from) {
        return pace.refusing(() -> judged(name, password, from));
    }

    private Optional<SignedIn> judged(String name, char[] password, ComesFrom from) {
        Account account = table.byName(name).orElse(null);
        Attempts.Attempt attempt =
                attempts.begin("password", Allowance.OF_ACCOUNT, account == null ? null : account.id(), name, from);
        if (!attempt.fromAdmittedAddress()) {
            return Optional.empty();
        }
        String stored = account == null ? PasswordHash.OF_NOBODY : account.passwordHash();
        boolean right = PasswordHash.matches(stored, password);
        if (!right || !attempt.admitted() || !account.isActive()) {
            if (account != null) {
                trail.failed(from.nobody(), account.id(), attempt.last());
            }
            return Optional.empty();
        }
        attempts.right(attempt);
        if (PasswordHash.isOutdated(stored)) {
            table.passwordHash(account.id(), PasswordHash.of(password));
        }
        return Optional.of(account.signedIn());
    }

    /** Makes an account. The password is kept as a hash only. */
    public void add(String name, char[] password, Grants grants) {
        add(name, "", null, password, grants);
    }

    /**
     * The same, for somebody who is called something and can get letters.
     *
     * @param email null when it is not known
     */
    void add(String name, String fullName, String email, char[] password, Grants grants) {
        Account account = new Account(name, PasswordHash.of(password), grants, clock.instant());
        account.fullName(fullName);
        account.email(email);
        table.add(account);
    }

    /** Where letters to the holder of an account go; empty when that is not known. */
    public Optional<String> emailOf(long accountId) {
        return Optional.ofNullable(table.get(accountId).email()).filter(email -> !email.isBlank());
    }

    /**
     * Differs once the password is another or the account was deactivated, so that what was proved with the former counts
     * no more. It tells nothing of the password.
     */
    public String mark(long accountId) {
        Account account = table.get(accountId);
        return account == null || !account.isActive() ? "" : Secret.hash("mark:" + account.passwordHash());
    }

    /** What an account signs in with; empty when there is none of that number. */
    public Optional<String> nameOf(long accountId) {
        return Optional.ofNullable(table.get(accountId)).map(Account::name);
    }

    /** Who has an account, by the name that people use and what they sign in with. */
    public Optional<String> knownAs(long accountId) {
        return Optional.ofNullable(table.get(accountId))
                .map(account ->
                        account.fullName().isBlank() || account.fullName().equals(account.name())
                                ? account.name()
                                : account.fullName() + " (" + account.name() + ")");
    }

    /** The account's id; null when there is none of that name. */
    Long idOf(String name) {
        return table.idOf(name).orElse(null);
    }

    boolean isEmpty() {
        return table.isEmpty();
    }
}
