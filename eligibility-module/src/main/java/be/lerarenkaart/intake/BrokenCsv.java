package be.lerarenkaart.intake;

import be.lerarenkaart.kernel.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds, in a CSV that cannot be read on, the field in which reading stops: the one whose quote is never closed. */
final class BrokenCsv {

    private final char delimiter;
    private int record;
    private int field;
    private int length;
    private boolean quoted;
    private boolean fieldBegun;
    private boolean recordBegun;
    private boolean closed;

    private BrokenCsv(char delimiter) {
        this.delimiter = delimiter;
    }

    static RefusedFile in(Path file, FileFormat format) {
        BrokenCsv place = new BrokenCsv(format.delimiter());
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            format.encoding().skipMark(bytes);
            // Only signs of ASCII matter here.
            var charset = format.encoding().charset == null ? StandardCharsets.ISO_8859_1 : format.encoding().charset;
            place.find(new BufferedReader(new InputStreamReader(bytes, charset)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return place.refusal();
    }

    private void find(Reader text) throws IOException {
        for (int sign = text.read(); sign >= 0 && length <= CsvRecords.LONGEST_FIELD; sign = text.read()) {
            read((char) sign);
        }
    }

    private void read(char sign) {
        boolean lineEnds = !quoted && (sign == '\n' || sign == '\r');
        if (lineEnds) {
            // A blank line, and the second half of a line's end, are no record.
            record += recordBegun ? 1 : 0;
            recordBegun = false;
            nextField(0);
            return;
        }
        recordBegun = true;
        if (!quoted && sign == delimiter) {
            nextField(field + 1);
        } else if (sign == '"' && (quoted || !fieldBegun || closed)) {
            // Behind a closing quote, one more opens it again: a doubled quote is a sign of the text.
            closed = quoted;
            quoted = !quoted;
            fieldBegun = true;
        } else {
            closed = false;
            fieldBegun = true;
            length++;
        }
    }

    private void nextField(int number) {
        field = number;
        length = 0;
        fieldBegun = false;
        closed = false;
    }

    /** The header is no row. */
    private RefusedFile refusal() {
        String row = record == 0 ? "In de titelrij" : record == 1 ? "Na de titelrij" : "Na rij " + (record - 1);
        String column = "kolom " + (field + 1);
        String detail = row + " kan dit bestand niet meer gelezen worden: in " + column
                + " staat een aanhalingsteken dat niet gesloten is, of het veld is veel te lang. Er is niets gewijzigd.";
        return RefusedFile.because(
                "csv-broken",
                detail,
                new Problem.Issue(
                        "file", column, (record == 0 ? "Titelrij, " : "Rij " + record + ", ") + column + "."));
    }
}
