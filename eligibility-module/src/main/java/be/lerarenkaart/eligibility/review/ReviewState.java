package be.lerarenkaart.eligibility.review;

/** Where an item stands. */
public enum ReviewState {
    OPEN,
    DECIDED,
    /** The conflict is no longer there, without anybody having decided. */
    GONE
}
