package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What the rules say of everybody with an assignment, as a temporary table: one row per person, the assignment that
 * decides and why.
 *
 * <p>Each assignment gets a rank: the place of its reason when that holds for the whole person (deceased), 32 when it
 * entitles, else 32 and the place of its reason. The person's lowest rank decides, EPD before lists, then the order of
 * rows. Rank, source and row are packed into one number, so that finding the lowest is a single grouping.
 */
@ApplicationScoped
class Candidates {

    private static final String CREATE =
            """
            create temporary table eligibility_candidate (
                staff_member_id bigint      not null,
                entitled        tinyint     not null,
                reason          varchar(30) character set ascii collate ascii_bin not null,
                starter         tinyint     not null,
                begins          date        null,
                import_id       bigint      null,
                row_no          int         null,
                facts_hash      bigint      not null,
                primary key (staff_member_id)
            )
            """;

    /** Codes of one table on a date, each with the place of its reason; 99 when it speaks for the person. */
    private static final String CODES =
            """
            (select k.code, if(k.effect in ('ENTITLES', 'KEEPS'), 99, r.position) as position
               from eligibility_rule_code k
               left join eligibility_rule_reason r on r.rule_set_id = k.rule_set_id and r.reason = k.reason
              where k.rule_set_id = ? and k.code_table = '%s'
                and k.valid_from <= ? and (k.valid_until is null or k.valid_until >= ?))""";

    /** An assignment's first reason in order; a list tells no state and no category, so only its dates can speak. */
    private static final String FILL =
            """
            insert into eligibility_candidate
            select best.staff_member_id, best.packed >> 56 = 32, coalesce(r.reason, 'ENTITLED'),
                   best.packed >> 56 = 32 and coalesce(a.declared_starter = 1
                       or coalesce(a.re_entry, a.first_appointment) between ? and ?, 0),
                   best.begins, a.import_id, a.row_no, a.facts_hash
              from (select judged.staff_member_id,
                           min((case when judged.position = 99 then 32
                                     when judged.for_person = 1 then judged.position
                                     else 32 + judged.position end << 56)
                               | (if(judged.source = 'EPD', 0, 1) << 55) | (judged.import_id << 20) | judged.row_no)
                               as packed,
                           min(if(judged.position = 99, coalesce(judged.begins, ?), null)) as begins
                      from (select placed.*, coalesce(r.for_person, 0) as for_person
                              from (select c.source, a.import_id, a.row_no, a.staff_member_id, a.begins,
                                           least(if(a.state is null, 99, coalesce(state.position, ?)),
                                                 if(a.category is null, 99, coalesce(category.position, ?)),
                                                 if(a.ends <= ?, ?, 99), if(a.begins > ?, ?, 99)) as position
                                      from eligibility_current_source c
                                      join eligibility_assignment a on a.import_id = c.import_id
                                      left join %s state on state.code = a.state
                                      left join %s category on category.code = a.category
                                     where c.card_year = ?) placed
                              left join eligibility_rule_reason r
                                on r.rule_set_id = ? and r.position = placed.position) judged
                     group by judged.staff_member_id) best
              join eligibility_assignment a
                on a.import_id = (best.packed >> 20) & 34359738367 and a.row_no = best.packed & 1048575
              left join eligibility_rule_reason r
                on r.rule_set_id = ?
               and r.position = if(best.packed >> 56 < 32, best.packed >> 56, cast(best.packed >> 56 as signed) - 32)
            """
                    .formatted(CODES.formatted("STATE"), CODES.formatted("CATEGORY"));

    /** Makes the table on this connection. Drop it when done: pooled connections live on. */
    void gather(Connection connection, CardYearDates dates, long ruleSetId) throws SQLException {
        drop(connection);
        Database.update(connection, CREATE);
        LocalDate reference = dates.referenceDate();
        Database.update(
                connection,
                FILL,
                reference.minusYears(1).plusDays(1),
                reference,
                reference,
                position(connection, ruleSetId, "REVIEW"),
                position(connection, ruleSetId, "STAFF_CATEGORY"),
                reference,
                position(connection, ruleSetId, "ENDED"),
                dates.latestStart(),
                position(connection, ruleSetId, "NOT_STARTED"),
                ruleSetId,
                reference,
                reference,
                ruleSetId,
                reference,
                reference,
                dates.year().value(),
                ruleSetId,
                ruleSetId);
    }

    void drop(Connection connection) throws SQLException {
        Database.update(connection, "drop temporary table if exists eligibility_candidate");
    }

    private static int position(Connection connection, long ruleSetId, String reason) throws SQLException {
        List<Integer> places = Database.query(
                connection,
                "select position from eligibility_rule_reason where rule_set_id = ? and reason = ?",
                row -> row.getInt(1),
                ruleSetId,
                reason);
        return places.isEmpty() ? 99 : places.get(0);
    }
}
