package be.lerarenkaart.sample;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the lists of the institutions that the delivery does not hold, and the answer to each of their rows. */
final class StaffLists {

    private static final int LISTS_TO_A_WORKBOOK = 10;
    private static final String OURS = "690[0-9][0-9][0-9]_[A-D].{csv,xlsx}";

    private final Staff staff;
    private final ListQuirks quirks;
    private final Tally verdicts = new Tally();
    private int files;

    StaffLists(Staff staff) {
        this.staff = staff;
        this.quirks = new ListQuirks(staff);
    }

    void write(Path folder) throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lijsten"));
        removeFormer(lists);
        int[] people = staff.cohorts()
                .members(c -> c.source() == Cohort.Source.LIST && c.kind().isEntitled());
        staff.dice(Throw.LIST_ROWS, 0).shuffle(people);
        int[] sizes = sizes(people.length);
        List<Institution> institutions = staff.institutions().sendingLists(sizes.length);
        int first = 0;
        Path answersFile = folder.resolve("antwoorden_lijsten_" + staff.season().cardYear() + ".csv");
        try (CsvFile answers = CsvFile.ours(answersFile, "bestand", "rij", "oordeel", "persoon")) {
            for (int i = 0; i < sizes.length; i++) {
                ListDialect dialect = dialect(i);
                int[] members = Arrays.copyOfRange(people, first, first + sizes[i]);
                first += sizes[i];
                List<ListRow> rows = rows(institutions.get(i), dialect, i, members);
                String file = dialect.fileName(institutions.get(i));
                dialect.write(lists.resolve(file), rows);
                answer(answers, file, rows);
                files++;
            }
        }
    }

    /** A larger year written here before would leave lists that this year's answers do not know. */
    private void removeFormer(Path lists) throws IOException {
        try (DirectoryStream<Path> former = Files.newDirectoryStream(lists, OURS)) {
            for (Path list : former) {
                Files.delete(list);
            }
        }
    }

    private int[] sizes(int people) {
        int lists = staff.totals().onLists("files");
        Dice dice = staff.dice(Throw.LIST_SIZES, 0);
        return Shares.of(
                people, IntStream.range(0, lists).map(i -> 20 + dice.below(180)).toArray());
    }

    static ListDialect dialect(int list) {
        return list % LISTS_TO_A_WORKBOOK == LISTS_TO_A_WORKBOOK - 1 ? ListDialect.D : ListDialect.values()[list % 3];
    }

    private List<ListRow> rows(Institution institution, ListDialect dialect, int list, int[] members) {
        List<ListRow> rows = new ArrayList<>();
        for (int member : members) {
            Person person = staff.people().get(member);
            rows.add(ListRow.of(
                    institution,
                    person,
                    staff.homes().of(person),
                    staff.assignments().of(person),
                    !staff.isWithoutNumber(person)));
        }
        quirks.addTo(rows, institution, dialect, list);
        return rows;
    }

    private void answer(CsvFile answers, String file, List<ListRow> rows) {
        int number = 0;
        for (ListRow row : rows) {
            number++;
            verdicts.count(row.verdict());
            answers.add(file, Integer.toString(number), row.verdict(), row.person());
        }
    }

    int files() {
        return files;
    }

    Tally verdicts() {
        return verdicts;
    }
}
