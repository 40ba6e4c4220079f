package be.lerarenkaart.eligibility;

/** A card year that stood got other dates or rules; fired inside that transaction. */
public record CardYearChanged(int cardYear) {}
