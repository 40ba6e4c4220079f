package be.lerarenkaart.distribution;

/** How a postcode stands between a pick-up point and the others. */
public enum PostcodeStand {
    /** It serves it. */
    OURS,
    /** It claims it, and so do others; nobody settled that. */
    CONFLICT,
    /** Another serves it. */
    OTHERS,
    /** Others claim it, and nobody settled that. */
    CONFLICT_OF_OTHERS,
    /** Nobody serves or claims it. */
    FREE
}
