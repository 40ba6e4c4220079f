package be.lerarenkaart.distribution;

/** Why a card is refused from now on. */
public enum BlockReason {
    /** With the number of the police report; the only reason for which a new card is made. */
    STOLEN,
    /** Is not replaced. */
    LOST,
    DECEASED,
    /** Shown by somebody else than its holder. */
    MISUSED,
    /** Its holder turned out to have two. */
    DOUBLE,
    OTHER;

    /** Whether the next production makes a card in its place. */
    public boolean isReprinted() {
        return this == STOLEN;
    }
}
