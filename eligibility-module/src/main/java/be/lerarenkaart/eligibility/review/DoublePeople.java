package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Two people with the same name and birth date, or the same birth date and address for mail, of whom a source of the card
 * year speaks. In a large population a few pairs are just namesakes; where they also share a home they hardly are.
 */
final class DoublePeople {

    private static final String CREATE =
            """
            create temporary table eligibility_double (
                one_id bigint not null, other_id bigint not null, detail varchar(20) not null,
                one_place bigint null, other_place bigint null,
                primary key (one_id, other_id)
            )
            """;

    private static final String CREATE_PLACES =
            "create temporary table eligibility_double_place (id bigint not null, place bigint not null, primary key (id))";

    private static final String SAME_NAME =
            """
            (select name_key, birth_date from eligibility_staff_member force index (eligibility_staff_member_name)
              group by name_key, birth_date having count(*) > 1 and birth_date is not null) same
              straight_join eligibility_staff_member a on a.name_key = same.name_key and a.birth_date = same.birth_date
              straight_join eligibility_staff_member b
                on b.name_key = same.name_key and b.birth_date = same.birth_date and b.id > a.id
            """;

    /** An address that many share is that of an institution. */
    private static final String SAME_MAIL =
            """
            (select email from eligibility_staff_member force index (eligibility_staff_member_email)
              group by email having count(*) between 2 and 4 and email <> '') same
              straight_join eligibility_staff_member a on a.email = same.email
              straight_join eligibility_staff_member b
                on b.email = same.email and b.birth_date = a.birth_date and b.id > a.id and b.name_key <> a.name_key
            """;

    /** Whom people split off somebody is not that somebody. */
    private static final String PAIRS =
            """
            insert ignore into eligibility_double (one_id, other_id, detail)
            select least(coalesce(p.person_id, a.id), coalesce(q.person_id, b.id)),
                   greatest(coalesce(p.person_id, a.id), coalesce(q.person_id, b.id)), '%s'
              from %s
              left join eligibility_same_person p on p.staff_member_id = a.id
              left join eligibility_same_person q on q.staff_member_id = b.id
              left join eligibility_split_off apart on apart.id = b.id and apart.from_id = a.id
             where coalesce(p.person_id, a.id) <> coalesce(q.person_id, b.id) and apart.id is null
            """;

    /** Pairs that are asked about already, with more grounds. */
    private static final String LEAVE_UNSURE =
            """
            delete d
              from eligibility_double d
              join eligibility_finding f
                on f.kind = 'UNSURE_MATCH' and least(f.staff_member_id, f.other_id) = d.one_id
               and greatest(f.staff_member_id, f.other_id) = d.other_id
            """;

    /** The first row of each in the sources that hold, the EPD before lists: packed, so that one grouping finds it. */
    private static final String PLACES =
            """
            insert ignore into eligibility_double_place (id, place)
            select d.%1$s_id, min((if(c.source = 'EPD', 0, 1) << 55) | (c.import_id << 20) | a.row_no)
              from eligibility_double d
              join eligibility_assignment a force index (eligibility_assignment_person) on a.staff_member_id = d.%1$s_id
              join eligibility_current_source c on c.import_id = a.import_id and c.card_year = ?
             group by d.%1$s_id
            """;

    private static final String PLACE =
            """
            update eligibility_double d
              join eligibility_double_place p on p.id = d.%1$s_id
               set d.%1$s_place = p.place
            """;

    private static final String FIND = Findings.INTO
            + """
            select 'DOUBLE_PERSON', concat(d.one_id, ':', d.other_id), d.one_id, d.other_id,
                   l.import_id, l.row_no, r.import_id, r.row_no, d.detail,
                   40 + if(l.postcode = r.postcode, 20, 0) + if(l.postcode = r.postcode and l.street = r.street, 20, 0)
                      + if(l.stamboek_number is null or r.stamboek_number is null, 10, 0), %s
              from eligibility_double d
              join eligibility_assignment l
                on l.import_id = (d.one_place >> 20) & 34359738367 and l.row_no = d.one_place & 1048575
              join eligibility_assignment r
                on r.import_id = (d.other_place >> 20) & 34359738367 and r.row_no = d.other_place & 1048575
            """
                    .formatted(Findings.HASH.formatted(
                            "l.name_key, r.name_key, l.birth_date, l.stamboek_number, r.stamboek_number, l.postcode,"
                                    + " r.postcode"));

    private DoublePeople() {}

    static void find(Connection connection, int cardYear) throws SQLException {
        drop(connection);
        Database.update(connection, CREATE);
        Database.update(connection, CREATE_PLACES);
        try {
            Database.update(connection, PAIRS.formatted("NAME_AND_BIRTH", SAME_NAME));
            Database.update(connection, PAIRS.formatted("MAIL_AND_BIRTH", SAME_MAIL));
            Database.update(connection, LEAVE_UNSURE);
            for (String side : List.of("one", "other")) {
                Database.update(connection, PLACES.formatted(side), cardYear);
            }
            for (String side : List.of("one", "other")) {
                Database.update(connection, PLACE.formatted(side));
            }
            Database.update(connection, FIND);
        } finally {
            drop(connection);
        }
    }

    private static void drop(Connection connection) throws SQLException {
        Database.update(connection, "drop temporary table if exists eligibility_double, eligibility_double_place");
    }
}
