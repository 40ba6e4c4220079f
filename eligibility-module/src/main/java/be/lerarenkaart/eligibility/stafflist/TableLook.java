package be.lerarenkaart.eligibility.stafflist;

import java.util.List;

/**
 * A dropped file before it becomes rows.
 *
 * @param upload its number: a later file gets another
 * @param sheets by name, in the order of the tabs; one without a name for a file of text
 * @param sheet that is looked at, from 0
 * @param skipped records before the first row: the header, and titles above it
 * @param headed whether a header was found
 * @param fields that a whole record has
 * @param columns of the sheet
 * @param missing our columns that a list cannot do without, and that none of these is
 * @param rows how many rows, as far as was looked
 * @param mends whether it holds numbers under which we gave rows back
 */
public record TableLook(
        long upload,
        String fileName,
        boolean pasted,
        List<String> sheets,
        int sheet,
        int skipped,
        boolean headed,
        int fields,
        List<SourceColumn> columns,
        List<String> missing,
        int rows,
        boolean mends) {

    /** Whether there is nothing to ask: every heading was understood, nothing is missing, there is one sheet. */
    public boolean isSure() {
        return headed
                && sheets.size() == 1
                && missing.isEmpty()
                && columns.stream().allMatch(column -> column.sure());
    }

    public List<String> choices() {
        return columns.stream().map(SourceColumn::choice).toList();
    }
}
