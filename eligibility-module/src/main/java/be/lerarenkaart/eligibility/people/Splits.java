package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * One who is two: rows that were taken for somebody's are given to somebody new. So a wrong match is undone; the row stays
 * as it came, and what it was taken for before is kept beside it. Merging the two again takes it back.
 */
@ApplicationScoped
public class Splits {

    private static final String ROWS_LEFT =
            """
            select count(*)
              from eligibility_assignment a
              left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
             where a.staff_member_id = ? and coalesce(m.staff_member_id, a.staff_member_id) = ?
            """;

    private static final String IS_THEIRS =
            """
            select a.name_key
              from eligibility_assignment a
              left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
             where a.import_id = ? and a.row_no = ? and coalesce(m.staff_member_id, a.staff_member_id) = ?
            """;

    /** A number that somebody has already stays theirs. */
    private static final String NEW_PERSON =
            """
            insert into eligibility_staff_member
                   (id, stamboek_number, family_name, given_name, name_key, birth_date, email, import_id)
            select ?, if(known.id is null, a.stamboek_number, null), a.family_name, a.given_name, a.name_key,
                   a.birth_date, a.email, a.import_id
              from eligibility_assignment a
              left join eligibility_staff_member known on known.stamboek_number = a.stamboek_number
             where a.import_id = ? and a.row_no = ?
            """;

    @Inject
    private Database database;

    @Inject
    private MergeTable table;

    @Inject
    private CorrectedTable names;

    @Inject
    private AuditTrail trail;

    /**
     * Gives rows of somebody to a new person.
     *
     * @param rows of this person; at least one, and not all
     * @return the new person's id
     */
    @Transactional
    public long split(long person, List<RowPlace> rows, String reason, By by) {
        String why = CorrectionChecks.reason(reason);
        if (rows.isEmpty()) {
            throw refused("Duid aan welke rijen van iemand anders zijn.");
        }
        long other = database.call(connection -> {
            SamePeople.lock(connection, person);
            long id = table.insertSplit(connection, person, why, by.name());
            RowPlace newest = rows.get(0);
            for (RowPlace row : rows) {
                requireTheirs(connection, row, person);
                newest = row.importId() > newest.importId() ? row : newest;
            }
            Database.update(connection, NEW_PERSON, id, newest.importId(), newest.row());
            for (RowPlace row : rows) {
                HandMatches.give(connection, row, id, true, why, by.name());
            }
            requireRowsLeft(connection, person);
            names.follow(connection, person);
            return id;
        });
        String moved = String.join(", ", rows.stream().map(RowPlace::toString).toList());
        write(
                by,
                person,
                Change.of("splitOff", null, other).and("rows", moved, null).and("reason", null, why));
        write(
                by,
                other,
                Change.of("splitFrom", null, person).and("rows", null, moved).and("reason", null, why));
        return other;
    }

    /** All splits in which somebody took part, newest first. */
    public List<SplitFact> of(long person) {
        return table.splitsOf(database.call(connection -> SamePeople.membersOf(connection, person)));
    }

    private static void requireTheirs(Connection connection, RowPlace row, long person) throws SQLException {
        if (Database.query(connection, IS_THEIRS, found -> 1, row.importId(), row.row(), person)
                .isEmpty()) {
            throw refused("Een van de rijen is niet (meer) van deze persoon. Kijk opnieuw.");
        }
    }

    private static void requireRowsLeft(Connection connection, long person) throws SQLException {
        long left = Database.query(connection, ROWS_LEFT, row -> row.getLong(1), person, person)
                .get(0);
        if (left == 0) {
            throw refused("Laat minstens één rij bij deze persoon staan: anders blijft er niemand over.");
        }
    }

    private static LerarenkaartException refused(String detail) {
        return new LerarenkaartException(Problem.of("cannot-split", 409, "Cannot split", detail));
    }

    private void write(By by, long person, Change change) {
        trail.write(by, PersonAct.PERSON_SPLIT, Subject.of("STAFF_MEMBER", person), change);
    }
}
