package be.lerarenkaart.eligibility;

/** How somebody stands in a delivery compared with the former one. */
public enum PersonDifference {
    /** Was not in the former delivery. */
    JOINED,
    /** Is not in this delivery. */
    LEFT,
    /** In both deliveries, but not at this institution or in this category before. */
    ARRIVED,
    /** In both deliveries, but no longer at this institution or in this category. */
    DEPARTED,
    /** Here in both deliveries, and something is told otherwise. */
    CHANGED
}
