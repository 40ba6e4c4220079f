package be.lerarenkaart.eligibility;

import be.lerarenkaart.audit.Act;

/** What people do here, for the trail. */
enum EligibilityAct implements Act {
    CARD_YEAR_MADE,
    CARD_YEAR_CHANGED
}
