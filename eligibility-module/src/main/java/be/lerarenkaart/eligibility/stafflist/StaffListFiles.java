package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RowSequence;
import be.lerarenkaart.intake.SentTable;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From any file that somebody drops, or text that they paste, to the rows of a draft. */
@ApplicationScoped
public class StaffListFiles {

    /** The draft holds what the file holds. */
    public static final String REPLACE = "REPLACE";

    /** What the file holds comes below what stands. */
    public static final String APPEND = "APPEND";

    /** Rows that carry the number under which we gave them back take their place again; others come below. */
    public static final String MEND = "MEND";

    private static final long LARGEST = 24L << 20;
    private static final int LOOKED_AT = 200;

    @Inject
    private Database database;

    @Inject
    private Uploads uploads;

    @Inject
    private Layouts layouts;

    @Inject
    private StaffListChecks checks;

    @Inject
    private StaffListDrafts drafts;

    /**
     * Takes a file whole and keeps it until its columns are known.
     *
     * @throws RefusedFile when it is no table; nothing of it was kept
     */
    @Transactional(rollbackOn = Exception.class)
    public TableLook receive(CardYear year, String institution, InputStream body, String fileName, By by)
            throws IOException {
        return receive(year, institution, body, fileName, false, by);
    }

    /** The same of what was copied in a spreadsheet and pasted into a field. */
    @Transactional(rollbackOn = Exception.class)
    public TableLook paste(CardYear year, String institution, String text, By by) throws IOException {
        InputStream body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return receive(year, institution, body, "", true, by);
    }

    private TableLook receive(
            CardYear year, String institution, InputStream body, String fileName, boolean pasted, By by)
            throws IOException {
        try (SentTable table = SentTable.receive(body, LARGEST)) {
            int sheet = firstWithRows(table);
            long id = uploads.store(year, institution, table.file(), fileName, pasted, by);
            return look(new Uploads.Upload(id, fileName, pasted), table, sheet, year, institution);
        }
    }

