package be.lerarenkaart.distribution;

import be.lerarenkaart.audit.Act;

/** What people do with productions, for the trail. */
enum ProductionAct implements Act {
    PRODUCTION_ASKED,
    PRODUCTION_RELEASED,
    PRODUCTION_SENT,
    PRODUCTION_UNDONE
}
