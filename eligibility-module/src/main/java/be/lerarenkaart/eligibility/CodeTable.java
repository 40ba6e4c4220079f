package be.lerarenkaart.eligibility;

/** What a row of a file says in codes: the administrative state of an assignment, and the category of staff. */
public enum CodeTable {
    STATE,
    CATEGORY;

    /** What a code of this table may do to a right. A category gives one, a state can only leave it. */
    public boolean allows(CodeEffect effect) {
        return effect != (this == STATE ? CodeEffect.ENTITLES : CodeEffect.KEEPS);
    }
}
