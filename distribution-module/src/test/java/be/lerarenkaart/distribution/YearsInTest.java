package be.lerarenkaart.distribution;

import be.lerarenkaart.eligibility.CardYearChanges;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import java.time.LocalDate;

/** The dates of a campaign's year, kept here. */
public final class YearsInTest extends CardYears {

    private final CardYear year;
    private LocalDate closes;

    public YearsInTest(Campaign campaign) {
        year = campaign.year;
        closes = LocalDate.of(year.value(), 6, 30);
    }

    @Override
    public CardYearDates get(CardYear asked) {
        return dates();
    }

    @Override
    public CardYearDates put(CardYear asked, CardYearChanges changes, By by) {
        closes = changes.pickupCloses();
        return dates();
    }

    LocalDate closes() {
        return closes;
    }

    private CardYearDates dates() {
        return new CardYearDates(year, null, null, null, null, LocalDate.of(year.value() - 1, 12, 21), closes, 1);
    }
}
