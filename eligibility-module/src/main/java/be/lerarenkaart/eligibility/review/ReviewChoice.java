package be.lerarenkaart.eligibility.review;

/** What may be decided about an item; which of them, its kind says. */
public enum ReviewChoice {
    KEEP_NAME,
    /** Corrects the name to the one on the right. */
    USE_OTHER_NAME,
    /** The row in conflict is about somebody else, who gets a file of their own. */
    OTHER_PERSON,
    /** One person: the right file is merged into the left one. */
    SAME_KEEP_LEFT,
    /** One person: the left file is merged into the right one. */
    SAME_KEEP_RIGHT,
    DIFFERENT_PEOPLE,
    EPD_IS_RIGHT,
    /** A right by hand for this card year. */
    LIST_IS_RIGHT,
    LEAVE_TO_RULES,
    HAS_RIGHT,
    NO_RIGHT,
    KEEP_CORRECTION,
    END_CORRECTION
}
