package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sources say of somebody now, in the shape in which corrections are compared with them: the row on which the
 * newest decision rests, or else their newest row; and of a right, what the rules say of it.
 */
@ApplicationScoped
class SaidBySources {

    private static final String DECIDING_ROW =
            """
            select a.* from eligibility_decision d
              join eligibility_assignment a on a.import_id = d.import_id and a.row_no = d.row_no
             where d.staff_member_id = ? and d.current_year is not null
             order by d.card_year desc limit 1
            """;

    private static final String NEWEST_ROW =
            """
            select a.*
              from eligibility_assignment a
              join intake_import f on f.id = a.import_id and f.held is null
              left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
             where a.staff_member_id = ? and coalesce(m.staff_member_id, a.staff_member_id) = a.staff_member_id
             order by a.import_id desc, a.row_no limit 1
            """;

    private static final String BY_THE_RULES =
            """
            select card_year, coalesce(ruled_reason, reason) from eligibility_decision
             where staff_member_id = ? and current_year is not null
            """;

    /** By kind; a kind of which no source says anything is absent. */
    Map<CorrectionKind, String> of(Connection connection, long person) throws SQLException {
        List<Map<CorrectionKind, String>> said = Database.query(connection, DECIDING_ROW, SaidBySources::said, person);
        if (said.isEmpty()) {
            said = Database.query(connection, NEWEST_ROW, SaidBySources::said, person);
        }
        return said.isEmpty() ? Map.of() : said.get(0);
    }

    /** What the rules say of their right, by card year. */
    Map<Integer, String> rights(Connection connection, long person) throws SQLException {
        Map<Integer, String> rights = new HashMap<>();
        Database.each(connection, BY_THE_RULES, row -> rights.put(row.getInt(1), row.getString(2)), person);
        return rights;
    }

    private static Map<CorrectionKind, String> said(ResultSet row) throws SQLException {
        Map<CorrectionKind, String> said = new EnumMap<>(CorrectionKind.class);
        said.put(CorrectionKind.NAME, row.getString("family_name") + "|" + row.getString("given_name"));
        LocalDate birth = row.getObject("birth_date", LocalDate.class);
        said.put(CorrectionKind.BIRTH_DATE, birth == null ? "" : birth.toString());
        said.put(
                CorrectionKind.ADDRESS,
                String.join(
                        "|",
                        row.getString("street"),
                        row.getString("house_number"),
                        row.getString("box"),
                        row.getString("postcode"),
                        row.getString("place"),
                        row.getString("country")));
        said.put(CorrectionKind.EMAIL, row.getString("email"));
        return said;
    }
}
