package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Corrections that stand while the sources say something else than when they were made, and not what they say either. */
final class ContradictedCorrections {

    private static final String SAYS_NOW =
            """
            case r.kind when 'NAME' then concat_ws('|', a.family_name, a.given_name)
                        when 'BIRTH_DATE' then coalesce(cast(a.birth_date as char), '')
                        when 'ADDRESS' then concat_ws('|', a.street, a.house_number, a.box, a.postcode, a.place, a.country)
                        when 'EMAIL' then a.email
                        else coalesce(d.ruled_reason, d.reason) end collate utf8mb4_bin""";

    private static final String CORRECTED =
            """
            case r.kind when 'NAME' then concat_ws('|', r.family_name, r.given_name)
                        when 'BIRTH_DATE' then cast(r.birth_date as char)
                        when 'ADDRESS' then concat_ws('|', r.street, r.house_number, r.box, r.postcode, r.place, r.country)
                        when 'EMAIL' then r.email
                        else if(r.entitled = 1, 'ENTITLED', 'BY_HAND') end collate utf8mb4_bin""";

    private static final String FIND = Findings.INTO
            + """
            select 'CORRECTION', found.id, found.staff_member_id, null, found.import_id, found.row_no, null, null,
                   found.kind, 60, %s
              from (select r.id, r.kind, r.said, r.staff_member_id, d.import_id, d.row_no,
                           %s as says_now, %s as corrected
                      from eligibility_correction r
                      join eligibility_decision d on d.current_year = ? and d.staff_member_id = r.staff_member_id
                      left join eligibility_assignment a on a.import_id = d.import_id and a.row_no = d.row_no
                     where r.current_kind is not null and r.card_year in (0, ?)
                       and (a.import_id is not null or r.kind = 'RIGHT')) found
             where found.says_now <> found.said and found.says_now <> found.corrected
            """
                    .formatted(Findings.HASH.formatted("found.says_now, found.corrected"), SAYS_NOW, CORRECTED);

    private ContradictedCorrections() {}

    static void find(Connection connection, int cardYear) throws SQLException {
        Database.update(connection, FIND, cardYear, cardYear);
    }
}
