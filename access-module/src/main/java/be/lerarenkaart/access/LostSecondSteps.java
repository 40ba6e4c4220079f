package be.lerarenkaart.access;

import be.lerarenkaart.audit.Change;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** What an administrator does for somebody who lost both the app and the codes on paper. */
@ApplicationScoped
public class LostSecondSteps {

    /** In characters. */
    public static final int LONGEST_REASON = 300;

    private final SecondStepTable table;
    private final AccountTable accounts;
    private final SessionTable sessions;
    private final BrowserTable browsers;
    private final Attempts attempts;
    private final AccountLetters letters;
    private final AccessTrail trail;
    private final Clock clock;

    @Inject
    LostSecondSteps(
            SecondStepTable table,
            AccountTable accounts,
            SessionTable sessions,
            BrowserTable browsers,
            Attempts attempts,
            AccountLetters letters,
            AccessTrail trail,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.sessions = sessions;
        this.browsers = browsers;
        this.attempts = attempts;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    LostSecondSteps() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Ends somebody's second step; at the next sign-in it is set up anew where it must be. Who has the telephone now is
     * not known, so all sessions end and all browsers are strangers again. The person hears of it.
     *
     * @param because how the administrator knows that it is the person who asks
     * @throws LerarenkaartException 404 when there is no such account; 409 for one's own, and when nothing is on; 422
     *     without a reason
     */
    @Transactional
    public void reset(By by, long accountId, String because) {
        Account account = accounts.existing(accountId);
        if (by.accountId() != null && by.accountId() == accountId) {
            throw refused(409, "own-account", "Je kunt je eigen tweede stap niet resetten. Vraag het een collega.");
        }
        if (table.held(accountId).filter(SecondStep::isOn).isEmpty()) {
            throw refused(409, "no-second-step", "Bij dit account staat de tweede stap niet aan.");
        }
        String reason = because == null ? "" : because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw refused(422, "reason-required", "Schrijf waarom, in hoogstens " + LONGEST_REASON + " tekens.");
        }
        Instant now = clock.instant();
        table.remove(accountId);
        attempts.forget(SecondSteps.GUESSED, accountId);
        sessions.endAll(accountId, now);
        browsers.forgetAll(accountId);
        letters.tell(account, AccountLetters.News.SECOND_STEP_RESET);
        trail.write(by, AccessAct.SECOND_STEP_RESET, accountId, Change.of("because", null, reason));
    }

    private static LerarenkaartException refused(int status, String type, String detail) {
        return new LerarenkaartException(Problem.of(type, status, "Refused", detail));
    }
}
