package be.lerarenkaart.eligibility.stafflist;

import java.util.Map;

/**
 * What was decided about the people of the list that holds.
 *
 * @param people on it, as far as they were taken
 * @param entitled to a card
 * @param reasons of the others, how many each
 * @param undecided of whom nothing was decided since the list came
 * @param inEpd left out because the EPD has them
 * @param looked after by us: rows that somebody must look at
 * @param refused rows that could not be read
 */
public record ListOutcome(
        long people, long entitled, Map<String, Long> reasons, long undecided, long inEpd, long looked, long refused) {

    public boolean isDecided() {
        return people > 0 && undecided < people;
    }

    public long notEntitled() {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }
}
