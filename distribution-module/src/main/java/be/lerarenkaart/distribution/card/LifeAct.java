package be.lerarenkaart.distribution.card;

import be.lerarenkaart.audit.Act;

/** What people do with cards, for the trail. */
enum LifeAct implements Act {
    CARD_RECEIVED,
    CARD_HANDED_OVER,
    CARD_HANDOVER_UNDONE,
    CARD_DELIVERED,
    CARD_RETURNED,
    CARD_SENT_AGAIN,
    CARD_BLOCKED,
    CARD_UNBLOCKED,
    CARD_FOUND,
    /** To another point, with all others of a postcode. */
    CARD_MOVED;

    static LifeAct of(CardAct act) {
        return valueOf("CARD_" + act.event());
    }
}
