package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads what all rows about people say, for pairs of a listed row and somebody it may be. */
@ApplicationScoped
class EvidenceTable {

    /** A listed row and somebody it may be. */
    record Pair(int row, long person) {}

    private record Member(Pair pair, long id) {}

    private static final String CREATE =
            """
            create temporary table eligibility_pair (
                row_no bigint not null, person_id bigint not null, member_id bigint not null,
                primary key (row_no, member_id)
            )
            """;

    private static final String SAID =
            """
            select l.row_no, l.person_id, a.postcode, a.street, a.house_number, a.sex, a.email, a.institution_number,
                   f.kind = 'STAFF_LIST' as listed, coalesce(c.source = 'EPD', 0) as in_epd,
                   coalesce(c.source = 'EPD' and k.effect = 'KEEPS', 0) as works
              from eligibility_pair l
              %s
              join intake_import f on f.id = a.import_id and f.held is null
              left join eligibility_current_source c on c.import_id = a.import_id and c.card_year = ?
              left join eligibility_card_year y on y.card_year = c.card_year
              left join eligibility_rule_code k
                on k.rule_set_id = y.rule_set_id and k.code_table = 'STATE' and k.code = a.state
               and k.valid_from <= y.reference_date and coalesce(k.valid_until, y.reference_date) >= y.reference_date
            """;

    /** Rows as they came, but for those that a person gave to somebody else. */
    private static final String OWN =
            """
            straight_join eligibility_assignment a force index (eligibility_assignment_person)
                on a.staff_member_id = l.member_id
              left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
               and m.staff_member_id <> a.staff_member_id
            """;

    private static final String GIVEN =
            """
            straight_join eligibility_match m on m.staff_member_id = l.member_id and m.superseded_at is null
              straight_join eligibility_assignment a on a.import_id = m.import_id and a.row_no = m.row_no
               and a.staff_member_id <> m.staff_member_id
            """;

    Map<Pair, Evidence> read(
            Connection connection, int cardYear, Collection<Pair> pairs, Map<Integer, ListedFacts> listed)
            throws SQLException {
        Map<Pair, Evidence> evidence = new HashMap<>();
        pairs.forEach(pair -> evidence.put(pair, new Evidence(listed.get(pair.row()))));
        if (evidence.isEmpty()) {
            return evidence;
        }
        Database.update(connection, "drop temporary table if exists eligibility_pair");
        Database.update(connection, CREATE);
        try {
            load(connection, members(connection, evidence.keySet()).iterator());
            for (String sql : List.of(SAID.formatted(OWN) + " where m.id is null", SAID.formatted(GIVEN))) {
                Database.each(connection, sql, row -> see(evidence, row), cardYear);
            }
            return evidence;
        } finally {
            Database.update(connection, "drop temporary table if exists eligibility_pair");
        }
    }

    /** Whoever was merged into somebody speaks for them too. */
    private static List<Member> members(Connection connection, Collection<Pair> pairs) throws SQLException {
        Map<Long, List<Long>> merged = new HashMap<>();
        Database.each(
                connection,
                "select person_id, staff_member_id from eligibility_same_person",
                row -> merged.computeIfAbsent(row.getLong(1), person -> new ArrayList<>())
                        .add(row.getLong(2)));
        List<Member> members = new ArrayList<>();
        for (Pair pair : pairs) {
            members.add(new Member(pair, pair.person()));
            merged.getOrDefault(pair.person(), List.of()).forEach(other -> members.add(new Member(pair, other)));
        }
        return members;
    }

    private static void load(Connection connection, Iterator<Member> members) throws SQLException {
        BulkLoad.load(connection, "eligibility_pair (row_no, person_id, member_id)", line -> {
            if (!members.hasNext()) {
                return false;
            }
            Member next = members.next();
            line.number(next.pair.row())
                    .number(next.pair.person())
                    .number(next.id)
                    .endRow();
            return true;
        });
    }

    private static void see(Map<Pair, Evidence> evidence, ResultSet row) throws SQLException {
        evidence.get(new Pair(row.getInt("row_no"), row.getLong("person_id")))
                .see(
                        row.getString("postcode"),
                        row.getString("street"),
                        row.getString("house_number"),
                        row.getString("sex"),
                        row.getString("email"),
                        row.getString("institution_number"),
                        row.getBoolean("listed"),
                        row.getBoolean("in_epd"),
                        row.getBoolean("works"));
    }
}
