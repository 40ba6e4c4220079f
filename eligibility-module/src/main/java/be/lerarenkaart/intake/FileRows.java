package be.lerarenkaart.intake;

import java.util.BitSet;
import java.util.List;

/** The rows of a file under the columns of its importer: the header says which field is which. */
final class FileRows implements RowSequence {

    private final Records records;
    private final Headings headings;
    private int number;

    private FileRows(Records records, Headings headings) {
        this.records = records;
        this.headings = headings;
        records.widthIs(headings.fields());
        records.daysAt(headings.days());
    }

    /** The first record is the header. Closes the records when that is none. */
    static FileRows headed(Records records, List<Column> columns) {
        try {
            List<String> header = records.next();
            if (header == null || header.stream().allMatch(String::isBlank)) {
                throw FileRecognition.empty();
            }
            return new FileRows(records, Headings.of(header, columns));
        } catch (RuntimeException refused) {
            records.close();
            throw refused;
        }
    }

    /**
     * Somebody chose which field is which.
     *
     * @param skipped records before the first row
     * @param fieldOfColumn by the place of the column; -1 where the file has none
     * @param fields that a whole record has
     */
    static FileRows chosen(Records records, int skipped, List<Column> columns, int[] fieldOfColumn, int fields) {
        for (int i = 0; i < skipped; i++) {
            records.next();
        }
        return new FileRows(
                records, new Headings(columns, fieldOfColumn.clone(), fields, daysIn(columns, fieldOfColumn)));
    }

    static BitSet daysIn(List<Column> columns, int[] fieldOfColumn) {
        BitSet days = new BitSet();
        for (int column = 0; column < fieldOfColumn.length; column++) {
            if (columns.get(column).isDate() && fieldOfColumn[column] >= 0) {
                days.set(fieldOfColumn[column]);
            }
        }
        return days;
    }

    @Override
    public Row next() {
        List<String> fields = records.next();
        return fields == null ? null : headings.row(++number, fields, records.hasForeignBytes());
    }

    @Override
    public double share() {
        return records.share();
    }

    @Override
    public void close() {
        records.close();
    }
}
