package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.CellFinding;
import be.lerarenkaart.eligibility.CheckedRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of drafts, and what was found in their cells. */
@ApplicationScoped
class DraftRows {

    private static final String SELECT =
            "select r.row_no, r.version, r.cells, r.odd_field, r.foreign_encoding, r.gone, r.former_cells"
                    + " from eligibility_list_row r ";

    /** Faulty ones first, then as they came; only numbers are sorted, however long the rows. */
    private static final String PAGE = SELECT
            + """
              join (select r.row_no, (r.gone = 0 and r.faults > 0) as bad from eligibility_list_row r
                     where r.draft_id = ?%s order by bad desc, r.row_no limit ? offset ?) p on p.row_no = r.row_no
             where r.draft_id = ? order by p.bad desc, r.row_no
            """;

    /** More at once are quicker written anew. */
    private static final int FEW = 50;

    @Inject
    private Database database;

    DraftCounts counts(long draft) {
        return database.query(
                        """
                        select coalesce(sum(gone = 0 and identity <> ''), 0),
                               coalesce(sum(gone = 0 and faults > 0), 0),
                               coalesce(sum(gone = 0 and faults = 0 and remarks > 0), 0),
                               coalesce(sum(gone = 1), 0),
                               coalesce(sum(gone = 0 and identity <> '' and former_cells is null), 0),
                               coalesce(sum(gone = 0 and former_cells <> cells), 0),
                               coalesce(sum(identity = ''), 0),
                               coalesce(max(former_cells is not null), 0)
                          from eligibility_list_row where draft_id = ?
                        """,
                        row -> new DraftCounts(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getBoolean(8)),
                        draft)
                .get(0);
    }

    long count(long draft, DraftFilter filter) {
        List<Object> parameters = new ArrayList<>(List.of(draft));
        parameters.addAll(filter.parameters());
        String sql = "select count(*) from eligibility_list_row r where r.draft_id = ?" + filter.where();
        return database.query(sql, row -> row.getLong(1), parameters.toArray()).get(0);
    }

    List<DraftRow> page(long draft, DraftFilter filter, int first, int max) {
        List<Object> parameters = new ArrayList<>(List.of(draft));
        parameters.addAll(filter.parameters());
        parameters.addAll(List.of(max, first, draft));
        return withFindings(
                draft, database.query(PAGE.formatted(filter.where()), DraftRows::row, parameters.toArray()));
    }

    List<DraftRow> some(long draft, Collection<Integer> numbers) {
        List<DraftRow> found = new ArrayList<>();
        List<Integer> all = List.copyOf(numbers);
        for (int from = 0; from < all.size(); from += 1000) {
            List<Object> parameters = new ArrayList<>(List.of(draft));
            parameters.addAll(all.subList(from, Math.min(all.size(), from + 1000)));
            found.addAll(withFindings(
                    draft,
                    database.query(
                            SELECT + " where r.draft_id = ? and r.row_no in (" + places(parameters.size() - 1)
                                    + ") order by r.row_no",
                            DraftRows::row,
                            parameters.toArray())));
        }
        return found;
    }

    /** All that would be sent, in order, without what was found in them. */
    void eachToSend(long draft, Consumer<DraftRow> each) {
        database.each(
                SELECT + " where r.draft_id = ? and r.gone = 0 order by r.row_no", row -> each.accept(row(row)), draft);
    }

    /** Rows with this finding that were not left out. */
    List<DraftRow> having(long draft, String field, String code, int max) {
        return withFindings(
                draft,
                database.query(
                        SELECT
                                + """
                                  join eligibility_list_finding f
                                    on f.draft_id = r.draft_id and f.row_no = r.row_no and f.field = ? and f.code = ?
                                 where r.draft_id = ? and r.gone = 0 order by r.row_no limit ?
                                """,
                        DraftRows::row,
                        field,
                        code,
                        draft,
                        max));
    }

    /** How many rows have which finding: field and code, commonest first. */
    List<FindingCount> findings(long draft) {
        return database.query(
                """
                select f.field, f.code, max(f.fault), count(*) from eligibility_list_finding f
                  join eligibility_list_row r on r.draft_id = f.draft_id and r.row_no = f.row_no and r.gone = 0
                 where f.draft_id = ? group by f.field, f.code order by 3 desc, 4 desc, 1, 2
                """,
                row -> new FindingCount(row.getString(1), row.getString(2), row.getBoolean(3), row.getLong(4)),
                draft);
    }

