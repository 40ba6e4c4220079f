package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists on which personnel departments work. What somebody works on now is theirs to mend; of years that are over, rows and
 * the files as they were dropped go.
 */
@ApplicationScoped
class PeopleInDrafts implements PersonalData {

    private static final String THEIRS =
            """
             from privacy_identity x
              join eligibility_list_row r on r.identity = x.identity
              join eligibility_list_draft d on d.id = r.draft_id
            """;

    private static final String ROWS =
            """
            select d.card_year, d.institution_number, d.file_name as source, d.changed_at, r.row_no,
                   replace(r.cells, char(31 using utf8mb4), ' | ') as cells,
                   replace(r.former_cells, char(31 using utf8mb4), ' | ') as former_cells, r.gone
            """
                    + THEIRS + " order by d.card_year desc, r.row_no";

    private static final String CHANGES =
            """
            select d.card_year, d.institution_number, c.row_no, c.change_no, h.made_at,
                   replace(c.cells, char(31 using utf8mb4), ' | ') as cells
            """
                    + THEIRS
                    + """
                       join eligibility_list_change_row c on c.draft_id = r.draft_id and c.row_no = r.row_no
                       join eligibility_list_change h on h.draft_id = c.draft_id and h.change_no = c.change_no
                      order by d.card_year desc, c.change_no
                    """;

    private static final String WORKED_ON = "select 1" + THEIRS + " where d.card_year >= ? and r.gone = 0 limit 1";

    private static final List<String> FORGET_ROWS = List.of(
            """
            delete u from eligibility_list_upload u
              join eligibility_list_draft d on d.card_year = u.card_year and d.institution_number = u.institution_number
              join eligibility_list_row r on r.draft_id = d.id
              join privacy_identity x on x.identity = r.identity
             where d.card_year < ?
            """,
            """
            delete c from eligibility_list_change_row c
              join eligibility_list_row r on r.draft_id = c.draft_id and r.row_no = c.row_no
              join privacy_identity x on x.identity = r.identity
              join eligibility_list_draft d on d.id = r.draft_id
             where d.card_year < ?
            """,
            """
            delete f from eligibility_list_finding f
              join eligibility_list_row r on r.draft_id = f.draft_id and r.row_no = f.row_no
              join privacy_identity x on x.identity = r.identity
              join eligibility_list_draft d on d.id = r.draft_id
             where d.card_year < ?
            """,
            """
            delete r from eligibility_list_row r
              join privacy_identity x on x.identity = r.identity
              join eligibility_list_draft d on d.id = r.draft_id
             where d.card_year < ?
            """);

    @Override
    public Set<String> columns() {
        return Set.of(
                "eligibility_list_row.cells",
                "eligibility_list_row.former_cells",
                "eligibility_list_row.identity",
                "eligibility_list_change_row.cells",
                "eligibility_list_upload_chunk.bytes");
    }

    @Override
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("listDrafts", ROWS);
        sections.put("listDraftChanges", CHANGES);
        return sections;
    }

    @Override
    public Optional<String> neededFor(Connection connection, Scope scope) throws SQLException {
        return Database.query(connection, WORKED_ON, row -> 1, scope.currentYear())
                        .isEmpty()
                ? Optional.empty()
                : Optional.of("Een personeelsdienst werkt aan een lijst waarop deze persoon staat.");
    }

    @Override
    public void forget(Connection connection, Scope scope) throws SQLException {
        Database.update(connection, "delete from eligibility_list_draft where card_year <= ?", scope.throughYear());
        Database.update(connection, "delete from eligibility_list_upload where card_year <= ?", scope.throughYear());
        for (String statement : FORGET_ROWS) {
            Database.update(connection, statement, scope.currentYear());
        }
    }
}
