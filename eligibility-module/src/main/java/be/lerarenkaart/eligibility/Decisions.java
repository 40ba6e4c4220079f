package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The table of decisions: never overwritten, only superseded. Works on the candidates of the same connection. */
@ApplicationScoped
class Decisions {

    private static final String MARK =
            """
            update eligibility_candidate c
              left join eligibility_decision d on d.current_year = ? and d.staff_member_id = c.staff_member_id
               set c.decision_id = d.id,
                   c.difference = case
                       when c.entitled = 1 and coalesce(d.entitled, 0) = 0 then 'new'
                       when c.entitled = 0 and d.entitled = 1 then 'lost'
                       when d.id is null or d.reason <> c.reason or d.starter <> c.starter
                            or not d.begins <=> c.begins or d.rule_set_id <> ? or d.facts_hash <> c.facts_hash
                       then 'changed'
                       else 'unchanged' end
            """;

    /** Whoever was decided before and has no assignment left is decided too: no assignment, no right. */
    void addPeopleWithoutAssignment(Connection connection, int cardYear) throws SQLException {
        Database.update(
                connection,
                """
                insert ignore into eligibility_candidate
                select d.staff_member_id, 0, 'NO_ASSIGNMENT', 0, null, null, null, 0, null, null
                  from eligibility_decision d
                 where d.current_year = ?
                """,
                cardYear);
    }

    /** What would be new, lost, changed, by reason; nothing is written. */
    JsonObjectBuilder compare(Connection connection, int cardYear, long ruleSetId) throws SQLException {
        Map<String, Long> reasons = new TreeMap<>();
        Map<String, Long> differences = new TreeMap<>(Map.of("new", 0L, "lost", 0L, "changed", 0L, "unchanged", 0L));
        Map<String, Long> lostByReason = new TreeMap<>();
        Database.update(connection, MARK, cardYear, ruleSetId);
        Database.each(
                connection,
                "select reason, difference, count(*) as people from eligibility_candidate group by reason, difference",
                row -> tally(row, reasons, differences, lostByReason));
        long people = reasons.values().stream().mapToLong(Long::longValue).sum();
        JsonObjectBuilder told = Json.createObjectBuilder(Map.copyOf(differences));
        told.add("lostByReason", Json.createObjectBuilder(Map.copyOf(lostByReason)));
        return Json.createObjectBuilder()
                .add("people", people)
                .add("entitled", reasons.getOrDefault("ENTITLED", 0L))
                .add("reasons", Json.createObjectBuilder(Map.copyOf(reasons)))
                .add("differences", told);
    }

    private static void tally(
            ResultSet row, Map<String, Long> reasons, Map<String, Long> differences, Map<String, Long> lostByReason)
            throws SQLException {
        long people = row.getLong("people");
        reasons.merge(row.getString("reason"), people, Long::sum);
        differences.merge(row.getString("difference"), people, Long::sum);
        if (row.getString("difference").equals("lost")) {
            lostByReason.merge(row.getString("reason"), people, Long::sum);
        }
    }

    /** After a comparison: supersedes what differs and writes the new decisions; returns how many were written. */
    long replace(Connection connection, int cardYear, long ruleSetId, long jobId) throws SQLException {
        Database.update(
                connection,
                """
                update eligibility_decision d
                  join eligibility_candidate c on c.decision_id = d.id
                   set d.superseded_by_job = ?, d.superseded_at = utc_timestamp(6)
                 where c.difference <> 'unchanged'
                """,
                jobId);
        return Database.update(
                connection,
                """
                insert into eligibility_decision (card_year, staff_member_id, entitled, reason, starter, begins,
                       rule_set_id, import_id, row_no, facts_hash, decided_by_job, decided_at)
                select ?, c.staff_member_id, c.entitled, c.reason, c.starter, c.begins,
                       ?, c.import_id, c.row_no, c.facts_hash, ?, utc_timestamp(6)
                  from eligibility_candidate c
                 where c.difference <> 'unchanged'
                 order by c.staff_member_id
                """,
                cardYear,
                ruleSetId,
                jobId);
    }
}
