package be.lerarenkaart.audit;

/** What is done to the trail itself. */
enum TrailAct implements Act {
    TRAIL_ERASED,
    ERASURE_ASKED,
    ERASURE_REFUSED
}
