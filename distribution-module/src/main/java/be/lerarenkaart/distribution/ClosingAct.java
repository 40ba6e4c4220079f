package be.lerarenkaart.distribution;

import be.lerarenkaart.audit.Act;

/** What people do with the last days of pick-up points, for the trail. */
enum ClosingAct implements Act {
    CLOSING_EXTENDED,
    CLOSING_CHOSEN
}
