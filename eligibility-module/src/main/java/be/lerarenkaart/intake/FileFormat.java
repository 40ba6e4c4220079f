package be.lerarenkaart.intake;

import java.io.IOException;
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
        UTF_8("UTF-8", StandardCharsets.UTF_8),
        UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
        UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
        WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
        /** UTF-8 in which some bytes are not; those are read as windows-1252, and their rows say so. */
        MIXED("UTF-8 met windows-1252", null);

        final String label;
        final Charset charset;

        Encoding(String label, Charset charset) {
            this.label = label;
            this.charset = charset;
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

    RowSequence rows(Path file, List<Column> columns) throws IOException {
        return kind == Kind.CSV ? new CsvRows(file, this, columns) : new WorkbookRows(file, columns);
    }

    String delimiterLabel() {
        return switch (delimiter) {
            case 0 -> "";
            case '\t' -> "TAB";
            default -> String.valueOf(delimiter);
        };
    }
}
