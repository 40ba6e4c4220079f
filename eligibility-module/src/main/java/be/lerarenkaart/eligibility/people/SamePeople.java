package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Who counts for whom. */
@ApplicationScoped
public class SamePeople {

    @Inject
    private Database database;

    /** For whom somebody counts: themselves, unless they were merged into somebody else. */
    public long personOf(long staffMemberId) {
        return database.call(connection -> personOf(connection, staffMemberId));
    }

    /** Themselves first, then whoever was merged into them. */
    public List<Long> membersOf(long person) {
        return database.call(connection -> membersOf(connection, person));
    }

    static long personOf(Connection connection, long staffMemberId) throws SQLException {
        List<Long> person = Database.query(
                connection,
                "select person_id from eligibility_same_person where staff_member_id = ?",
                row -> row.getLong(1),
                staffMemberId);
        return person.isEmpty() ? staffMemberId : person.get(0);
    }

    static List<Long> membersOf(Connection connection, long person) throws SQLException {
        List<Long> members = new ArrayList<>(List.of(person));
        members.addAll(Database.query(
                connection,
                "select staff_member_id from eligibility_same_person where person_id = ? order by staff_member_id",
                row -> row.getLong(1),
                person));
        return members;
    }

    /** Refuses somebody who does not exist, or who counts for somebody else; nobody else changes them until the end. */
    static void lock(Connection connection, long person) throws SQLException {
        List<Long> found = Database.query(
                connection,
                "select id from eligibility_staff_member where id = ? for update",
                row -> row.getLong(1),
                person);
        if (found.isEmpty()) {
            throw new LerarenkaartException(Problem.notFound("Deze persoon bestaat niet."));
        }
        if (personOf(connection, person) != person) {
            throw new LerarenkaartException(Problem.of(
                    "person-merged",
                    409,
                    "Person was merged",
                    "Deze persoon werd intussen samengevoegd met iemand anders. Werk verder in dat dossier."));
        }
    }

    /** Everything that counted for the one counts for the other from now on. */
    static void merge(Connection connection, long kept, long merged) throws SQLException {
        Database.update(
                connection, "update eligibility_same_person set person_id = ? where person_id = ?", kept, merged);
        Database.update(
                connection,
                "insert into eligibility_same_person (staff_member_id, person_id) values (?, ?)",
                merged,
                kept);
    }

    /** From the merges that stand, followed to their end. */
    static void rebuild(Connection connection) throws SQLException {
        Database.update(connection, "delete from eligibility_same_person");
        Database.update(
                connection,
                """
                insert into eligibility_same_person (staff_member_id, person_id)
                select merged_id, kept_id from eligibility_merge where ended_at is null
                """);
        int moved = 1;
        while (moved > 0) {
            moved = Database.update(
                    connection,
                    """
                    update eligibility_same_person s
                      join eligibility_same_person further on further.staff_member_id = s.person_id
                       set s.person_id = further.person_id
                    """);
        }
    }
}
