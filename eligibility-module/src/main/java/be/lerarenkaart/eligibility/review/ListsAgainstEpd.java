package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** People on a list that holds, of whom the EPD names no assignment that keeps a right. */
final class ListsAgainstEpd {

    private static final String CREATE =
            """
            create temporary table eligibility_on_list (
                import_id bigint not null, row_no int not null, person_id bigint not null, member_id bigint not null,
                primary key (import_id, row_no, member_id)
            )
            """;

    private static final String LISTED =
            """
            insert into eligibility_on_list (import_id, row_no, person_id, member_id)
            select listed.import_id, listed.row_no, listed.person_id,
                   coalesce(member.staff_member_id, listed.person_id)
              from (select a.import_id, a.row_no, coalesce(p.person_id, m.staff_member_id, a.staff_member_id) as person_id
                      from eligibility_current_source c
                      join eligibility_assignment a on a.import_id = c.import_id
                      left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
                      left join eligibility_same_person p
                        on p.staff_member_id = coalesce(m.staff_member_id, a.staff_member_id)
                     where c.card_year = ? and c.source = 'LIST') listed
              left join (select staff_member_id, person_id from eligibility_same_person
                          union all
                         select distinct person_id, person_id from eligibility_same_person) member
                on member.person_id = listed.person_id
            """;

    private static final String FIND = Findings.INTO
            + """
            select 'LIST_AGAINST_EPD', concat(l.person_id, ':', b.institution_number), l.person_id, null,
                   l.import_id, l.row_no, epd.import_id, min(x.row_no), min(x.state), 50, %s
              from eligibility_on_list l
              join eligibility_assignment b on b.import_id = l.import_id and b.row_no = l.row_no
              join eligibility_current_source epd on epd.card_year = ? and epd.source = 'EPD'
              join eligibility_assignment x force index (eligibility_assignment_person)
                on x.staff_member_id = l.member_id and x.import_id = epd.import_id
              left join eligibility_match given on given.import_id = x.import_id and given.current_row = x.row_no
               and given.staff_member_id <> x.staff_member_id
              join eligibility_card_year y on y.card_year = epd.card_year
              join eligibility_rule_set rules on rules.id = y.rule_set_id
              left join eligibility_rule_code k
                on k.rule_set_id = rules.id and k.code_table = 'STATE' and k.code = x.state
               and k.valid_from <= rules.reference_date
               and coalesce(k.valid_until, rules.reference_date) >= rules.reference_date
             where given.id is null
             group by l.import_id, l.row_no, l.person_id, b.institution_number, epd.import_id, b.begins, b.ends
            having sum(coalesce(k.effect = 'KEEPS', 0)) = 0
            """
                    .formatted(Findings.HASH.formatted("min(x.state), max(x.state), max(x.ends), b.begins, b.ends"));

    private ListsAgainstEpd() {}

    static void find(Connection connection, int cardYear) throws SQLException {
        Database.update(connection, "drop temporary table if exists eligibility_on_list");
        Database.update(connection, CREATE);
        try {
            Database.update(connection, LISTED, cardYear);
            Database.update(connection, FIND, cardYear);
        } finally {
            Database.update(connection, "drop temporary table if exists eligibility_on_list");
        }
    }
}
