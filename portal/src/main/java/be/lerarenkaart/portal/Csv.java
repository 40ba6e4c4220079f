package be.lerarenkaart.portal;

import be.lerarenkaart.intake.Cell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Our own CSV: UTF-8, semicolon, header line. Opened in a spreadsheet, no cell of it becomes a formula. */
public final class Csv implements Closeable {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private final CsvWriter writer;

    public Csv(OutputStream out, String... header) {
        writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
        writer.writeRecord(header);
    }

    public void row(Object... cells) {
        String[] written = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            written[i] = cells[i] == null ? "" : Cell.harmless(cells[i].toString());
        }
        writer.writeRecord(written);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
