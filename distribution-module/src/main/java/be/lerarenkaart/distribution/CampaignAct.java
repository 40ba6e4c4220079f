package be.lerarenkaart.distribution;

import be.lerarenkaart.audit.Act;

/** What people do to divide the cards, for the trail. */
enum CampaignAct implements Act {
    ALLOCATION_ASKED,
    ALLOCATION_REHEARSED,
    POSTCODE_ASSIGNED,
    SUGGESTIONS_ACCEPTED
}
