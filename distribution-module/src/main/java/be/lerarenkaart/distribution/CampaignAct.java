package be.lerarenkaart.distribution;

import be.lerarenkaart.audit.Act;

/** What people do to divide the cards, for the trail. */
enum CampaignAct implements Act {
    ALLOCATION_ASKED,
    ALLOCATION_REHEARSED,
    POSTCODE_ASSIGNED,
    POSTCODE_CLAIMED,
    POSTCODE_GIVEN_BACK,
    CLAIM_DEADLINE_SET,
    SUGGESTIONS_ACCEPTED
}
