package be.lerarenkaart.eligibility.review;

import java.util.List;

/**
 * An item with all that is needed to decide about it.
 *
 * @param left null when it rests on no row
 * @param right null when there is but one side
 * @param decisions newest first
 */
public record ReviewItem(ReviewSummary summary, ReviewSide left, ReviewSide right, List<ReviewDecision> decisions) {

    public ReviewItem {
        decisions = List.copyOf(decisions);
    }
}
