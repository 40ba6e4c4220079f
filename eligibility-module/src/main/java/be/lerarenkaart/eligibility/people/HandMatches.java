package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;

/** Gives a row to somebody, in the place of whom it was taken for before. */
@ApplicationScoped
public class HandMatches {

    private static final String IN_EPD =
            """
            select 1
              from eligibility_current_source c
              join eligibility_assignment a on a.import_id = c.import_id and a.staff_member_id = ?
             where c.card_year = ? and c.source = 'EPD'
             limit 1
            """;

    @Inject
    private Database database;

    @Inject
    private AuditTrail trail;

    /** A row of a list gives no right to somebody whom the EPD speaks for, as if it had been recognised at once. */
    @Transactional
    public void take(RowPlace row, int cardYear, long person, String reason, By by) {
        database.call(connection -> {
            boolean counts = Database.query(connection, IN_EPD, found -> 1, person, cardYear)
                    .isEmpty();
            give(connection, row, person, counts, reason, by.name());
            return null;
        });
        trail.write(
                by,
                PersonAct.ROW_GIVEN,
                Subject.of("STAFF_MEMBER", person),
                Change.of("rows", null, row).and("reason", null, reason));
    }

    static void give(Connection connection, RowPlace row, long person, boolean counts, String reason, String by)
            throws SQLException {
        Database.update(
                connection,
                """
                update eligibility_match set superseded_at = utc_timestamp(6), superseded_by = ?
                 where import_id = ? and current_row = ?
                """,
                by,
                row.importId(),
                row.row());
        Database.update(
                connection,
                """
                insert into eligibility_match
                       (import_id, row_no, staff_member_id, counts, method, grounds, reason, made_at, made_by)
                values (?, ?, ?, ?, 'HAND', '', ?, utc_timestamp(6), ?)
                """,
                row.importId(),
                row.row(),
                person,
                counts,
                reason,
                by);
    }
}
