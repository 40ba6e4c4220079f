package be.lerarenkaart.intake;

import be.lerarenkaart.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which field of a record belongs to which column, by the header of the file. */
final class Headings {

    private final int[] fieldOfColumn;
    private final int fields;

    private Headings(int[] fieldOfColumn, int fields) {
        this.fieldOfColumn = fieldOfColumn;
        this.fields = fields;
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
        return new Headings(fieldOfColumn, header.size());
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

    Row row(int number, List<String> fieldsOfRecord, boolean foreignEncoding) {
        String[] values = new String[fieldOfColumn.length];
        for (int column = 0; column < values.length; column++) {
            int field = fieldOfColumn[column];
            values[column] = field < 0 || field >= fieldsOfRecord.size() ? "" : fieldsOfRecord.get(field);
        }
        return new Row(number, values, fieldsOfRecord.size() == fields, foreignEncoding);
    }
}
