package be.lerarenkaart.portal.pages.season;

import be.lerarenkaart.eligibility.review.ReviewKind;

/**
 * How much of a kind people must still look at.
 *
 * @param blocks whether an administrator lets it hold up production
 */
record OpenReviews(ReviewKind kind, long items, boolean blocks) {}