    private static int firstWithRows(SentTable table) throws IOException {
        for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
            if (hasCells(table.firstRecords(sheet, LOOKED_AT))) {
                return sheet;
            }
        }
        throw RefusedFile.because("file-empty", "Dit bestand is leeg. Er is niets gewijzigd.");
    }

    private static boolean hasCells(List<List<String>> records) {
        return records.stream().anyMatch(record -> record.stream().anyMatch(cell -> !cell.isBlank()));
    }

    /**
     * Looks once more at the file that was dropped last.
     *
     * @param sheet from 0; null for the first with something on it
     */
    public TableLook look(CardYear year, String institution, Integer sheet) throws IOException {
        Uploads.Upload upload = uploads.find(year, institution)
                .orElseThrow(() ->
                        new LerarenkaartException(Problem.notFound("Er is geen bestand meer. Stuur het opnieuw.")));
        return opened(upload, table -> {
            int shown = sheet == null || sheet < 0 || sheet >= table.sheets().size() ? firstWithRows(table) : sheet;
            return look(upload, table, shown, year, institution);
        });
    }

    public boolean hasFile(CardYear year, String institution) {
        return uploads.find(year, institution).isPresent();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(SentTable table) throws IOException;
    }

    private <T> T opened(Uploads.Upload upload, Reading<T> reading) throws IOException {
        Path copy = Files.createTempFile("lerarenkaart-", ".list");
        try {
            uploads.copyTo(upload.id(), copy);
            try (SentTable table = SentTable.open(copy)) {
                return reading.of(table);
            }
        } finally {
            Files.delete(copy);
        }
    }

    private TableLook look(Uploads.Upload upload, SentTable table, int sheet, CardYear year, String institution)
            throws IOException {
        TableColumns columns = new TableColumns(checks);
        List<List<String>> records = table.firstRecords(sheet, LOOKED_AT);
        HeaderGuess header = HeaderGuess.in(records, columns.all());
        List<List<String>> rows = records.subList(Math.min(header.skipped(), records.size()), records.size());
        List<SourceColumn> guessed = ColumnGuess.of(
                columns.all(),
                header.headings(),
                rows.stream()
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                        .toList(),
                layouts.find(institution, header.headings()),
                knownWords(),
                institution,
                year.value());
        List<String> choices = guessed.stream().map(SourceColumn::choice).toList();
        return new TableLook(
                upload.id(),
                upload.fileName(),
                upload.pasted(),
                table.sheets(),
                sheet,
                header.skipped(),
                header.found(),
                header.headings().size(),
                guessed,
                missing(choices),
                rows.size(),
                choices.contains(TableColumns.ROW));
    }

    private KnownWords knownWords() {
        Set<String> places = new HashSet<>();
        database.query("select place, municipality from eligibility_postcode", row -> {
            places.add(NameKey.folded(row.getString(1)));
            return places.add(NameKey.folded(row.getString(2)));
        });
        return KnownWords.with(places);
    }

    /** Our columns without which nobody can be recognised. */
    private static List<String> missing(List<String> choices) {
        List<String> missing = new ArrayList<>();
        boolean whole = choices.contains(TableColumns.FULL_NAME);
        for (String name : List.of("naam", "voornaam")) {
            if (!whole && !choices.contains(name)) {
                missing.add(name);
            }
        }
        if (!choices.contains("geboortedatum") && !choices.contains("stamboeknummer")) {
            missing.add("geboortedatum");
        }
        return missing;
    }

    /** What a column of a file can be taken for. */
    public List<String> choices() {
        return new TableColumns(checks).names();
    }

    /**
     * Makes rows of the file that was dropped last.
     *
     * @param look as it was shown; one of an earlier file is refused
     * @param choices by the place of the column in the file; empty text for none
     * @param how one of the constants here
     * @return the draft
     */
    @Transactional(rollbackOn = Exception.class)
    public Draft fill(CardYear year, String institution, TableLook look, List<String> choices, String how, By by)
            throws IOException {
        Uploads.Upload upload = uploads.find(year, institution)
                .filter(standing -> standing.id() == look.upload())
                .orElseThrow(() -> new LerarenkaartException(Problem.of(
                        "file-replaced",
                        409,
                        "File replaced",
                        "Intussen is er een ander bestand gestuurd. Kijk de kolommen van dat bestand na.")));
        must(choices);
        layouts.remember(
                institution, look.columns().stream().map(SourceColumn::heading).toList(), choices);
        TableColumns columns = new TableColumns(checks);
        List<Row> read = opened(upload, table -> read(table, look, columns, choices));
        String origin = upload.pasted() ? "PASTE" : "FILE";
        boolean begun = drafts.find(year, institution).isPresent();
        if (how.equals(REPLACE) || !begun) {
            return drafts.fill(year, institution, origin, upload.fileName(), rows(read, columns), by);
        }
        return how.equals(APPEND)
                ? drafts.append(year, institution, rows(filled(read), columns), by)
                : mend(year, institution, filled(read), columns, by);
    }

    private static List<Row> filled(List<Row> read) {
        return read.stream().filter(row -> !row.isEmpty()).toList();
    }

    private Draft mend(CardYear year, String institution, List<Row> read, TableColumns columns, By by) {
        Map<Integer, List<String>> mended = new LinkedHashMap<>();
        List<Row> others = new ArrayList<>();
        for (Row row : read) {
            int number = columns.givenBack(row.values());
            if (number == 0 || mended.put(number, columns.cells(row.values())) != null) {
                others.add(row);
            }
        }
        Saved saved = drafts.replace(year, institution, mended, by);
        read.stream()
                .filter(row -> saved.taken().contains(columns.givenBack(row.values())))
                .forEach(others::add);
        return others.isEmpty()
                ? drafts.get(year, institution)
                : drafts.append(year, institution, rows(others, columns), by);
    }

    /** Each of ours once, and those that nobody can do without. */
    private void must(List<String> choices) {
        List<Problem.Issue> issues = new ArrayList<>();
        List<String> known = choices();
        List<String> chosen =
                choices.stream().filter(choice -> !choice.isEmpty()).toList();
        for (String choice : chosen.stream().distinct().toList()) {
            if (!known.contains(choice)) {
                throw new IllegalArgumentException("no column of ours: " + choice);
            }
            if (chosen.stream().filter(choice::equals).count() > 1) {
                issues.add(new Problem.Issue("file", choice, "Je koos '" + choice + "' voor meer dan één kolom."));
            }
        }
        missing(choices)
                .forEach(name -> issues.add(new Problem.Issue(
                        "file", name, "Kies welke kolom '" + name + "' is: zonder herkennen we niemand.")));
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("columns-unclear", 422, "Columns unclear", "De kolommen kloppen nog niet.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
    }

    private List<Row> read(SentTable table, TableLook look, TableColumns columns, List<String> choices)
            throws IOException {
        int[] fieldOfColumn = new int[columns.all().size()];
        Arrays.fill(fieldOfColumn, -1);
        for (int field = 0; field < choices.size(); field++) {
            if (!choices.get(field).isEmpty()) {
                fieldOfColumn[columns.place(choices.get(field))] = field;
            }
        }
        List<Column> all = columns.all();
        List<Row> rows = new ArrayList<>();
        try (RowSequence sequence = table.rows(look.sheet(), look.skipped(), all, fieldOfColumn, look.fields())) {
            int filled = 0;
            for (Row row = sequence.next(); row != null; row = sequence.next()) {
                filled += row.isEmpty() ? 0 : 1;
                if (filled > checks.mostRows()) {
                    throw RefusedFile.because(
                            "too-many-rows", "Een lijst van een instelling heeft hoogstens 50.000 rijen.");
                }
                if (row.number() <= checks.mostRows() || !row.isEmpty()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static List<DraftRow> rows(List<Row> read, TableColumns columns) {
        List<DraftRow> rows = new ArrayList<>(read.size());
        for (Row row : read) {
            rows.add(new DraftRow(
                    row.number(),
                    1,
                    columns.cells(row.values()),
                    row.oddField(),
                    row.foreignEncoding(),
                    false,
                    null,
                    List.of()));
        }
        return rows;
    }
}
