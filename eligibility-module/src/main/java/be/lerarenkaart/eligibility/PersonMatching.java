package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.RunningImport;
import be.lerarenkaart.intake.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Recognises the people of a list: by stamboek number, else by name and birth date when exactly one person has both
 * and lives in the same postcode or stood on a list of this institution before. Whoever has both but lives elsewhere
 * is taken for somebody new, and a person must look.
 */
@ApplicationScoped
class PersonMatching {

    /** Somebody we know who may be the one on the list. */
    private record Candidate(long id, boolean sure, boolean inEpd, boolean workingByEpd) {}

    private static final String CANDIDATES =
            """
            select l.row_no, s.id,
                   l.stamboek_number is not null or max(a.postcode = l.postcode) = 1
                       or max(a.institution_number = l.institution_number and f.kind = 'STAFF_LIST') = 1 as sure,
                   max(coalesce(c.source = 'EPD', 0)) as in_epd,
                   max(coalesce(c.source = 'EPD' and k.effect = 'KEEPS', 0)) as working
              from eligibility_listed l
              join eligibility_staff_member s
                on %s
              left join eligibility_assignment a on a.staff_member_id = s.id
              left join intake_import f on f.id = a.import_id
              left join eligibility_current_source c on c.import_id = a.import_id and c.card_year = ?
              left join eligibility_card_year y on y.card_year = c.card_year
              left join eligibility_rule_code k
                on k.rule_set_id = y.rule_set_id and k.code_table = 'STATE' and k.code = a.state
               and k.valid_from <= y.reference_date and coalesce(k.valid_until, y.reference_date) >= y.reference_date
             group by l.row_no, s.id, l.stamboek_number
            """;

    /** Gives each row its verdict, and returns those that count. */
    List<ListedPerson> recognise(Connection connection, RunningImport running, StaffListRows rows) throws SQLException {
        Map<Integer, List<Candidate>> candidates = candidates(connection, running.cardYear(), rows.readable());
        StaffRowWarnings warnings = new StaffRowWarnings(ReferenceLists.read(connection));
        List<ListedPerson> listed = new ArrayList<>();
        for (StaffRow row : rows.readable()) {
            List<Candidate> found = candidates.getOrDefault(row.source.number(), List.of());
            Candidate one = found.size() == 1 && found.get(0).sure() ? found.get(0) : null;
            if (one != null && one.inEpd()) {
                String code = one.workingByEpd() ? "ALREADY_IN_EPD" : "EPD_DISAGREES";
                running.verdicts()
                        .give(row.source.number(), row.knownNumber(), one.workingByEpd() ? code : "REVIEW", code, "");
                continue;
            }
            long newId = running.id() * AssignmentRows.ROWS_PER_IMPORT + row.source.number();
            listed.add(new ListedPerson(row, one == null ? newId : one.id()));
            if (one == null && !found.isEmpty()) {
                running.verdicts().give(row.source.number(), row.knownNumber(), "REVIEW", "POSSIBLE_MATCH", "");
            } else {
                StaffListRows.accept(running, row, warnings.first(row));
            }
        }
        return listed;
    }

    private Map<Integer, List<Candidate>> candidates(Connection connection, int cardYear, List<StaffRow> rows)
            throws SQLException {
        Database.update(connection, "drop temporary table if exists eligibility_listed");
        Database.update(
                connection,
                """
                create temporary table eligibility_listed (
                    row_no int not null primary key, stamboek_number bigint null,
                    name_key varchar(120) character set ascii collate ascii_bin not null, birth_date date null,
                    postcode varchar(20) character set utf8mb4 collate utf8mb4_unicode_520_ci not null,
                    institution_number varchar(20) character set utf8mb4 collate utf8mb4_unicode_520_ci not null
                )
                """);
        try {
            Iterator<StaffRow> next = rows.iterator();
            BulkLoad.load(
                    connection,
                    "eligibility_listed (row_no, stamboek_number, name_key, birth_date, postcode, institution_number)",
                    line -> {
                        if (!next.hasNext()) {
                            return false;
                        }
                        StaffRow row = next.next();
                        line.number(row.source.number())
                                .numberOrNull(row.knownNumber(), Verdicts.NO_NUMBER)
                                .text(row.nameKey())
                                .date(row.birthDate)
                                .text(row.postcode)
                                .text(row.institution)
                                .endRow();
                        return true;
                    });
            Map<Integer, List<Candidate>> found = new HashMap<>();
            collect(connection, cardYear, "s.stamboek_number = l.stamboek_number", found);
            collect(
                    connection,
                    cardYear,
                    "l.stamboek_number is null and s.name_key = l.name_key and s.birth_date = l.birth_date",
                    found);
            return found;
        } finally {
            Database.update(connection, "drop temporary table if exists eligibility_listed");
        }
    }

    private static void collect(Connection connection, int cardYear, String join, Map<Integer, List<Candidate>> found)
            throws SQLException {
        Database.each(
                connection,
                CANDIDATES.formatted(join),
                row -> found.computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                        .add(new Candidate(row.getLong(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5))),
                cardYear);
    }
}
