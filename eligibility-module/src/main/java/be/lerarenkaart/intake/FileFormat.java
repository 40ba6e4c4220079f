package be.lerarenkaart.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How a file is written, as we recognised it.
 *
 * @param delimiter of a CSV; 0 for a workbook
 */
record FileFormat(Kind kind, Encoding encoding, char delimiter) {

    enum Kind {
        CSV,
        XLSX
    }

    enum Encoding {
        UTF_8("UTF-8", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
        /** UTF-8 in which some bytes are not; those are read as windows-1252, and their rows say so. */
        MIXED("UTF-8 met windows-1252", null, 0xEF, 0xBB, 0xBF);

        final String label;
        final Charset charset;
        private final int[] mark;

        Encoding(String label, Charset charset, int... mark) {
            this.label = label;
            this.charset = charset;
            this.mark = mark;
        }

        /** Reads past the byte-order mark, if the stream begins with one; the stream must support marks. */
        void skipMark(InputStream bytes) throws IOException {
            bytes.mark(mark.length);
            for (int expected : mark) {
                if (bytes.read() != expected) {
                    bytes.reset();
                    return;
                }
            }
        }
    }

    static FileFormat workbook() {
        return new FileFormat(Kind.XLSX, Encoding.UTF_8, (char) 0);
    }

    /** From the labels that were stored. */
    static FileFormat of(String kind, String encodingLabel, String delimiterLabel) {
        Encoding encoding = Arrays.stream(Encoding.values())
                .filter(known -> known.label.equals(encodingLabel))
                .findFirst()
                .orElseThrow();
        char delimiter = delimiterLabel.isEmpty() ? 0 : delimiterLabel.equals("TAB") ? '\t' : delimiterLabel.charAt(0);
        return new FileFormat(Kind.valueOf(kind), encoding, delimiter);
    }

    /** Of the first sheet, under our columns. */
    RowSequence rows(Path file, List<Column> columns) throws IOException {
        return FileRows.headed(records(file, 0), columns);
    }

    /** @param sheet of a workbook, from 0 */
    Records records(Path file, int sheet) throws IOException {
        return kind == Kind.CSV ? new CsvRecords(file, this) : new SheetRecords(file, sheet);
    }

    String delimiterLabel() {
        return switch (delimiter) {
            case 0 -> "";
            case '\t' -> "TAB";
            default -> String.valueOf(delimiter);
        };
    }
}
