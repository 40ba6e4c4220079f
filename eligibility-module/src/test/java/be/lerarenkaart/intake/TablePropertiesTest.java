package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Whatever stands in a table, and whatever it was written with: what is read is what stood there. */
class TablePropertiesTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<Column> COLUMNS =
            List.of(Column.required("naam"), Column.required("voornaam"), Column.optional("gemeente"));

    /** How a program writes CSV. */
    record Dialect(char separator, Charset charset, String mark, boolean quotesAll, boolean excelLines) {}

    @Property(tries = 2_000)
    void aTableInAnyDialect_isReadAsItWasWritten(
            @ForAll("tables") List<List<String>> table, @ForAll("dialects") Dialect dialect) throws IOException {
        assertThat(read(written(table, dialect))).isEqualTo(table);
    }

    @Property(tries = 1_000)
    void aWorkbook_isReadAsItWasWritten(@ForAll("tables") List<List<String>> table) throws IOException {
        assertThat(read(workbook(table))).isEqualTo(table);
    }

    private static List<List<String>> read(byte[] file) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (SentTable table = SentTable.receive(new ByteArrayInputStream(file), 1 << 24);
                RowSequence rows = table.rows(0, 1, COLUMNS, new int[] {0, 1, 2}, COLUMNS.size())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.number()).isEqualTo(read.size() + 1);
                assertThat(row.complete()).isTrue();
                read.add(List.of(row.values()));
            }
        }
        return read;
    }

    private static byte[] written(List<List<String>> table, Dialect dialect) throws IOException {
        StringWriter text = new StringWriter();
        text.append(dialect.mark());
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder()
                .fieldSeparator(dialect.separator())
                .lineDelimiter(
                        dialect.excelLines()
                                ? de.siegmar.fastcsv.writer.LineDelimiter.CRLF
                                : de.siegmar.fastcsv.writer.LineDelimiter.LF);
        if (dialect.quotesAll()) {
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter csv = builder.build(text)) {
            csv.writeRecord(COLUMNS.stream().map(Column::name).toList());
            table.forEach(csv::writeRecord);
        }
        return text.toString().getBytes(dialect.charset());
    }

    private static byte[] workbook(List<List<String>> table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Lijst");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column).name());
                for (int row = 0; row < table.size(); row++) {
                    sheet.value(row + 1, column, table.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    /**
     * At least one row, and the first cell is never empty, for an empty row at the end is no row. Accents are those that, in
     * windows-1252, never look like UTF-8 beside one another.
     */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("aZ09 .,;|\t'\"=@-/&<>éÉüß").ofMaxLength(12);
        return Combinators.combine(text.map(cell -> "x" + cell), text, text)
                .as((name, given, place) -> List.of(name, given, place))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        Arbitrary<Dialect> written = Combinators.combine(
                        Arbitraries.of(';', ',', '\t', '|'),
                        Arbitraries.of(StandardCharsets.UTF_8, WINDOWS_1252, StandardCharsets.UTF_16LE),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((separator, charset, marked, quotesAll, excelLines) -> new Dialect(
                        separator,
                        charset,
                        charset.equals(StandardCharsets.UTF_16LE) || marked && !charset.equals(WINDOWS_1252)
                                ? "\uFEFF"
                                : "",
                        quotesAll,
                        excelLines));
        return written;
    }
}
