package be.lerarenkaart.intake;

import be.lerarenkaart.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which field of a record belongs to which column, by the header of the file. */
final class Headings {

    private final int[] fieldOfColumn;
    private final int fields;
    private final BitSet days;
    private final List<Column> columns;

    /** @param days fields that hold dates */
    Headings(List<Column> columns, int[] fieldOfColumn, int fields, BitSet days) {
        this.columns = columns;
        this.fieldOfColumn = fieldOfColumn;
        this.fields = fields;
        this.days = days;
    }

    static Headings of(List<String> header, List<Column> columns) {
        int[] fieldOfColumn = new int[columns.size()];
        Arrays.fill(fieldOfColumn, -1);
        List<Problem.Issue> missing = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            Column wanted = columns.get(column);
            for (int field = 0; field < header.size() && fieldOfColumn[column] < 0; field++) {
                if (wanted.isHeaded(header.get(field))) {
                    fieldOfColumn[column] = field;
                }
            }
            if (wanted.required() && fieldOfColumn[column] < 0) {
                missing.add(new Problem.Issue(
                        "file", wanted.name(), "De kolom '" + wanted.name() + "' ontbreekt in de eerste rij."));
            }
        }
        if (!missing.isEmpty()) {
            throw RefusedFile.because(
                    "column-missing", sentence(missing, columns.size()), missing.toArray(Problem.Issue[]::new));
        }
        return new Headings(columns, fieldOfColumn, header.size(), FileRows.daysIn(columns, fieldOfColumn));
    }

    private static String sentence(List<Problem.Issue> missing, int columns) {
        if (missing.size() > columns / 2) {
            return "De eerste rij van dit bestand is niet de titelrij die we verwachten. "
                    + "Is het wel het juiste bestand? Er is niets gewijzigd.";
        }
        String names =
                String.join(", ", missing.stream().map(Problem.Issue::name).toList());
        return (missing.size() == 1 ? "Deze kolom ontbreekt: " : "Deze kolommen ontbreken: ") + names
                + ". Er is niets gewijzigd.";
    }

    int fields() {
        return fields;
    }

    BitSet days() {
        return days;
    }

    Row row(int number, List<String> fieldsOfRecord, boolean foreignEncoding) {
        String[] values = new String[fieldOfColumn.length];
        for (int column = 0; column < values.length; column++) {
            int field = fieldOfColumn[column];
            values[column] = field < 0 || field >= fieldsOfRecord.size() ? "" : fieldsOfRecord.get(field);
        }
        return new Row(number, values, oddField(fieldsOfRecord.size()), foreignEncoding);
    }

    /** The first field too many, or the first that is missing, by our name when it is one of our columns. */
    private String oddField(int given) {
        if (given == fields) {
            return "";
        }
        int odd = Math.min(given, fields);
        for (int column = 0; column < fieldOfColumn.length; column++) {
            if (fieldOfColumn[column] == odd) {
                return columns.get(column).name();
            }
        }
        return Integer.toString(odd + 1);
    }
}
