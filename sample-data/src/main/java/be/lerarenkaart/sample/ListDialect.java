package be.lerarenkaart.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The shapes in which institutions send the same list. */
enum ListDialect {
    /** Our own layout. */
    A(StandardCharsets.UTF_8, "", ';', false, ListRow.OUR_HEADER, DateTimeFormatter.ISO_LOCAL_DATE),
    /** An old payroll program. */
    B(Charset.forName("windows-1252"), "", ',', true, ListRow.THEIR_HEADER, Dates.DAY_FIRST),
    /** Excel's "Unicode text". */
    C(StandardCharsets.UTF_16LE, "\uFEFF", '\t', false, ListRow.THEIR_HEADER, Dates.DAY_FIRST),
    /** A workbook. */
    D(null, "", ' ', false, ListRow.THEIR_HEADER, Dates.DAY_FIRST);

    private final Charset charset;
    private final String mark;
    private final char separator;
    private final boolean alwaysQuoted;
    private final String[] header;
    private final DateTimeFormatter dates;

    ListDialect(
            Charset charset,
            String mark,
            char separator,
            boolean alwaysQuoted,
            String[] header,
            DateTimeFormatter dates) {
        this.charset = charset;
        this.mark = mark;
        this.separator = separator;
        this.alwaysQuoted = alwaysQuoted;
        this.header = header;
        this.dates = dates;
    }

    boolean isWorkbook() {
        return charset == null;
    }

    String fileName(Institution institution) {
        return institution.number() + "_" + name() + (isWorkbook() ? ".xlsx" : ".csv");
    }

    /** A day that never was, as this dialect would write it. */
    String noDate() {
        return dates == Dates.DAY_FIRST ? "31/02/1980" : "1980-02-31";
    }

    void write(Path file, List<ListRow> rows) throws IOException {
        if (isWorkbook()) {
            ListWorkbook.write(file, header, rows);
            return;
        }
        try (CsvFile csv = CsvFile.in(file, charset, mark, separator, alwaysQuoted, header)) {
            for (ListRow row : rows) {
                csv.add(Stream.of(row.fields()).map(this::text).toArray(String[]::new));
            }
        }
    }

    private String text(Object field) {
        return field instanceof LocalDate date ? dates.format(date) : (String) field;
    }

    private static final class Dates {
        static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    }
}
