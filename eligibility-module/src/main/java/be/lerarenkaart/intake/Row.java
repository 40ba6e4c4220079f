package be.lerarenkaart.intake;

/**
 * One record of a file, under the columns of its importer.
 *
 * @param number counts records from 1, without the header
 * @param values by the place of the column in {@link Importer#columns()}; empty text where the file has nothing
 * @param oddField where a record with more or fewer fields than the header differs from it first; empty for a whole one
 * @param foreignEncoding true when some of its bytes were no UTF-8 and were read as windows-1252
 */
public record Row(int number, String[] values, String oddField, boolean foreignEncoding) {

    /** Whether it has as many fields as the header. */
    public boolean complete() {
        return oddField.isEmpty();
    }

    public String get(int column) {
        return values[column];
    }

    public boolean isEmpty() {
        for (String value : values) {
            if (!value.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
