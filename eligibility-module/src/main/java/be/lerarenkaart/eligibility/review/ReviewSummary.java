package be.lerarenkaart.eligibility.review;

import java.time.Instant;

/**
 * An item in a list.
 *
 * @param name of whom it is about, null when it is about nobody in particular
 * @param otherName of the second person, or null
 * @param detail codes: of a state or category, of grounds, of what was corrected
 * @param reopened whether it was decided before, on other facts
 * @param choice what was decided last, or null
 */
public record ReviewSummary(
        long id,
        int cardYear,
        ReviewKind kind,
        ReviewState state,
        int version,
        Long person,
        String name,
        Long other,
        String otherName,
        String detail,
        int weight,
        boolean reopened,
        Instant foundAt,
        Instant changedAt,
        ReviewChoice choice) {

    public boolean isOpen() {
        return state == ReviewState.OPEN;
    }

    /** Without names. */
    @Override
    public String toString() {
        return "ReviewSummary[id=" + id + ", kind=" + kind + ", state=" + state + "]";
    }
}
