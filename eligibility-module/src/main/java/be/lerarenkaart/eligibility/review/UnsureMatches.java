package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Listed people who are like somebody known, but not like enough to be taken for them. */
final class UnsureMatches {

    private static final String FIND = Findings.INTO
            + """
            select 'UNSURE_MATCH', concat(doubt.person_id, ':', doubt.known_id), doubt.person_id, doubt.known_id,
                   doubt.import_id, doubt.row_no, r.import_id, r.row_no, doubt.grounds, doubt.score, %s
              from (select d.import_id, d.row_no, d.score, d.grounds,
                           coalesce(p.person_id, m.staff_member_id, l.staff_member_id) as person_id,
                           coalesce(q.person_id, d.staff_member_id) as known_id,
                           (select max((if(here.import_id is null, 0, 1) << 55) | (a.import_id << 20) | a.row_no)
                              from eligibility_assignment a force index (eligibility_assignment_person)
                              join intake_import f on f.id = a.import_id and f.held is null
                              left join eligibility_current_source here
                                on here.import_id = a.import_id and here.card_year = c.card_year
                             where a.staff_member_id = d.staff_member_id) as place
                      from eligibility_current_source c
                      join eligibility_match_doubt d on d.import_id = c.import_id
                      join eligibility_assignment l on l.import_id = d.import_id and l.row_no = d.row_no
                      left join eligibility_match m on m.import_id = l.import_id and m.current_row = l.row_no
                      left join eligibility_same_person p
                        on p.staff_member_id = coalesce(m.staff_member_id, l.staff_member_id)
                      left join eligibility_same_person q on q.staff_member_id = d.staff_member_id
                     where c.card_year = ? and c.source = 'LIST') doubt
              join eligibility_assignment l on l.import_id = doubt.import_id and l.row_no = doubt.row_no
              join eligibility_assignment r
                on r.import_id = (doubt.place >> 20) & 34359738367 and r.row_no = doubt.place & 1048575
             where doubt.person_id <> doubt.known_id
             order by doubt.score desc
            """
                    .formatted(
                            Findings.HASH.formatted("l.name_key, l.birth_date, r.name_key, r.birth_date, doubt.score"));

    private UnsureMatches() {}

    static void find(Connection connection, int cardYear) throws SQLException {
        Database.update(connection, FIND, cardYear);
    }
}
