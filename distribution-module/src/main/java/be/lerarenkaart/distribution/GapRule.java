package be.lerarenkaart.distribution;

/** What an allocation does with a postcode that has holders and no claim. */
public enum GapRule {
    /** The nearest point serves it; of points equally near, the lowest code. */
    NEAREST,
    /** It waits for a person; its cards stay without a point. */
    ASK
}
