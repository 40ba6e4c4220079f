package be.lerarenkaart.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads our own kind of CSV: UTF-8, semicolons, a header line. */
final class Records {

    private Records() {}

    static void each(Path file, Consumer<NamedCsvRecord> reader) {
        try (InputStream in = YearFolder.open(file)) {
            each(in, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record may have too few or too many fields: that can be what it is there for. */
    static void each(InputStream in, Consumer<NamedCsvRecord> reader) throws IOException {
        try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(';')
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofNamedCsvRecord(text)) {
            csv.forEach(reader);
        }
    }
}
