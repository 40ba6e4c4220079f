package be.lerarenkaart.eligibility;

import java.time.Instant;
import java.util.List;

/**
 * How a row came to be somebody's.
 *
 * @param method NUMBER, FORMER (as on this institution's former list), EXACT (name and birth date, and home or former
 *     list), SCORED, or HAND
 * @param score of 100, for SCORED; else null
 * @param grounds codes of what spoke for it
 * @param counts false when the EPD speaks for this person: the row then gives no right
 * @param reason a person's own words, for HAND
 * @param madeBy empty when no person did it
 */
public record RowMatch(
        String method,
        Integer score,
        List<String> grounds,
        boolean counts,
        String reason,
        Instant madeAt,
        String madeBy) {}
