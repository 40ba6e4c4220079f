package be.lerarenkaart.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Anchors as they are exported: CSV with semicolons, a header, then day, last sequence, entries, hash and moment. */
public final class AnchorFile {

    public static final List<String> COLUMNS = List.of("day", "lastSequence", "entries", "hash", "anchoredAt");

    private static final String ROW = "\\d{4}-\\d\\d-\\d\\d;\\d{1,18};\\d{1,18};[0-9a-f]{64};[-0-9T:.]+Z";

    private AnchorFile() {}

    /** @throws IllegalArgumentException when it is no such file */
    public static List<Anchor> read(String csv) {
        List<Anchor> anchors = new ArrayList<>();
        String[] lines = csv.replace("\uFEFF", "").replace("\"", "").strip().split("\\R");
        if (!lines[0].strip().equals(String.join(";", COLUMNS))) {
            throw new IllegalArgumentException("no header of anchors");
        }
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.matches(ROW)) {
                throw new IllegalArgumentException("line " + (i + 1) + " is no anchor");
            }
            String[] cells = line.split(";");
            anchors.add(new Anchor(
                    LocalDate.parse(cells[0]),
                    Long.parseLong(cells[1]),
                    Long.parseLong(cells[2]),
                    cells[3],
                    Instant.parse(cells[4])));
        }
        return anchors;
    }
}
