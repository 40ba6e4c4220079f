package be.lerarenkaart.eligibility;

/**
 * Something about one cell of a list.
 *
 * @param column our name of the column; its number for a cell beyond our columns, empty for the row as a whole
 * @param code as in the verdicts of an import, or of a hint that only the draft gives
 * @param fault true when the row cannot go in like this
 */
public record CellFinding(String column, String code, boolean fault) {}
