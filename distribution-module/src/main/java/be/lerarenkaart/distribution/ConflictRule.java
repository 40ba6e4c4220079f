package be.lerarenkaart.distribution;

/** What an allocation does with a postcode that two points claim. */
public enum ConflictRule {
    /** The earliest claim serves it; of claims of one day, the lowest point code. */
    EARLIEST,
    /** It waits for a person; its cards stay without a point. */
    ASK
}
