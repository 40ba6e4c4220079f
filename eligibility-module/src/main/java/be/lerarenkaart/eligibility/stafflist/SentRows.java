package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.intake.Column;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a draft as a file of our own layout: what the import reads is exactly what people saw. */
final class SentRows {

    private SentRows() {}

    static byte[] file(List<Column> columns, List<DraftRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 160 + 1024);
        try (CsvWriter csv =
                CsvWriter.builder().fieldSeparator(';').build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (DraftRow row : rows) {
                csv.writeRecord(fields(columns, row));
            }
        } catch (java.io.IOException cannotHappenInMemory) {
            throw new java.io.UncheckedIOException(cannotHappenInMemory);
        }
        return bytes.toByteArray();
    }

    /** A row with too many or too few fields stays one, so that its verdict does. */
    private static List<String> fields(List<Column> columns, DraftRow row) {
        List<String> fields = new ArrayList<>(row.cells());
        int odd = columns.stream().map(Column::name).toList().indexOf(row.oddField());
        if (odd > 0) {
            return fields.subList(0, odd);
        }
        if (!row.oddField().isEmpty()) {
            fields.add("");
        }
        return fields;
    }
}
