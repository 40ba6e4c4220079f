package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of merges, and of people who were split off. */
@ApplicationScoped
class MergeTable {

    private static final String MERGES =
            """
            select m.*, concat(k.given_name, ' ', k.family_name) as kept_name,
                   concat(g.given_name, ' ', g.family_name) as merged_name
              from eligibility_merge m
              join eligibility_staff_member k on k.id = m.kept_id
              join eligibility_staff_member g on g.id = m.merged_id
            """;

    @Inject
    private Database database;

    long insert(Connection connection, long kept, long merged, String reason, String by) throws SQLException {
        Database.update(
                connection,
                """
                insert into eligibility_merge (kept_id, merged_id, reason, made_at, made_by)
                values (?, ?, ?, utc_timestamp(6), ?)
                """,
                kept,
                merged,
                reason,
                by);
        return Database.query(connection, "select last_insert_id()", row -> row.getLong(1))
                .get(0);
    }

    /** False when it was ended before. */
    boolean end(Connection connection, long merge, String reason, String by) throws SQLException {
        return Database.update(
                        connection,
                        """
                        update eligibility_merge set ended_at = utc_timestamp(6), ended_by = ?, end_reason = ?
                         where id = ? and ended_at is null
                        """,
                        by,
                        reason,
                        merge)
                == 1;
    }

    Optional<MergeFact> find(Connection connection, long merge) throws SQLException {
        return Database.query(connection, MERGES + " where m.id = ?", MergeTable::merge, merge).stream()
                .findFirst();
    }

    /** All in which one of these took part, newest first. */
    List<MergeFact> of(List<Long> members) {
        String places = places(members);
        return database.query(
                MERGES + " where m.kept_id in (" + places + ") or m.merged_id in (" + places + ") order by m.id desc",
                MergeTable::merge,
                twice(members));
    }

    long insertSplit(Connection connection, long from, String reason, String by) throws SQLException {
        Database.update(
                connection,
                """
                insert into eligibility_split_off (from_id, reason, made_at, made_by)
                values (?, ?, utc_timestamp(6), ?)
                """,
                from,
                reason,
                by);
        return Database.query(connection, "select last_insert_id()", row -> row.getLong(1))
                .get(0);
    }

    /** All in which one of these took part, newest first. */
    List<SplitFact> splitsOf(List<Long> members) {
        String places = places(members);
        return database.query(
                "select * from eligibility_split_off where id in (" + places + ") or from_id in (" + places
                        + ") order by id desc",
                row -> new SplitFact(
                        row.getLong("id"),
                        row.getLong("from_id"),
                        row.getString("reason"),
                        instant(row, "made_at"),
                        row.getString("made_by")),
                twice(members));
    }

    private static String places(List<Long> members) {
        return String.join(", ", members.stream().map(member -> "?").toList());
    }

    private static Object[] twice(List<Long> members) {
        Object[] parameters = new Object[members.size() * 2];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = members.get(i % members.size());
        }
        return parameters;
    }

    private static MergeFact merge(ResultSet row) throws SQLException {
        return new MergeFact(
                row.getLong("id"),
                row.getLong("kept_id"),
                row.getString("kept_name"),
                row.getLong("merged_id"),
                row.getString("merged_name"),
                row.getString("reason"),
                instant(row, "made_at"),
                row.getString("made_by"),
                instant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
