package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For whom rows were taken, and might have been. */
@ApplicationScoped
class PeopleInMatches implements PersonalData {

    private static final String MATCHES =
            """
            select m.import_id, m.row_no, m.method, m.score, m.grounds, m.counts, m.reason, m.made_at, m.made_by,
                   m.superseded_at
              from privacy_person p
              join eligibility_match m on m.staff_member_id = p.staff_member_id
             order by m.id desc
            """;

    private static final String DOUBTS =
            """
            select d.import_id, d.row_no, d.score, d.grounds
              from privacy_person p
              join eligibility_match_doubt d on d.staff_member_id = p.staff_member_id
             order by d.import_id desc, d.row_no
            """;

    private static final List<String> FORGET = List.of(
            "delete m from eligibility_match m join privacy_person p on p.staff_member_id = m.staff_member_id",
            "delete m from eligibility_match m join privacy_row r on r.import_id = m.import_id and r.row_no = m.row_no",
            "delete d from eligibility_match_doubt d join privacy_person p on p.staff_member_id = d.staff_member_id",
            "delete d from eligibility_match_doubt d join privacy_row r on r.import_id = d.import_id and r.row_no = d.row_no");

    @Override
    public Set<String> columns() {
        return Set.of(
                "eligibility_match.staff_member_id",
                "eligibility_match.reason",
                "eligibility_match_doubt.staff_member_id");
    }

    @Override
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("matches", MATCHES);
        sections.put("possibleMatches", DOUBTS);
        return sections;
    }

    @Override
    public void forget(Connection connection, Scope scope) throws SQLException {
        for (String statement : FORGET) {
            Database.update(connection, statement);
        }
    }

    /** After rows went over to whom they were taken for. */
    @Override
    public int turn() {
        return 1;
    }
}
