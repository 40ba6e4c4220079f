package be.lerarenkaart.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The records of a CSV in any dialect we recognise. */
final class CsvRows implements RowSequence {

    private static final int LONGEST_FIELD = 1 << 20;

    private final Counted bytes;
    private final long size;
    private final MixedEncodingReader mixed;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Headings headings;
    private CsvRecord ahead;
    private int number;
    private int recordsRead;

    CsvRows(Path file, FileFormat format, List<Column> columns) throws IOException {
        size = Math.max(1, Files.size(file));
        bytes = new Counted(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        format.encoding().skipMark(bytes);
        mixed = format.encoding() == FileFormat.Encoding.MIXED ? new MixedEncodingReader(bytes) : null;
        Reader text = mixed != null ? mixed : new InputStreamReader(bytes, format.encoding().charset);
        reader = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
        records = reader.iterator();
        try {
            headings = header(columns);
            ahead = read();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private Headings header(List<Column> columns) {
        CsvRecord header = read();
        if (header == null) {
            throw FileRecognition.empty();
        }
        return Headings.of(header.getFields(), columns);
    }

    @Override
    public Row next() {
        CsvRecord current = ahead;
        if (current == null) {
            return null;
        }
        ahead = read();
        number++;
        return headings.row(number, current.getFields(), mixed != null && isForeign(current));
    }

    private boolean isForeign(CsvRecord current) {
        long end = ahead == null ? Integer.MAX_VALUE : ahead.getStartingLineNumber();
        return mixed.hasForeignBytes(current.getStartingLineNumber(), end);
    }

    private CsvRecord read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            recordsRead++;
            return record;
        } catch (CsvParseException broken) {
            throw RefusedFile.because(
                    "csv-broken",
                    "Na rij " + Math.max(0, recordsRead - 1) + " kan dit bestand niet meer gelezen worden: er staat een"
                            + " aanhalingsteken dat niet gesloten is, of een veld is veel te lang."
                            + " Er is niets gewijzigd.");
        }
    }

    @Override
    public double share() {
        return Math.min(1, (double) bytes.count / size);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int max) throws IOException {
            int read = super.read(target, offset, max);
            count += Math.max(0, read);
            return read;
        }
    }
}
