package be.lerarenkaart.eligibility.stafflist;

/**
 * The same mistake in several rows.
 *
 * @param field column
 * @param code what is wrong
 * @param fault whether it keeps the rows out
 * @param way how it is mended; VALUE for the same wrong value, SHAPE for values written alike, ROWS for the rows as such
 * @param like a row that has it; the mistake itself may be personal, so it is named by this
 * @param rows how many
 * @param before of that row
 * @param after what it would become; null when somebody must say
 */
public record Alike(
        String field, String code, boolean fault, String way, int like, int rows, String before, String after) {

    public static final String VALUE = "VALUE";
    public static final String SHAPE = "SHAPE";
    public static final String ROWS = "ROWS";

    /** Whether we know what it becomes. */
    public boolean isKnown() {
        return after != null;
    }
}
