package be.lerarenkaart.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** For the bench's peer: a file received, recognised and parsed exactly as an import does it, but not stored. */
public final class RowsOfFile {

    private RowsOfFile() {}

    public static void each(Path file, List<Column> columns, Consumer<Row> visitor) throws IOException {
        try (InputStream body = Files.newInputStream(file);
                ReceivedFile received = ReceivedFile.from(body, Long.MAX_VALUE / 8);
                RowSequence rows = received.recognise().rows(received.path(), columns)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                visitor.accept(row);
            }
        }
    }
}
