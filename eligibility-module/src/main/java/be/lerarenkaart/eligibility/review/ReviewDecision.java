package be.lerarenkaart.eligibility.review;

import java.time.Instant;

/**
 * What somebody decided about an item.
 *
 * @param sameFacts whether what is in conflict is still what it was decided on
 */
public record ReviewDecision(
        ReviewChoice choice, String reason, Instant decidedAt, String decidedBy, boolean sameFacts) {

    @Override
    public String toString() {
        return "ReviewDecision[choice=" + choice + "]";
    }
}
