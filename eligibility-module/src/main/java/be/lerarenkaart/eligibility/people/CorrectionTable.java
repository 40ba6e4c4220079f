package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The table of corrections. */
@ApplicationScoped
class CorrectionTable {

    /** A correction and whom it is about. */
    record Stored(
            long id,
            long person,
            Corrected corrected,
            String said,
            String reason,
            Instant madeAt,
            String madeBy,
            Instant endedAt,
            String endedBy,
            String endReason) {}

    private static final String INSERT =
            """
            insert into eligibility_correction (staff_member_id, kind, card_year, family_name, given_name, birth_date,
                   street, house_number, box, postcode, place, country, email, entitled, said, reason, made_at, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6), ?)
            """;

    private static final String END =
            """
            update eligibility_correction set ended_at = utc_timestamp(6), ended_by = ?, end_reason = ?
             where id = ? and ended_at is null
            """;

    long insert(Connection connection, long person, Corrected c, String said, String reason, String by)
            throws SQLException {
        Database.update(
                connection,
                INSERT,
                person,
                c.kind().name(),
                c.cardYear(),
                c.familyName(),
                c.givenName(),
                c.birthDate(),
                c.street(),
                c.houseNumber(),
                c.box(),
                c.postcode(),
                c.place(),
                c.country(),
                c.email(),
                c.entitled(),
                said,
                reason,
                by);
        return Database.query(connection, "select last_insert_id()", row -> row.getLong(1))
                .get(0);
    }

    /** False when it was ended before. */
    boolean end(Connection connection, long correction, String reason, String by) throws SQLException {
        return Database.update(connection, END, by, reason, correction) == 1;
    }

    /** What the sources say by now is known: from here on only something newer is a contradiction. */
    void heard(Connection connection, long correction, String said) throws SQLException {
        Database.update(connection, "update eligibility_correction set said = ? where id = ?", said, correction);
    }

    List<Stored> find(Connection connection, long correction) throws SQLException {
        return Database.query(
                connection,
                "select * from eligibility_correction where id = ? for update",
                CorrectionTable::stored,
                correction);
    }

    /** Newest first. */
    List<Stored> of(Connection connection, long person) throws SQLException {
        return Database.query(
                connection,
                "select * from eligibility_correction where staff_member_id = ? order by id desc",
                CorrectionTable::stored,
                person);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getLong("staff_member_id"),
                new Corrected(
                        CorrectionKind.valueOf(row.getString("kind")),
                        row.getInt("card_year"),
                        row.getString("family_name"),
                        row.getString("given_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("street"),
                        row.getString("house_number"),
                        row.getString("box"),
                        row.getString("postcode"),
                        row.getString("place"),
                        row.getString("country"),
                        row.getString("email"),
                        row.getObject("entitled", Boolean.class)),
                row.getString("said"),
                row.getString("reason"),
                MergeTable.instant(row, "made_at"),
                row.getString("made_by"),
                MergeTable.instant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }
}
