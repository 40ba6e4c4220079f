package be.lerarenkaart.intake;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/** Writes revised verdicts over those that stand, as one set. */
final class RevisedVerdicts {

    private RevisedVerdicts() {}

    static void save(Connection connection, long importId, List<RevisedVerdict> revised) throws SQLException {
        if (revised.isEmpty()) {
            return;
        }
        Database.update(
                connection,
                """
                create temporary table intake_revised (
                    row_no  int         not null,
                    verdict varchar(20) character set ascii collate ascii_bin not null,
                    code    varchar(30) character set ascii collate ascii_bin not null,
                    primary key (row_no)
                )
                """);
        try {
            load(connection, revised.iterator());
            Database.update(
                    connection,
                    """
                    update intake_verdict v
                      join intake_revised r on r.row_no = v.row_no
                       set v.verdict = r.verdict, v.code = r.code, v.field = ''
                     where v.import_id = ?
                    """,
                    importId);
            ImportTable.recount(connection, importId);
        } finally {
            Database.update(connection, "drop temporary table intake_revised");
        }
    }

    private static void load(Connection connection, Iterator<RevisedVerdict> revised) throws SQLException {
        BulkLoad.load(connection, "intake_revised (row_no, verdict, code)", line -> {
            if (!revised.hasNext()) {
                return false;
            }
            RevisedVerdict row = revised.next();
            line.number(row.row()).text(row.verdict()).text(row.code()).endRow();
            return true;
        });
    }
}
