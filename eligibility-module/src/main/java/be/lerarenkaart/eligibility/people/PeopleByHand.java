package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What people said against the sources. */
@ApplicationScoped
class PeopleByHand implements PersonalData {

    private static final String CORRECTIONS =
            """
            select c.id as correction, c.kind, nullif(c.card_year, 0) as card_year, c.family_name, c.given_name,
                   c.birth_date, c.street, c.house_number, c.box, c.postcode, c.place, c.country, c.email, c.entitled,
                   c.said, c.reason, c.made_at, c.made_by, c.ended_at, c.ended_by, c.end_reason
              from privacy_person p
              join eligibility_correction c on c.staff_member_id = p.staff_member_id
             order by c.id desc
            """;

    private static final String CORRECTED =
            """
            select c.family_name, c.given_name, c.birth_date, c.street, c.house_number, c.box, c.postcode, c.place,
                   c.country, c.home_province, c.email, c.made_at, c.superseded_at
              from privacy_person p
              join eligibility_corrected c on c.staff_member_id = p.staff_member_id
             order by c.id desc
            """;

    private static final String MERGES =
            """
            select m.kept_id as kept_file, m.merged_id as merged_file, m.reason, m.made_at, m.made_by, m.ended_at,
                   m.ended_by, m.end_reason
              from privacy_person p
              join eligibility_merge m on m.kept_id = p.staff_member_id or m.merged_id = p.staff_member_id
             group by m.id
             order by m.id desc
            """;

    private static final String SPLITS =
            """
            select s.id as new_file, s.from_id as from_file, s.reason, s.made_at, s.made_by
              from privacy_person p
              join eligibility_split_off s on s.id = p.staff_member_id or s.from_id = p.staff_member_id
             group by s.id
             order by s.id desc
            """;

    private static final List<String> FORGET = List.of(
            "delete m from eligibility_merge m join privacy_person p on p.staff_member_id = m.kept_id",
            "delete m from eligibility_merge m join privacy_person p on p.staff_member_id = m.merged_id",
            "delete s from eligibility_same_person s join privacy_person p on p.staff_member_id = s.staff_member_id",
            "delete s from eligibility_same_person s join privacy_person p on p.staff_member_id = s.person_id",
            "delete s from eligibility_split_off s join privacy_person p on p.staff_member_id = s.id",
            "delete s from eligibility_split_off s join privacy_person p on p.staff_member_id = s.from_id",
            "delete c from eligibility_correction c join privacy_person p on p.staff_member_id = c.staff_member_id",
            "delete c from eligibility_corrected c join privacy_person p on p.staff_member_id = c.staff_member_id");

    private static final List<String> SAID = List.of(
            "staff_member_id",
            "family_name",
            "given_name",
            "birth_date",
            "street",
            "house_number",
            "box",
            "postcode",
            "place",
            "country",
            "email");

    @Override
    public Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        SAID.forEach(column -> {
            columns.add("eligibility_correction." + column);
            columns.add("eligibility_corrected." + column);
        });
        columns.addAll(List.of(
                "eligibility_correction.said",
                "eligibility_correction.reason",
                "eligibility_correction.end_reason",
                "eligibility_corrected.name_key",
                "eligibility_corrected.home_province",
                "eligibility_merge.kept_id",
                "eligibility_merge.merged_id",
                "eligibility_merge.reason",
                "eligibility_merge.end_reason",
                "eligibility_same_person.staff_member_id",
                "eligibility_same_person.person_id",
                "eligibility_split_off.id",
                "eligibility_split_off.from_id",
                "eligibility_split_off.reason"));
        return columns;
    }

    @Override
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("corrections", CORRECTIONS);
        sections.put("correctedFacts", CORRECTED);
        sections.put("merges", MERGES);
        sections.put("splits", SPLITS);
        return sections;
    }

    @Override
    public void forget(Connection connection, Scope scope) throws SQLException {
        for (String statement : FORGET) {
            Database.update(connection, statement);
        }
    }

    /** After what they corrected was put where it is counted. */
    @Override
    public int turn() {
        return 1;
    }
}
