package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lays over the candidates what people corrected. Driven from the few corrections, never from the many candidates, so
 * that it costs nothing when there are none.
 */
@ApplicationScoped
class CandidatesByHand {

    /** Somebody who has a right by hand may stand in no source of this year: then their newest row tells where they live. */
    private static final String ADD_ABSENT =
            """
            insert ignore into eligibility_candidate
            select newest.staff_member_id, 0, 'NO_ASSIGNMENT', 0, null, a.import_id, a.row_no, a.facts_hash,
                   null, null, null, null, null
              from (select r.staff_member_id, max(own.import_id * 1000000 + own.row_no) as place
                      from eligibility_correction r
                      left join eligibility_same_person merged on merged.staff_member_id = r.staff_member_id
                      join eligibility_assignment own on own.staff_member_id = r.staff_member_id
                      join intake_import f on f.id = own.import_id and f.held is null
                     where r.current_kind = 'RIGHT' and r.card_year = ? and r.entitled = 1 and merged.person_id is null
                     group by r.staff_member_id) newest
              join eligibility_assignment a
                on a.import_id = newest.place div 1000000 and a.row_no = newest.place mod 1000000
            """;

    /** On its own: in which order one statement over two tables assigns is not for us to know. */
    private static final String REMEMBER_THE_RULES =
            """
            update eligibility_correction r
              straight_join eligibility_candidate c on c.staff_member_id = r.staff_member_id
               set c.ruled_reason = c.reason
             where r.current_kind = 'RIGHT' and r.card_year = ?
            """;

    private static final String DECIDE =
            """
            update eligibility_correction r
              straight_join eligibility_candidate c on c.staff_member_id = r.staff_member_id
              left join eligibility_assignment a on a.import_id = c.import_id and a.row_no = c.row_no
               set c.by_hand_id = r.id, c.entitled = r.entitled,
                   c.reason = if(r.entitled = 1, 'ENTITLED', 'BY_HAND'),
                   c.starter = r.entitled = 1 and coalesce(a.declared_starter = 1
                       or coalesce(a.re_entry, a.first_appointment) between ? and ?, 0)
             where r.current_kind = 'RIGHT' and r.card_year = ?
            """;

    private static final String CORRECT =
            """
            update eligibility_corrected k
              straight_join eligibility_candidate c on c.staff_member_id = k.current_id
               set c.corrected_id = k.id
             where k.current_id is not null
            """;

    void apply(Connection connection, int cardYear, RuleSet rules) throws SQLException {
        Database.update(connection, ADD_ABSENT, cardYear);
        Database.update(connection, REMEMBER_THE_RULES, cardYear);
        Database.update(
                connection, DECIDE, rules.referenceDate().minusYears(1).plusDays(1), rules.referenceDate(), cardYear);
        Database.update(connection, CORRECT);
    }
}
