package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells an institution what is wrong with its list before it is sent, by the rules of the import itself. Looks only at
 * what the institution wrote and at public lists, never at what is known of people.
 */
@ApplicationScoped
public class StaffListChecks {

    /** An assignment that ended by then, or begins too late, gives no right: better to hear it now. */
    private static final String ENDS_TOO_EARLY = "ENDS_TOO_EARLY";

    private static final String BEGINS_TOO_LATE = "BEGINS_TOO_LATE";

    /** Counts with a later group of starters. */
    private static final String BEGINS_LATER = "BEGINS_LATER";

    @Inject
    private Database database;

    @Inject
    private CardYears cardYears;

    @Inject
    private StartWindows windows;

    /** In the order of the cells of a row. */
    public List<Column> columns() {
        return StaffLayout.LIST.columns();
    }

    /** Most rows that a list may have. */
    public int mostRows() {
        return StaffListRows.MOST_ROWS;
    }

    /**
     * Looks at each row by itself.
     *
     * @param institution whose list it is
     */
    public List<CheckedRow> check(CardYear year, String institution, List<Row> rows) {
        ListRules rules = new ListRules(year.value(), institution);
        StaffRowWarnings warnings = new StaffRowWarnings(database.call(ReferenceLists::read));
        CardYearDates dates = cardYears.get(year);
        LatestStart starts = windows.latest(year);
        List<CheckedRow> checked = new ArrayList<>(rows.size());
        for (Row source : rows) {
            StaffRow row = rules.row(source);
            List<Finding> faults = rules.faults(row);
            List<CellFinding> findings = new ArrayList<>();
            faults.forEach(fault -> findings.add(new CellFinding(fault.field(), fault.code(), true)));
            if (source.complete() && !source.isEmpty()) {
                warnings.all(row).forEach(warning -> addUnlessBlamed(findings, warning));
                hints(row, dates, starts).forEach(hint -> addUnlessBlamed(findings, hint));
            }
            checked.add(new CheckedRow(source.number(), ListRules.identity(row), List.copyOf(findings)));
        }
        return checked;
    }

    /** What is said of the second of two rows with one identity. */
    public CellFinding duplicate(Row source) {
        Finding duplicate = ListRules.duplicate(new StaffRow(source, StaffLayout.LIST));
        return new CellFinding(duplicate.field(), duplicate.code(), true);
    }

    /**
     * Why a list would be refused whole.
     *
     * @param good its rows without faults
     */
    public Optional<Problem> wholeList(CardYear year, String institution, List<Row> good) {
        ListRules rules = new ListRules(year.value(), institution);
        return Optional.ofNullable(rules.wholeList(good.stream().map(rules::row).toList()));
    }

    private static void addUnlessBlamed(List<CellFinding> findings, Finding more) {
        if (findings.stream().noneMatch(former -> former.column().equals(more.field()))) {
            findings.add(new CellFinding(more.field(), more.code(), false));
        }
    }

    private static List<Finding> hints(StaffRow row, CardYearDates dates, LatestStart starts) {
        List<Finding> hints = new ArrayList<>(0);
        if (row.ends != null && row.ends != Cell.NO_DATE && !row.ends.isAfter(dates.referenceDate())) {
            hints.add(Finding.at(row, StaffField.ENDS, ENDS_TOO_EARLY));
        }
        if (row.begins != null && row.begins != Cell.NO_DATE && row.begins.isAfter(starts.now())) {
            boolean tooLate = row.begins.isAfter(starts.last());
            hints.add(Finding.at(row, StaffField.BEGINS, tooLate ? BEGINS_TOO_LATE : BEGINS_LATER));
        }
        return hints;
    }
}
