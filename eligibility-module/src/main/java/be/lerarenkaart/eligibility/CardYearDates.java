package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.CardYear;
import java.time.LocalDate;
import java.util.Map;

/**
 * The dates and the rule set of a card year.
 *
 * @param subscriptionDeadline a subscription counts when begun before this day
 * @param referenceDate an assignment counts when it has not ended on this day
 * @param latestStart and has begun by this day
 * @param ruleSet version of the rule set, within the card year
 */
public record CardYearDates(
        CardYear year,
        LocalDate subscriptionDeadline,
        LocalDate referenceDate,
        LocalDate latestStart,
        LocalDate searchOpens,
        LocalDate pickupOpens,
        LocalDate pickupCloses,
        int ruleSet) {

    /** The same, decided by other rules. */
    CardYearDates by(RuleSetEntity rules) {
        return new CardYearDates(
                year,
                subscriptionDeadline,
                rules.referenceDate(),
                rules.latestStart(),
                searchOpens,
                pickupOpens,
                pickupCloses,
                rules.version());
    }

    boolean hasRulesOf(CardYearDates other) {
        return ruleSet == other.ruleSet
                && referenceDate.equals(other.referenceDate)
                && latestStart.equals(other.latestStart);
    }

    /** For the trail, under the names of the API. */
    Map<String, Object> fields() {
        return Map.of(
                "subscriptionDeadline", subscriptionDeadline,
                "referenceDate", referenceDate,
                "latestStart", latestStart,
                "searchOpens", searchOpens,
                "pickupOpens", pickupOpens,
                "pickupCloses", pickupCloses,
                "ruleSet", ruleSet);
    }
}
