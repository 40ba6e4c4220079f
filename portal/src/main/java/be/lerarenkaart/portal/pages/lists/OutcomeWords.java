package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.stafflist.OutcomeRow;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Why somebody on the list has no right, in words for the institution that sent it. */
@ApplicationScoped
class OutcomeWords {

    @Inject
    private Words words;

    String why(OutcomeRow row, CardYearDates dates) {
        String key =
                row.outcome().equals("NOT_ENTITLED") ? "outcomeWhy." + row.reason() : "outcomeWhy." + row.outcome();
        if (row.outcome().equals("REFUSED")) {
            return words.say(key, words.of("code", row.reason()));
        }
        return words.say(
                words.has(key) ? key : "outcomeWhy.other",
                Formats.date(dates.referenceDate()),
                Formats.date(dates.latestStart()),
                Formats.date(row.begins()),
                Formats.date(row.ends()));
    }

    /** How many for this reason. */
    String count(String reason, long people) {
        String key = "outcomeBecause." + reason;
        return words.say(words.has(key) ? key : "outcomeBecause.other", people);
    }
}
