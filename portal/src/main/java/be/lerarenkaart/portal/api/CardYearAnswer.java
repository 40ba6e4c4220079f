package be.lerarenkaart.portal.api;

import be.lerarenkaart.eligibility.CardYearDates;
import java.time.LocalDate;

/** A card year as the API tells it. */
public record CardYearAnswer(
        int cardYear,
        LocalDate subscriptionDeadline,
        LocalDate referenceDate,
        LocalDate latestStart,
        LocalDate searchOpens,
        LocalDate pickupOpens,
        LocalDate pickupCloses,
        int ruleSet) {

    static CardYearAnswer of(CardYearDates dates) {
        return new CardYearAnswer(
                dates.year().value(),
                dates.subscriptionDeadline(),
                dates.referenceDate(),
                dates.latestStart(),
                dates.searchOpens(),
                dates.pickupOpens(),
                dates.pickupCloses(),
                dates.ruleSet());
    }
}
