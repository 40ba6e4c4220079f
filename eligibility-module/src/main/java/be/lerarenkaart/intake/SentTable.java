package be.lerarenkaart.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of which nobody has said yet which column is which: its sheets, a look at their first records, and their rows
 * once somebody has. Holds the file on disk until it is closed.
 */
public record SentTable(Path file, boolean owned, String encoding, String delimiter, List<String> sheets)
        implements AutoCloseable {

    /**
     * Receives a file whole and looks at what it is.
     *
     * @param limit in bytes
     * @throws RefusedFile when it is no table, or too large; nothing of it was kept
     */
    public static SentTable receive(InputStream body, long limit) throws IOException {
        try (ReceivedFile received = ReceivedFile.from(body, limit)) {
            FileFormat format = received.recognise();
            SentTable table = of(received.path(), true, format);
            received.keep();
            return table;
        }
    }

    /** A file that was received before; closing leaves it where it is. */
    public static SentTable open(Path file) throws IOException {
        Utf8Census census = new Utf8Census();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                census.count(buffer, read);
            }
        }
        return of(file, false, FileRecognition.recognise(file, census));
    }

    private static SentTable of(Path file, boolean owned, FileFormat format) throws IOException {
        List<String> sheets = List.of("");
        if (format.kind() == FileFormat.Kind.XLSX) {
            try (WorkbookParts parts = SheetRecords.open(file)) {
                sheets = List.copyOf(parts.sheetNames());
            }
        }
        return new SentTable(file, owned, format.encoding().label, format.delimiterLabel(), sheets);
    }

    public boolean isWorkbook() {
        return delimiter.isEmpty();
    }

    private FileFormat format() {
        return FileFormat.of(isWorkbook() ? "XLSX" : "CSV", encoding, delimiter);
    }

    /** The first records of a sheet, titles and header included; a workbook's rows end at their last cell. */
    public List<List<String>> firstRecords(int sheet, int max) throws IOException {
        List<List<String>> first = new ArrayList<>();
        try (Records records = format().records(file, sheet)) {
            for (List<String> next = records.next(); next != null && first.size() < max; next = records.next()) {
                first.add(List.copyOf(next));
            }
        }
        return first;
    }

    /**
     * The rows of a sheet under our columns.
     *
     * @param skipped records before the first row: the header and what stands above it
     * @param fieldOfColumn by the place of the column; -1 where the file has none
     * @param fields that a whole record has
     */
    public RowSequence rows(int sheet, int skipped, List<Column> columns, int[] fieldOfColumn, int fields)
            throws IOException {
        return FileRows.chosen(format().records(file, sheet), skipped, columns, fieldOfColumn, fields);
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            Files.deleteIfExists(file);
        }
    }
}
