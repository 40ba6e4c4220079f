package be.lerarenkaart.access;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The second step of signing in: a code from an app, or one from paper. Administrators must have it, others may.
 * Guesses are counted as those of passwords are, but fewer are forgiven.
 */
@ApplicationScoped
public class SecondSteps {

    /** What somebody who knew the password still owes. */
    public enum Need {
        NOTHING,
        CODE,
        SETTING_UP
    }

    /** How much may be left to people. */
    enum Policy {
        REQUIRED,
        OPTIONAL
    }

    /** What is counted. */
    static final String GUESSED = "code";

    private final SecondStepTable table;
    private final AccountTable accounts;
    private final SecretBox box;
    private final Attempts attempts;
    private final EvenPace pace;
    private final AccountLetters letters;
    private final AccessTrail trail;
    private final Clock clock;
    private final Policy policy;

    @Inject
    SecondSteps(
            SecondStepTable table,
            AccountTable accounts,
            SecretBox box,
            Attempts attempts,
            EvenPace pace,
            AccountLetters letters,
            AccessTrail trail,
            Clock clock,
            @ConfigProperty(name = "lerarenkaart.totp", defaultValue = "required") String policy) {
        this.table = table;
        this.accounts = accounts;
        this.box = box;
        this.attempts = attempts;
        this.pace = pace;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
        this.policy = Policy.valueOf(policy.strip().toUpperCase(Locale.ROOT));
    }

    SecondSteps() {
        this(null, null, null, null, null, null, null, null, Policy.REQUIRED.name());
    }

    /** What is still owed after the password. */
    public Need need(SignedIn person) {
        if (table.find(person.accountId()).map(SecondStep::isOn).orElse(false)) {
            return Need.CODE;
        }
        return isRequired(person.grants()) ? Need.SETTING_UP : Need.NOTHING;
    }

    public boolean isRequired(Grants grants) {
        return policy == Policy.REQUIRED && grants.have(Role.ADMINISTRATOR);
    }

    /** Whether administrators may go without, as in a trial: something to be warned of. */
    public boolean isLeftToAdministrators() {
        return policy == Policy.OPTIONAL;
    }

    public SecondStepState state(long accountId) {
        SecondStep step = table.find(accountId).orElse(null);
        return step == null || !step.isOn()
                ? new SecondStepState(null, 0)
                : new SecondStepState(step.since(), table.codesLeft(accountId));
    }

    /** Makes a secret for an app. What was in use stays so until {@link #accept} proved the new one. */
    @Transactional
    public void propose(long accountId) {
        byte[] secret = Secret.randomBytes(TimeCodes.SECRET_BYTES);
        table.made(accountId).propose(box.seal(secret, owner(accountId)));
    }

    /** What an app needs to know; empty when nothing was proposed. */
    public Optional<AppSecret> proposed(long accountId, String name) {
        return table.find(accountId)
                .map(SecondStep::proposed)
                .flatMap(kept -> box.open(kept, owner(accountId)))
                .map(secret -> new AppSecret(Base32.encode(secret), name));
    }

    /**
     * Turns the second step on, or puts the new app in the place of the former.
     *
     * @param code what the app shows
     * @return the recovery codes, which nobody can show again; empty when the code is wrong
     */
    @Transactional
    public Optional<List<String>> accept(By by, long accountId, String code) {
        SecondStep step = table.held(accountId).orElse(null);
        if (step == null || step.proposed() == null) {
            return Optional.empty();
        }
        byte[] secret = box.open(step.proposed(), owner(accountId)).orElseThrow(SecondSteps::otherKey);
        OptionalLong when = TimeCodes.stepOf(secret, digits(code), clock.instant());
        if (when.isEmpty()) {
            return Optional.empty();
        }
        step.accept(when.getAsLong(), clock.instant());
        trail.write(by, AccessAct.SECOND_STEP_ON, accountId);
        letters.tell(accounts.get(accountId), AccountLetters.News.SECOND_STEP);
        return Optional.of(newCodes(accountId));
    }

    /**
     * Checks a code of the app, or one from paper. A wrong one, one that was used before and any while guesses rest are
     * refused alike, after the same time.
     */
    public boolean check(long accountId, String name, String code, ComesFrom from) {
        String typed = code == null ? "" : code;
        return pace.refusing(() -> judged(accountId, name, typed, from)).isPresent();
    }

    /** Ends it, for whoever may go without. The caller has proved who they are. */
    @Transactional
    public void turnOff(By by, long accountId) {
        Account account = accounts.get(accountId);
        if (isRequired(account.grants())) {
            throw new LerarenkaartException(Problem.of(
                    "second-step-required",
                    409,
                    "Second step required",
                    "Een beheerder meldt zich altijd in twee stappen aan."));
        }
        table.remove(accountId);
        trail.write(by, AccessAct.SECOND_STEP_OFF, accountId);
        letters.tell(account, AccountLetters.News.SECOND_STEP);
    }

    /** New recovery codes; the former stop working. */
    @Transactional
    public List<String> renewCodes(By by, long accountId) {
        trail.write(by, AccessAct.RECOVERY_CODES_RENEWED, accountId);
        letters.tell(accounts.get(accountId), AccountLetters.News.RECOVERY_CODES_RENEWED);
        return newCodes(accountId);
    }

    private Optional<Boolean> judged(long accountId, String name, String code, ComesFrom from) {
        Attempts.Attempt attempt = attempts.begin(GUESSED, Allowance.OF_CODES, accountId, name, from);
        if (!attempt.admitted() || !table.use(accountId, step -> uses(step, accountId, name, code))) {
            trail.failed(from.nobody(), accountId, attempt.last());
            return Optional.empty();
        }
        attempts.right(attempt);
        return Optional.of(true);
    }

    private boolean uses(SecondStep step, long accountId, String name, String code) {
        String digits = digits(code);
        if (digits.matches("\\d{" + TimeCodes.DIGITS + "}")) {
            return box.open(step.secret(), owner(accountId))
                    .map(secret -> TimeCodes.stepOf(secret, digits, clock.instant()))
                    .filter(OptionalLong::isPresent)
                    .map(when -> step.use(when.getAsLong()))
                    .orElse(false);
        }
        boolean used = table.useCode(accountId, code, clock.instant());
        if (used) {
            trail.write(new By(name, accountId, "/aanmelden/code"), AccessAct.RECOVERY_CODE_USED, accountId);
            letters.tell(accounts.get(accountId), AccountLetters.News.RECOVERY_CODE_USED);
        }
        return used;
    }

    private List<String> newCodes(long accountId) {
        List<String> codes =
                Stream.generate(PaperCode::random).limit(PaperCode.HOW_MANY).toList();
        table.replaceCodes(accountId, codes);
        return codes;
    }

    /** Some apps show a space in the middle. */
    private static String digits(String code) {
        return code == null ? "" : code.replaceAll("\\s", "");
    }

    private static String owner(long accountId) {
        return "second step of account " + accountId;
    }

    private static IllegalStateException otherKey() {
        return new IllegalStateException("a proposed second step was sealed with another key");
    }
}
