package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * People whose right hangs on a code that the rules leave to people, or do not know; and the rows that a delivery lost
 * by it, as one item, since nothing of them was kept.
 */
final class UnknownCodes {

    /** Decided by hand in the meantime: it is still there, so that the decision stands. */
    private static final String OF_PEOPLE = Findings.INTO
            + """
            select 'UNKNOWN_CODE', concat(left_open.staff_member_id, ':', left_open.code), left_open.staff_member_id, null,
                   left_open.import_id, left_open.row_no, null, null, left_open.code, 30, %s
              from (select d.staff_member_id, a.import_id, a.row_no, a.institution_number,
                           case when state.effect = 'REVIEW' then concat('STATE:', a.state)
                                when category.effect = 'REVIEW' or a.category is not null and category.code is null
                                then concat('CATEGORY:', if(a.category regexp '^[A-Za-z0-9_ -]*$', a.category, '?')) end as code
                      from eligibility_decision d
                      join eligibility_assignment a on a.import_id = d.import_id and a.row_no = d.row_no
                      join eligibility_rule_set rules on rules.id = d.rule_set_id
                      left join eligibility_rule_code state
                        on state.rule_set_id = rules.id and state.code_table = 'STATE' and state.code = a.state
                       and state.valid_from <= rules.reference_date
                       and coalesce(state.valid_until, rules.reference_date) >= rules.reference_date
                      left join eligibility_rule_code category
                        on category.rule_set_id = rules.id and category.code_table = 'CATEGORY'
                       and category.code = a.category and category.valid_from <= rules.reference_date
                       and coalesce(category.valid_until, rules.reference_date) >= rules.reference_date
                     where d.current_year = ? and (d.entitled = 0 or d.by_hand_id is not null)
                       and coalesce(d.ruled_reason, d.reason) in ('REVIEW', 'STAFF_CATEGORY')) left_open
             where left_open.code is not null
            """
                    .formatted(Findings.HASH.formatted("left_open.code, left_open.institution_number"));

    private static final String OF_REJECTED_ROWS = Findings.INTO
            + """
            select 'UNKNOWN_CODE', 'REJECTED:STATE', null, null, c.import_id, null, null, null,
                   concat('REJECTED:', v.row_count), 90, %s
              from eligibility_current_source c
              join intake_verdict_count v on v.import_id = c.import_id and v.code = 'UNKNOWN_STATE'
             where c.card_year = ? and c.source = 'EPD'
            """
                    .formatted(Findings.HASH.formatted("c.import_id, v.row_count"));

    private UnknownCodes() {}

    static void find(Connection connection, int cardYear) throws SQLException {
        Database.update(connection, OF_PEOPLE, cardYear);
        Database.update(connection, OF_REJECTED_ROWS, cardYear);
    }
}
