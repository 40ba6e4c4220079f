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
final class CsvRecords implements Records {

    static final int LONGEST_FIELD = 1 << 20;

    private final Path file;
    private final FileFormat format;
    private final Counted bytes;
    private final long size;
    private final MixedEncodingReader mixed;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private CsvRecord last;
    private CsvRecord ahead;
    private boolean begun;

    CsvRecords(Path file, FileFormat format) throws IOException {
        this.file = file;
        this.format = format;
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
    }

    @Override
    public List<String> next() {
        if (!begun) {
            begun = true;
            ahead = read();
            ahead = ahead != null && FileRecognition.isSeparatorLine(ahead.getFields()) ? read() : ahead;
        }
        last = ahead;
        if (last == null) {
            return null;
        }
        ahead = read();
        return last.getFields();
    }

    @Override
    public boolean hasForeignBytes() {
        if (mixed == null) {
            return false;
        }
        long end = ahead == null ? Integer.MAX_VALUE : ahead.getStartingLineNumber();
        return mixed.hasForeignBytes(last.getStartingLineNumber(), end);
    }

    private CsvRecord read() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException broken) {
            throw BrokenCsv.in(file, format);
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