    private List<DraftRow> withFindings(long draft, List<DraftRow> bare) {
        Map<Integer, List<CellFinding>> findings = new HashMap<>();
        for (int from = 0; from < bare.size(); from += 1000) {
            List<DraftRow> part = bare.subList(from, Math.min(bare.size(), from + 1000));
            List<Object> parameters = new ArrayList<>(List.of(draft));
            part.forEach(row -> parameters.add(row.number()));
            database.each(
                    "select row_no, field, code, fault from eligibility_list_finding where draft_id = ? and row_no in ("
                            + places(part.size()) + ") order by row_no, fault desc, field",
                    row -> findings.computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                            .add(new CellFinding(row.getString(2), row.getString(3), row.getBoolean(4))),
                    parameters.toArray());
        }
        return bare.stream()
                .map(row -> new DraftRow(
                        row.number(),
                        row.version(),
                        row.cells(),
                        row.oddField(),
                        row.foreignEncoding(),
                        row.gone(),
                        row.former(),
                        List.copyOf(findings.getOrDefault(row.number(), List.of()))))
                .toList();
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** New rows with what was found in each of them alone. */
    void add(long draft, List<DraftRow> rows, List<CheckedRow> checked) {
        database.call(connection -> {
            loadRows(connection, draft, rows, checked);
            loadFindings(connection, draft, checked);
            return null;
        });
    }

    private static void loadRows(Connection connection, long draft, List<DraftRow> rows, List<CheckedRow> checked)
            throws SQLException {
        Iterator<DraftRow> next = rows.iterator();
        Iterator<CheckedRow> check = checked.iterator();
        BulkLoad.load(
                connection,
                "eligibility_list_row (draft_id, row_no, version, cells, odd_field, foreign_encoding, gone, former_cells,"
                        + " identity, own_faults, faults, remarks)",
                line -> {
                    if (!next.hasNext()) {
                        return false;
                    }
                    DraftRow row = next.next();
                    CheckedRow found = check.next();
                    int faults = faults(found);
                    line.number(draft)
                            .number(row.number())
                            .number(row.version())
                            .text(Cells.join(row.cells()))
                            .text(row.oddField())
                            .flag(row.foreignEncoding())
                            .flag(row.gone())
                            .text(row.former() == null ? null : Cells.join(row.former()))
                            .text(identity(row.cells(), found))
                            .number(faults)
                            .number(faults)
                            .number(remarks(found))
                            .endRow();
                    return true;
                });
    }

    private static void loadFindings(Connection connection, long draft, List<CheckedRow> checked) throws SQLException {
        Iterator<CheckedRow> next =
                checked.stream().filter(row -> !isBlank(row)).iterator();
        BulkLoad.load(connection, "eligibility_list_finding (draft_id, row_no, field, code, fault)", line -> {
            if (!next.hasNext()) {
                return false;
            }
            CheckedRow row = next.next();
            for (CellFinding finding : row.findings()) {
                line.number(draft)
                        .number(row.row())
                        .text(finding.column())
                        .text(finding.code())
                        .flag(finding.fault())
                        .endRow();
            }
            return true;
        });
    }

    /** Rows that stand, as they are now. */
    void change(long draft, List<DraftRow> rows, List<CheckedRow> checked) {
        if (rows.size() > FEW) {
            remove(draft, rows.stream().map(DraftRow::number).toList());
            add(draft, rows.stream().map(DraftRow::next).toList(), checked);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            change(draft, rows.get(i), checked.get(i));
        }
    }

    private void change(long draft, DraftRow row, CheckedRow checked) {
        int faults = faults(checked);
        database.update(
                """
                update eligibility_list_row set version = version + 1, cells = ?, odd_field = ?, gone = ?, identity = ?,
                       own_faults = ?, faults = ?, remarks = ?
                 where draft_id = ? and row_no = ?
                """,
                Cells.join(row.cells()),
                row.oddField(),
                row.gone(),
                identity(row.cells(), checked),
                faults,
                faults,
                remarks(checked),
                draft,
                row.number());
        database.update("delete from eligibility_list_finding where draft_id = ? and row_no = ?", draft, row.number());
        if (!isBlank(checked)) {
            for (CellFinding finding : checked.findings()) {
                database.update(
                        "insert into eligibility_list_finding (draft_id, row_no, field, code, fault) values (?, ?, ?, ?, ?)",
                        draft,
                        row.number(),
                        finding.column(),
                        finding.code(),
                        finding.fault());
            }
        }
    }

    void remove(long draft, Collection<Integer> rows) {
        List<Integer> all = List.copyOf(rows);
        for (int from = 0; from < all.size(); from += 1000) {
            List<Object> parameters = new ArrayList<>(List.of(draft));
            parameters.addAll(all.subList(from, Math.min(all.size(), from + 1000)));
            String these = " where draft_id = ? and row_no in (" + places(parameters.size() - 1) + ")";
            database.update("delete from eligibility_list_finding" + these, parameters.toArray());
            database.update("delete from eligibility_list_row" + these, parameters.toArray());
        }
    }

    private static boolean isBlank(CheckedRow checked) {
        return checked.findings().stream().anyMatch(finding -> finding.code().equals("EMPTY_ROW"));
    }

    private static String identity(List<String> cells, CheckedRow checked) {
        return isBlank(checked) ? "" : checked.identity();
    }

    /** A blank row is no fault that anybody has to mend. */
    private static int faults(CheckedRow checked) {
        return isBlank(checked)
                ? 0
                : (int) checked.findings().stream().filter(CellFinding::fault).count();
    }

    private static int remarks(CheckedRow checked) {
        return (int)
                checked.findings().stream().filter(finding -> !finding.fault()).count();
    }

    private static DraftRow row(ResultSet row) throws SQLException {
        String former = row.getString("former_cells");
        return new DraftRow(
                row.getInt("row_no"),
                row.getInt("version"),
                Cells.split(row.getString("cells")),
                row.getString("odd_field"),
                row.getBoolean("foreign_encoding"),
                row.getBoolean("gone"),
                former == null ? null : Cells.split(former),
                List.of());
    }
}
