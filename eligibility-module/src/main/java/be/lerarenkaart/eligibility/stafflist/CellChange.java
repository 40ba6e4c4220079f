package be.lerarenkaart.eligibility.stafflist;

/**
 * A cell to be written.
 *
 * @param row its number
 * @param version of the row that was looked at
 * @param column place of the column, from 0
 */
public record CellChange(int row, int version, int column, String value) {}
