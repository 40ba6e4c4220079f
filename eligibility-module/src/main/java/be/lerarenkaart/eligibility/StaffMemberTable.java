package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.StamboekNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads people, their assignments and their decisions. */
@ApplicationScoped
class StaffMemberTable {

    private static final String ROWS =
            """
            select a.*, f.card_year, f.kind, c.import_id is not null as holds, n.name as institution_name,
                   category.description as category_name, state.description as state_name,
                   m.method, m.score, m.grounds, m.counts, m.reason as match_reason, m.made_at, m.made_by
              %s
              join intake_import f on f.id = a.import_id
              left join eligibility_current_source c on c.import_id = a.import_id
              left join eligibility_institution n on n.number = a.institution_number
              left join eligibility_card_year y on y.card_year = f.card_year
              left join eligibility_rule_code category
                on category.rule_set_id = y.rule_set_id and category.code_table = 'CATEGORY'
               and category.code = a.category and category.valid_from <= y.reference_date
               and coalesce(category.valid_until, y.reference_date) >= y.reference_date
              left join eligibility_rule_code state
                on state.rule_set_id = y.rule_set_id and state.code_table = 'STATE'
               and state.code = a.state and state.valid_from <= y.reference_date
               and coalesce(state.valid_until, y.reference_date) >= y.reference_date
            """;

    private static final String CAME_AS_THEIRS =
            """
            from eligibility_assignment a
              left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
            """;

    private static final String GIVEN_TO_THEM =
            """
            from eligibility_match m
              join eligibility_assignment a on a.import_id = m.import_id and a.row_no = m.row_no
            """;

    @Inject
    private Database database;

    List<StaffMemberSummary> search(StaffMemberQuery query, int first, int max) {
        return database.query(
                "select * from eligibility_staff_member where " + query.where()
                        + " order by name_key, id limit ? offset ?",
                StaffMemberTable::summary,
                Stream.concat(query.parameters().stream(), Stream.of(max, first))
                        .toArray());
    }

    long count(StaffMemberQuery query) {
        return database.query(
                        "select count(*) from (select 1 from eligibility_staff_member where " + query.where()
                                + " limit 1000) found",
                        row -> row.getLong(1),
                        query.parameters().toArray())
                .get(0);
    }

    Optional<Long> idOf(StamboekNumber number) {
        return database
                .query(
                        "select id from eligibility_staff_member where stamboek_number = ?",
                        row -> row.getLong(1),
                        number.value())
                .stream()
                .findFirst();
    }

    List<StaffMemberSummary> all(Collection<Long> ids) {
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return ids.isEmpty()
                ? List.of()
                : database.query(
                        "select * from eligibility_staff_member where id in (" + places + ")",
                        StaffMemberTable::summary,
                        ids.toArray());
    }

    Optional<StaffMemberSummary> find(long id) {
        return database
                .query("select * from eligibility_staff_member where id = ?", StaffMemberTable::summary, id)
                .stream()
                .findFirst();
    }

    /** Of somebody and whoever was merged into them, newest first; rows that were given to somebody else are not theirs. */
    List<AssignmentFact> assignmentsOf(List<Long> members) {
        String theirs = "(" + String.join(", ", Collections.nCopies(members.size(), "?")) + ")";
        Object[] twice = Stream.concat(members.stream(), members.stream()).toArray();
        List<AssignmentFact> rows = new ArrayList<>(database.query(
                ROWS.formatted(CAME_AS_THEIRS) + " where f.held is null and a.staff_member_id in " + theirs
                        + " and coalesce(m.staff_member_id, a.staff_member_id) in " + theirs,
                StaffMemberTable::assignment,
                twice));
        rows.addAll(database.query(
                ROWS.formatted(GIVEN_TO_THEM)
                        + " where f.held is null and m.superseded_at is null and m.staff_member_id in " + theirs
                        + " and a.staff_member_id not in " + theirs,
                StaffMemberTable::assignment,
                twice));
        rows.sort(Comparator.comparingLong(AssignmentFact::importId).reversed().thenComparingInt(AssignmentFact::row));
        return rows;
    }

    Optional<AssignmentFact> row(long importId, int row) {
        return database
                .query(
                        ROWS.formatted(CAME_AS_THEIRS) + " where a.import_id = ? and a.row_no = ?",
                        StaffMemberTable::assignment,
                        importId,
                        row)
                .stream()
                .findFirst();
    }

    /** Of somebody and whoever was merged into them, by card year, newest first. */
    List<DecisionFact> decisionsOf(List<Long> members) {
        return database.query(
                """
                select d.*, r.version
                  from eligibility_decision d
                  join eligibility_rule_set r on r.id = d.rule_set_id
                 where d.staff_member_id in (%s)
                 order by d.card_year desc, d.id desc
                """
                        .formatted(String.join(", ", Collections.nCopies(members.size(), "?"))),
                StaffMemberTable::decision,
                members.toArray());
    }

    private static StaffMemberSummary summary(ResultSet row) throws SQLException {
        return new StaffMemberSummary(
                row.getLong("id"),
                row.getString("stamboek_number"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("email"));
    }

    private static AssignmentFact assignment(ResultSet row) throws SQLException {
        return new AssignmentFact(
                row.getLong("import_id"),
                row.getInt("row_no"),
                row.getInt("card_year"),
                row.getString("kind").equals(EpdDeliveries.KIND) ? "EPD" : "LIST",
                row.getBoolean("holds"),
                row.getString("institution_number"),
                orEmpty(row.getString("institution_name")),
                row.getString("category"),
                orEmpty(row.getString("category_name")),
                row.getString("duty"),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("state"),
                orEmpty(row.getString("state_name")),
                row.getString("street"),
                row.getString("house_number"),
                row.getString("box"),
                row.getString("postcode"),
                row.getString("place"),
                row.getString("country"),
                row.getString("stamboek_number"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("email"),
                match(row));
    }

    private static RowMatch match(ResultSet row) throws SQLException {
        String method = row.getString("method");
        return method == null
                ? null
                : new RowMatch(
                        method,
                        row.getObject("score", Integer.class),
                        Stream.of(row.getString("grounds").split(","))
                                .filter(ground -> !ground.isEmpty())
                                .toList(),
                        row.getBoolean("counts"),
                        row.getString("match_reason"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static DecisionFact decision(ResultSet row) throws SQLException {
        Timestamp superseded = row.getTimestamp("superseded_at");
        Instant supersededAt = superseded == null ? null : superseded.toInstant();
        return new DecisionFact(
                row.getLong("id"),
                row.getInt("card_year"),
                row.getBoolean("entitled"),
                row.getString("reason"),
                row.getBoolean("starter"),
                row.getObject("begins", LocalDate.class),
                row.getInt("version"),
                row.getObject("import_id", Long.class),
                row.getObject("row_no", Integer.class),
                row.getTimestamp("decided_at").toInstant(),
                supersededAt,
                supersededAt == null,
                row.getLong("staff_member_id"),
                row.getObject("by_hand_id", Long.class),
                row.getString("ruled_reason"));
    }
}
