package be.lerarenkaart.eligibility;

import java.time.LocalDate;

/** What to set of a card year; null leaves it as it stands, or as it usually is for a new one. */
public record CardYearChanges(
        LocalDate subscriptionDeadline,
        LocalDate referenceDate,
        LocalDate latestStart,
        LocalDate searchOpens,
        LocalDate pickupOpens,
        LocalDate pickupCloses,
        Integer ruleSet) {

    public static final CardYearChanges NONE = new CardYearChanges(null, null, null, null, null, null, null);
}
