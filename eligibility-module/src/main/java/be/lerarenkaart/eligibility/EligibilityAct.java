package be.lerarenkaart.eligibility;

import be.lerarenkaart.audit.Act;

/** What people do here, for the trail. */
enum EligibilityAct implements Act {
    CARD_YEAR_MADE,
    CARD_YEAR_CHANGED,
    DECISION_ASKED,
    DECISION_REHEARSED,
    RULES_DRAFTED,
    RULES_EDITED,
    RULES_REHEARSED,
    RULES_DISCARDED,
    RULES_RELEASED,
    START_WINDOW_OPENED,
    START_WINDOW_SHUT,
    DELIVERY_CONFIRMATION_ASKED,
    DELIVERY_CONFIRMED,
    DELIVERY_SET_ASIDE,
    DELIVERY_LIMIT_CHANGED
}
