package be.lerarenkaart.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV being written, in any of the dialects that people send. */
final class CsvFile implements Closeable {

    private final CsvWriter writer;
    private int records;

    private CsvFile(Path file, Charset charset, String mark, char separator, boolean alwaysQuoted) throws IOException {
        var text = Files.newBufferedWriter(file, charset);
        text.write(mark);
        CsvWriter.CsvWriterBuilder builder =
                CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.CRLF);
        if (alwaysQuoted) {
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        writer = builder.build(text);
    }

    /** As our own files are: UTF-8, semicolons, a header line. */
    static CsvFile ours(Path file, String... header) throws IOException {
        return in(file, StandardCharsets.UTF_8, "", ';', false, header);
    }

    static CsvFile in(Path file, Charset charset, String mark, char separator, boolean alwaysQuoted, String... header)
            throws IOException {
        CsvFile csv = new CsvFile(file, charset, mark, separator, alwaysQuoted);
        csv.writer.writeRecord(header);
        return csv;
    }

    /** The number of this record, counted from 1 without the header. */
    int add(String... fields) {
        writer.writeRecord(fields);
        return ++records;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
