package be.lerarenkaart.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** For the bench: a workbook received, recognised and read exactly as the pages for personnel departments do it. */
public final class RowsOfWorkbook {

    private RowsOfWorkbook() {}

    /** @param columns in the order of the sheet, whose first record is the header */
    public static void each(Path file, List<Column> columns, Consumer<Row> visitor) throws IOException {
        int[] inOrder = IntStream.range(0, columns.size()).toArray();
        try (InputStream body = Files.newInputStream(file);
                SentTable table = SentTable.receive(body, Files.size(file));
                RowSequence rows = table.rows(0, 1, columns, inOrder, columns.size())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                visitor.accept(row);
            }
        }
    }
}
