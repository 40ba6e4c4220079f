package be.lerarenkaart.eligibility;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A delivery compared with the one that held when it was read.
 *
 * @param formerImportId null for the first of a card year: then everybody joined
 * @param left people of the former delivery who are not in this one
 * @param mostLeftPercent the share of people that might be left out when it was read
 * @param waiting whether a second person still has to settle that it holds
 * @param settled CONFIRMED or SET_ASIDE, with when, by whom and why; null when nothing had to be settled, or not yet
 */
public record DeliveryFact(
        long importId,
        int cardYear,
        Long formerImportId,
        int before,
        int now,
        int joined,
        int left,
        int changed,
        BigDecimal mostLeftPercent,
        boolean waiting,
        String settled,
        Instant settledAt,
        String settledBy,
        String settledReason) {

    public int unchanged() {
        return now - joined - changed;
    }
}
