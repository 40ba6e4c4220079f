package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
                            or not d.begins <=> c.begins or d.facts_hash <> c.facts_hash
                            or not d.corrected_id <=> c.corrected_id or not d.by_hand_id <=> c.by_hand_id
                            or not d.ruled_reason <=> c.ruled_reason
                       then 'changed'
                       when d.rule_set_id <> ? then 'restated'
                       else 'unchanged' end
            """;

    /** Where those live and work whose decision differs, and what was decided before and now. */
    private static final String DIFFERENT =
            """
            select reason_before, reason_now, difference, province, level, count(*) as people
              from (
            select coalesce(d.reason, 'NONE') as reason_before, c.reason as reason_now, c.difference,
                   coalesce(a.home_province, p.home_province, 'UNKNOWN') as province,
                   coalesce(n.level, 'UNKNOWN') as level
              from eligibility_candidate c
              left join eligibility_decision d on d.id = c.decision_id
              left join eligibility_assignment a on a.import_id = c.import_id and a.row_no = c.row_no
              left join eligibility_assignment p on p.import_id = d.import_id and p.row_no = d.row_no
              left join eligibility_institution n
                on n.number = cast(coalesce(a.institution_number, p.institution_number) as unsigned)
             where c.difference not in ('unchanged', 'restated')
            ) differing
             group by reason_before, reason_now, difference, province, level
            """;

    /** Some people of each kind of difference, so that somebody can look whether it is meant so. */
    private static final String SAMPLE =
            """
            select staff_member_id, difference, reason_before, reason_now
              from (select c.staff_member_id, c.difference, coalesce(d.reason, 'NONE') as reason_before,
                           c.reason as reason_now,
                           row_number() over (partition by c.difference, d.reason, c.reason
                                              order by c.staff_member_id) as place
                      from eligibility_candidate c
                      left join eligibility_decision d on d.id = c.decision_id
                     where c.difference in ('new', 'lost', 'changed')) sampled
             where place <= ?
             order by difference, reason_before, reason_now, place
             limit ?
            """;

    private static final int SAMPLE_OF_EACH = 5;
    private static final int LARGEST_SAMPLE = 100;

    /** Whoever was decided before and has no assignment left, or is somebody else by now, is decided too: no right. */
    void addPeopleWithoutAssignment(Connection connection, int cardYear) throws SQLException {
        Database.update(
                connection,
                """
                insert ignore into eligibility_candidate
                select d.staff_member_id, 0, if(p.person_id is null, 'NO_ASSIGNMENT', 'MERGED'), 0, null, null, null, 0,
                       null, null, null, null, null
                  from eligibility_decision d
                  left join eligibility_same_person p on p.staff_member_id = d.staff_member_id
                 where d.current_year = ?
                """,
                cardYear);
    }

    /**
     * What would be new, lost, changed, by reason, by province and by level of the institution; nothing is written.
     *
     * @param ruleSetId of the rules in force: whoever's decision was made by others, and stays the same, is told as
     *     restated; null to leave that out
     * @param rehearsal a first decision that is no rehearsal does not tell everybody as a difference with nothing; only
     *     a rehearsal names some people
     */
    JsonObjectBuilder compare(Connection connection, int cardYear, Long ruleSetId, boolean rehearsal)
            throws SQLException {
        Map<String, Long> reasons = new TreeMap<>();
        Map<String, Long> differences =
                new TreeMap<>(Map.of("new", 0L, "lost", 0L, "changed", 0L, "restated", 0L, "unchanged", 0L));
        Map<String, Long> lostByReason = new TreeMap<>();
        Database.update(connection, MARK, cardYear, ruleSetId);
        Database.each(
                connection,
                "select reason, difference, count(*) as people from eligibility_candidate group by reason, difference",
                row -> tally(row, reasons, differences, lostByReason));
        long people = reasons.values().stream().mapToLong(Long::longValue).sum();
        JsonObjectBuilder told = Json.createObjectBuilder(Map.copyOf(differences));
        told.add("lostByReason", Json.createObjectBuilder(Map.copyOf(lostByReason)));
        if (rehearsal || anyStood(connection)) {
            tellWhere(connection, told);
        }
        JsonObjectBuilder summary = Json.createObjectBuilder()
                .add("people", people)
                .add("entitled", reasons.getOrDefault("ENTITLED", 0L))
                .add("reasons", Json.createObjectBuilder(Map.copyOf(reasons)))
                .add("differences", told);
        return rehearsal ? summary.add("sample", sample(connection)) : summary;
    }

    private static JsonArrayBuilder sample(Connection connection) throws SQLException {
        JsonArrayBuilder people = Json.createArrayBuilder();
        Database.each(
                connection,
                SAMPLE,
                row -> people.add(Json.createObjectBuilder()
                        .add("staffMember", row.getLong("staff_member_id"))
                        .add("difference", row.getString("difference"))
                        .add("before", row.getString("reason_before"))
                        .add("now", row.getString("reason_now"))),
                SAMPLE_OF_EACH,
                LARGEST_SAMPLE);
        return people;
    }

    private static boolean anyStood(Connection connection) throws SQLException {
        String sql = "select 1 from eligibility_candidate where decision_id is not null limit 1";
        return !Database.query(connection, sql, row -> 1).isEmpty();
    }

    private static void tellWhere(Connection connection, JsonObjectBuilder told) throws SQLException {
        Map<String, Long> byReason = new TreeMap<>();
        Map<String, Map<String, Long>> byProvince = new TreeMap<>();
        Map<String, Map<String, Long>> byLevel = new TreeMap<>();
        Database.each(connection, DIFFERENT, row -> {
            long people = row.getLong("people");
            String difference = row.getString("difference");
            byReason.merge(row.getString("reason_before") + ">" + row.getString("reason_now"), people, Long::sum);
            count(byProvince, row.getString("province"), difference, people);
            count(byLevel, row.getString("level"), difference, people);
        });
        told.add("byReason", Json.createObjectBuilder(new TreeMap<>(byReason)))
                .add("byProvince", counted(byProvince))
                .add("byLevel", counted(byLevel));
    }

    private static void count(Map<String, Map<String, Long>> groups, String group, String difference, long people) {
        groups.computeIfAbsent(group, first -> new TreeMap<>()).merge(difference, people, Long::sum);
    }

    private static JsonObjectBuilder counted(Map<String, Map<String, Long>> groups) {
        JsonObjectBuilder told = Json.createObjectBuilder();
        groups.forEach((group, counts) -> told.add(group, Json.createObjectBuilder(new TreeMap<>(counts))));
        return told;
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
    long replace(Connection connection, int cardYear, RuleSet rules, long jobId) throws SQLException {
        Database.update(
                connection,
                """
                update eligibility_decision d
                  join eligibility_candidate c on c.decision_id = d.id
                   set d.superseded_by_job = ?, d.superseded_at = utc_timestamp(6)
                 where c.difference <> 'unchanged'
                """,
                jobId);
        countReasons(connection, cardYear);
        countStarts(connection, cardYear, rules.referenceDate());
        return Database.update(
                connection,
                """
                insert into eligibility_decision (card_year, staff_member_id, entitled, reason, starter, begins,
                       rule_set_id, import_id, row_no, facts_hash, decided_by_job, decided_at, corrected_id, by_hand_id,
                       ruled_reason)
                select ?, c.staff_member_id, c.entitled, c.reason, c.starter, c.begins,
                       ?, c.import_id, c.row_no, c.facts_hash, ?, utc_timestamp(6), c.corrected_id, c.by_hand_id,
                       c.ruled_reason
                  from eligibility_candidate c
                 where c.difference <> 'unchanged'
                 order by c.staff_member_id
                """,
                cardYear,
                rules.id(),
                jobId);
    }

    /** Kept, because the figures show them at every look. */
    private static void countReasons(Connection connection, int cardYear) throws SQLException {
        Database.update(connection, "delete from eligibility_reason_count where card_year = ?", cardYear);
        Database.update(
                connection,
                """
                insert into eligibility_reason_count (card_year, reason, people)
                select ?, reason, count(*) from eligibility_candidate group by reason
                """,
                cardYear);
    }

    /** Likewise, for the groups of those who begin through the year. */
    private static void countStarts(Connection connection, int cardYear, LocalDate referenceDate) throws SQLException {
        Database.update(connection, "delete from eligibility_start_count where card_year = ?", cardYear);
        Database.update(
                connection,
                """
                insert into eligibility_start_count (card_year, begins, entitled, people)
                select ?, begins, 1, count(*) from eligibility_candidate where entitled = 1 and begins > ? group by begins
                """,
                cardYear,
                referenceDate);
        Database.update(
                connection,
                """
                insert into eligibility_start_count (card_year, begins, entitled, people)
                select ?, a.begins, 0, count(*)
                  from eligibility_candidate c
                  join eligibility_assignment a on a.import_id = c.import_id and a.row_no = c.row_no
                 where c.reason = 'NOT_STARTED' and a.begins is not null
                 group by a.begins
                """,
                cardYear);
    }
}
