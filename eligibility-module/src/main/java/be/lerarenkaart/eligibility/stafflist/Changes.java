package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What was changed in a draft, with how it stood before, so that it can be taken back. */
@ApplicationScoped
class Changes {

    /** A row as it stood; without cells when it did not exist. */
    record Former(int row, List<String> cells, String oddField, boolean gone) {

        static Former of(DraftRow row) {
            return new Former(row.number(), row.cells(), row.oddField(), row.gone());
        }

        static Former none(int row) {
            return new Former(row, null, "", false);
        }
    }

    @Inject
    private Database database;

    void add(long draft, String what, String field, List<Former> rows, By by) {
        int number = database.query(
                        "select coalesce(max(change_no), 0) + 1 from eligibility_list_change where draft_id = ?",
                        row -> row.getInt(1),
                        draft)
                .get(0);
        database.update(
                """
                insert into eligibility_list_change (draft_id, change_no, what, field, row_count, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, utc_timestamp(6))
                """,
                draft,
                number,
                what,
                field,
                rows.size(),
                by.name());
        Iterator<Former> next = rows.iterator();
        database.call(connection -> BulkLoad.load(
                connection,
                "eligibility_list_change_row (draft_id, change_no, row_no, cells, odd_field, gone)",
                line -> {
                    if (!next.hasNext()) {
                        return false;
                    }
                    Former row = next.next();
                    line.number(draft)
                            .number(number)
                            .number(row.row())
                            .text(row.cells() == null ? null : Cells.join(row.cells()))
                            .text(row.oddField())
                            .flag(row.gone())
                            .endRow();
                    return true;
                }));
    }

    Optional<LastChange> last(long draft) {
        return database
                .query(
                        """
                        select change_no, what, field, row_count, made_by, made_at from eligibility_list_change
                         where draft_id = ? order by change_no desc limit 1
                        """,
                        row -> new LastChange(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getTimestamp(6).toInstant()),
                        draft)
                .stream()
                .findFirst();
    }

    List<Former> rows(long draft, int change) {
        return database.query(
                """
                select row_no, cells, odd_field, gone from eligibility_list_change_row
                 where draft_id = ? and change_no = ? order by row_no
                """,
                row -> new Former(
                        row.getInt(1),
                        row.getString(2) == null ? null : Cells.split(row.getString(2)),
                        row.getString(3),
                        row.getBoolean(4)),
                draft,
                change);
    }

    void forget(long draft, int change) {
        database.update("delete from eligibility_list_change where draft_id = ? and change_no = ?", draft, change);
    }
}
