package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.audit.Act;

/** What people do with items. */
enum ReviewAct implements Act {
    REVIEW_DECIDED,
    BULK_REVIEW_ASKED,
    REVIEW_REOPENED,
    REVIEW_BLOCKS_CHANGED,
    MATCHING_CHANGED
}
