package be.lerarenkaart.eligibility;

/** The list of postcodes was replaced by another; fired inside that transaction. */
public record PostcodesReplaced() {}
