package be.lerarenkaart.eligibility;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The groups in which people who begin through the year come to count. Their days are rules; which of them are open is
 * where the year is, and needs no second person: opening one does what the rules say should be done then.
 */
@ApplicationScoped
public class StartWindows {

    @Inject
    private CardYears cardYears;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Database database;

    @Inject
    private AuditTrail trail;

    /** Of the rules in force, in order of time. */
    @Transactional
    public List<StartWindow> of(CardYear year) {
        int version = cardYears.get(year).ruleSet();
        return ruleSets.version(year, version).windows(ruleSets.opened(year));
    }

    /** Until when people may begin to count, by the rules in force. */
    @Transactional
    public LatestStart latest(CardYear year) {
        return new LatestStart(year, cardYears.get(year).latestStart(), of(year));
    }

    /** From the next decision on, whoever begins in this window counts. The second time changes nothing. */
    @Transactional
    public void open(CardYear year, String window, By by) {
        existing(year, window);
        int opened = database.update(
                """
                insert ignore into eligibility_opened_window (card_year, name, opened_at, opened_by)
                values (?, ?, utc_timestamp(6), ?)
                """,
                year.value(),
                window,
                by.name());
        if (opened > 0) {
            trail.write(
                    by,
                    EligibilityAct.START_WINDOW_OPENED,
                    Subject.of("CARD_YEAR", year),
                    Change.of("startWindow", null, window));
        }
    }

    /** From the next decision on, who begins in this window counts no more, but for those whom the rules let begin. */
    @Transactional
    public void shut(CardYear year, String window, By by) {
        existing(year, window);
        int shut = database.update(
                "delete from eligibility_opened_window where card_year = ? and name = ?", year.value(), window);
        if (shut > 0) {
            trail.write(
                    by,
                    EligibilityAct.START_WINDOW_SHUT,
                    Subject.of("CARD_YEAR", year),
                    Change.of("startWindow", window, null));
        }
    }

    private void existing(CardYear year, String window) {
        if (of(year).stream().noneMatch(known -> known.name().equals(window))) {
            throw new LerarenkaartException(Problem.notFound("Deze reeks bestaat niet."));
        }
    }
}
