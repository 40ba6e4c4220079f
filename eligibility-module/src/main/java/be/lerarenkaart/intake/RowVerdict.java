package be.lerarenkaart.intake;

/**
 * What happened to one row.
 *
 * @param row counts records from 1, without the header
 * @param stamboekNumber 11 digits, or empty
 * @param field the column that is to blame, or empty
 * @param message Dutch sentence that names the row and, where one is to blame, the column
 */
public record RowVerdict(int row, String stamboekNumber, String verdict, String code, String field, String message) {}
