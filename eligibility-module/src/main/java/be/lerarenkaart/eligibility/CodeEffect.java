package be.lerarenkaart.eligibility;

/** What a code does to a right. */
public enum CodeEffect {
    /** Gives it. */
    ENTITLES,
    /** Leaves it as it is. */
    KEEPS,
    /** Takes it, for the reason that stands beside it. */
    EXCLUDES,
    /** Is for a person to look at; until then there is no right. */
    REVIEW;

    boolean speaksFor() {
        return this == ENTITLES || this == KEEPS;
    }
}
