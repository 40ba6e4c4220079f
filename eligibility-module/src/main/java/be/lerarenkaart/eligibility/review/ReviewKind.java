package be.lerarenkaart.eligibility.review;

import static be.lerarenkaart.eligibility.review.ReviewChoice.DIFFERENT_PEOPLE;
import static be.lerarenkaart.eligibility.review.ReviewChoice.END_CORRECTION;
import static be.lerarenkaart.eligibility.review.ReviewChoice.EPD_IS_RIGHT;
import static be.lerarenkaart.eligibility.review.ReviewChoice.HAS_RIGHT;
import static be.lerarenkaart.eligibility.review.ReviewChoice.KEEP_CORRECTION;
import static be.lerarenkaart.eligibility.review.ReviewChoice.KEEP_NAME;
import static be.lerarenkaart.eligibility.review.ReviewChoice.LEAVE_TO_RULES;
import static be.lerarenkaart.eligibility.review.ReviewChoice.LIST_IS_RIGHT;
import static be.lerarenkaart.eligibility.review.ReviewChoice.NO_RIGHT;
import static be.lerarenkaart.eligibility.review.ReviewChoice.OTHER_PERSON;
import static be.lerarenkaart.eligibility.review.ReviewChoice.SAME_KEEP_LEFT;
import static be.lerarenkaart.eligibility.review.ReviewChoice.SAME_KEEP_RIGHT;
import static be.lerarenkaart.eligibility.review.ReviewChoice.USE_OTHER_NAME;

import java.util.List;

/** What can be in conflict, and what may be decided about it. */
public enum ReviewKind {
    /** One stamboek number under two names: left the one in use, right the other. */
    NAME_CONFLICT(KEEP_NAME, USE_OTHER_NAME, OTHER_PERSON),
    /** Two people with the same name and birth date, or birth date and address for mail. */
    DOUBLE_PERSON(SAME_KEEP_LEFT, SAME_KEEP_RIGHT, DIFFERENT_PEOPLE),
    /** Listed by an institution (left), while the EPD says that they no longer work (right). */
    LIST_AGAINST_EPD(EPD_IS_RIGHT, LIST_IS_RIGHT, OTHER_PERSON),
    /** A code of which the rules do not say whether it gives a right. */
    UNKNOWN_CODE(LEAVE_TO_RULES, HAS_RIGHT, NO_RIGHT),
    /** A listed person (left) who is like somebody known (right), but not like enough. */
    UNSURE_MATCH(SAME_KEEP_RIGHT, DIFFERENT_PEOPLE),
    /** A correction by hand, while the sources say something new. */
    CORRECTION(KEEP_CORRECTION, END_CORRECTION);

    private final List<ReviewChoice> choices;

    ReviewKind(ReviewChoice... choices) {
        this.choices = List.of(choices);
    }

    /** The one that changes least comes first. */
    public List<ReviewChoice> choices() {
        return choices;
    }
}
