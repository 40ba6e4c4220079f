package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The dates of a card year must lie in or just before it, in their natural order. */
final class CardYearOrder {

    private CardYearOrder() {}

    static void check(CardYearDates dates) {
        List<Problem.Issue> issues = new ArrayList<>();
        LocalDate earliest = LocalDate.of(dates.year().value() - 1, 7, 1);
        within(issues, "subscriptionDeadline", dates.subscriptionDeadline(), earliest, dates);
        within(issues, "referenceDate", dates.referenceDate(), earliest, dates);
        within(issues, "latestStart", dates.latestStart(), dates.referenceDate(), dates);
        within(issues, "searchOpens", dates.searchOpens(), earliest, dates);
        within(issues, "pickupOpens", dates.pickupOpens(), earliest, dates);
        within(issues, "pickupCloses", dates.pickupCloses(), dates.pickupOpens(), dates);
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(Problem.of(
                            "invalid-card-year-dates",
                            400,
                            "Invalid dates",
                            "Deze datums passen niet bij kaartjaar " + dates.year() + ".")
                    .with(issues.toArray(Problem.Issue[]::new)));
        }
    }

    private static void within(
            List<Problem.Issue> issues, String name, LocalDate date, LocalDate from, CardYearDates dates) {
        if (date.isBefore(from) || date.isAfter(dates.year().lastDay())) {
            issues.add(new Problem.Issue(
                    "body",
                    name,
                    "Kies een datum van " + from + " tot en met " + dates.year().lastDay() + "."));
        }
    }
}
