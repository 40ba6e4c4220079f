package be.lerarenkaart.portal.api;

import be.lerarenkaart.eligibility.review.ReviewChoice;
import be.lerarenkaart.eligibility.review.ReviewDecision;
import be.lerarenkaart.eligibility.review.ReviewItem;
import be.lerarenkaart.eligibility.review.ReviewSide;
import be.lerarenkaart.eligibility.review.ReviewSummary;
import java.util.List;

/** One thing to look at: both sides with their sources, what may be decided, and what was. */
public record ReviewAnswer(
        ReviewSummary review,
        List<ReviewChoice> choices,
        ReviewSide left,
        ReviewSide right,
        List<ReviewDecision> decisions) {

    static ReviewAnswer of(ReviewItem item) {
        return new ReviewAnswer(
                item.summary(), item.summary().kind().choices(), item.left(), item.right(), item.decisions());
    }
}
