package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** One stamboek number under two names: within a delivery, or on a list beside what we know. */
final class NameConflicts {

    private static final String FACTS = Findings.HASH.formatted(
            "one.family_name, one.given_name, other.family_name, other.given_name, other.birth_date");

    private static final String WITHIN_A_DELIVERY = Findings.INTO
            + """
            select 'NAME_CONFLICT', concat(coalesce(p.person_id, one.staff_member_id), ':', crc32(other.name_key)),
                   coalesce(p.person_id, one.staff_member_id), null, one.import_id, one.row_no, other.import_id,
                   other.row_no, 'DELIVERY', if(one.birth_date <=> other.birth_date, 40, 60), %s
              from eligibility_current_source c
              join intake_verdict v on v.import_id = c.import_id and v.code = 'NAME_CONFLICT'
              join eligibility_assignment other
                on other.import_id = v.import_id and other.row_no = v.row_no and other.person_row = 0
              join eligibility_assignment one force index (eligibility_assignment_person)
                on one.staff_member_id = other.staff_member_id and one.import_id = other.import_id and one.person_row = 1
              left join eligibility_same_person p on p.staff_member_id = one.staff_member_id
             where c.card_year = ? and c.source = 'EPD'
            """
                    .formatted(FACTS);

    /** The name in use is that of the delivery, or else of the newest row before. */
    private static final String ON_A_LIST = Findings.INTO
            + """
            select 'NAME_CONFLICT', concat(coalesce(p.person_id, m.staff_member_id), ':', crc32(other.name_key)),
                   coalesce(p.person_id, m.staff_member_id), null, one.import_id, one.row_no, other.import_id,
                   other.row_no, 'LIST', 80, %s
              from eligibility_current_source c
              join eligibility_match m
                on m.import_id = c.import_id and m.current_row is not null and m.method = 'NUMBER'
               and find_in_set('NAME_DIFFERS', m.grounds) > 0
              join eligibility_assignment other on other.import_id = m.import_id and other.row_no = m.row_no
              left join eligibility_same_person p on p.staff_member_id = m.staff_member_id
              left join eligibility_assignment one force index (eligibility_assignment_person)
                on one.staff_member_id = m.staff_member_id and one.person_row = 1
               and one.import_id = (select max(newest.import_id)
                                      from eligibility_assignment newest force index (eligibility_assignment_person)
                                      join intake_import f on f.id = newest.import_id and f.held is null
                                     where newest.staff_member_id = m.staff_member_id and newest.person_row = 1
                                       and newest.import_id <> m.import_id)
             where c.card_year = ? and c.source = 'LIST'
            """
                    .formatted(FACTS);

    private NameConflicts() {}

    static void find(Connection connection, int cardYear) throws SQLException {
        Database.update(connection, WITHIN_A_DELIVERY, cardYear);
        Database.update(connection, ON_A_LIST, cardYear);
    }
}
