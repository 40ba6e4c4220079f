package be.lerarenkaart.eligibility;

/** By what the differences between two deliveries are counted. */
public enum DeliveryDimension {
    INSTITUTION,
    CATEGORY,
    /** What of a person changed; see {@link ChangedFact}. */
    FACT
}
