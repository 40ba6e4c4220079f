package be.lerarenkaart.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as somebody would have made it in Excel: days as date cells, postcodes and stamboek numbers as numbers, the latter
 * shown as 1.85E+10. What is no day stays text, and an empty row stays a row.
 */
final class AsWorkbook {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-MM-dd"), day("dd/MM/uuuu"));

    private AsWorkbook() {}

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    static byte[] of(byte[] csv) throws IOException {
        String text = text(csv);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Lijst", "1.0");
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .skipEmptyLines(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            Worksheet sheet = workbook.newWorksheet("Personeel");
            int row = 0;
            for (CsvRecord record : records) {
                for (int column = 0; column < record.getFieldCount(); column++) {
                    cell(sheet, row, column, record.getField(column));
                }
                row++;
            }
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, String field) {
        LocalDate day = day(field, 0);
        if (row > 0 && day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (row > 0 && field.matches("[1-9]\\d{3}|[12]\\d{10}")) {
            sheet.value(row, column, Long.parseLong(field));
            sheet.style(row, column).format("General").set();
        } else {
            sheet.value(row, column, field);
        }
    }

    private static LocalDate day(String field, int pattern) {
        if (pattern == DAYS.size()) {
            return null;
        }
        try {
            return LocalDate.parse(field, DAYS.get(pattern));
        } catch (DateTimeException another) {
            return day(field, pattern + 1);
        }
    }

    private static String text(byte[] csv) {
        boolean utf16 = csv.length > 1 && (csv[0] == (byte) 0xFF && csv[1] == (byte) 0xFE);
        if (utf16) {
            return new String(csv, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException windows) {
            return new String(csv, WINDOWS);
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf('\t') > 0 ? '\t' : header.indexOf(';') > 0 ? ';' : ',';
    }
}
