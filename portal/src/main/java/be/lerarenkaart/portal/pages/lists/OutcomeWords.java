package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.LatestStart;
import be.lerarenkaart.eligibility.StartWindow;
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

    String why(OutcomeRow row, CardYearDates dates, LatestStart starts) {
        String window = row.begins() == null
                ? ""
                : starts.windowOf(row.begins()).map(StartWindow::name).orElse("");
        String key = row.outcome().equals("NOT_ENTITLED")
                ? "outcomeWhy." + row.reason() + variant(row, window)
                : "outcomeWhy." + row.outcome();
        if (row.outcome().equals("REFUSED")) {
            return words.say(key, words.of("code", row.reason()));
        }
        return words.say(
                words.has(key) ? key : "outcomeWhy.other",
                Formats.date(dates.referenceDate()),
                Formats.date(starts.now()),
                Formats.date(row.begins()),
                Formats.date(row.ends()),
                words.of("startWindow", window),
                Formats.date(starts.last()),
                Integer.toString(dates.year().value() + 1));
    }

    /** Whoever begins too late to count now gets a card with a later group of starters, or that of the next year. */
    private static String variant(OutcomeRow row, String window) {
        if (!"NOT_STARTED".equals(row.reason()) || row.begins() == null) {
            return "";
        }
        return window.isEmpty() ? ".NEXT_YEAR" : ".WINDOW";
    }

    /** How many for this reason. */
    String count(String reason, long people) {
        String key = "outcomeBecause." + reason;
        return words.say(words.has(key) ? key : "outcomeBecause.other", people);
    }
}
