package be.lerarenkaart.distribution.point;

import be.lerarenkaart.audit.Act;

/** What points change about themselves, for the trail. */
enum PointAct implements Act {
    POINT_HOURS_CHANGED,
    POINT_EXCEPTION_ADDED,
    POINT_EXCEPTION_REMOVED,
    POINT_CONTACT_CHANGED
}
