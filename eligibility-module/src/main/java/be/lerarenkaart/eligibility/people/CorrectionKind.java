package be.lerarenkaart.eligibility.people;

/** What can be corrected about somebody. */
public enum CorrectionKind {
    NAME,
    BIRTH_DATE,
    ADDRESS,
    EMAIL,
    /** Whether they have a right, in the place of the rules of one card year. */
    RIGHT
}
