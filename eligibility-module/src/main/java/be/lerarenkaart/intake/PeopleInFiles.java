package be.lerarenkaart.intake;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files as they came, with everybody in them, and what was said of each row. A file cannot let go of one line, so it goes
 * as a whole; its rows stand elsewhere by then. Sent again, the same bytes are still known and change nothing.
 */
@ApplicationScoped
class PeopleInFiles implements PersonalData {

    private static final String FILES =
            """
            select f.id as import_id, f.card_year, f.kind, f.file_name as source, f.received_at, f.erased_at
              from privacy_file x
              join intake_import f on f.id = x.import_id
             order by f.id desc
            """;

    private static final String VERDICTS =
            """
            select f.card_year, f.file_name as source, v.import_id, v.row_no, v.stamboek_number, v.verdict,
                   v.code as verdict_code, v.field
              from privacy_number n
              join intake_verdict v on v.stamboek_number = n.number
              join intake_import f on f.id = v.import_id
             order by v.import_id desc, v.row_no
            """;

    /** Files that were not read yet hold nobody that anybody knows of. */
    private static final List<String> FORGET = List.of(
            """
            update intake_verdict v
              join privacy_row r on r.import_id = v.import_id and r.row_no = v.row_no
               set v.stamboek_number = null
            """,
            "update intake_verdict v join privacy_number n on n.number = v.stamboek_number set v.stamboek_number = null",
            """
            delete c from intake_chunk c
              join privacy_file x on x.import_id = c.import_id
              join jobs_job j on j.id = c.import_id and j.state in ('COMPLETED', 'FAILED')
            """,
            """
            update intake_import f
              join privacy_file x on x.import_id = f.id
              join jobs_job j on j.id = f.id and j.state in ('COMPLETED', 'FAILED')
               set f.erased_at = utc_timestamp(6)
             where f.erased_at is null
            """);

    @Override
    public Set<String> columns() {
        return Set.of("intake_chunk.bytes", "intake_verdict.stamboek_number");
    }

    @Override
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("files", FILES);
        sections.put("fileVerdicts", VERDICTS);
        return sections;
    }

    @Override
    public void forget(Connection connection, Scope scope) throws SQLException {
        // Of a year as a whole also those who never became anybody: rows that were refused.
        Database.update(
                connection,
                """
                update intake_verdict v
                  join intake_import f on f.id = v.import_id
                   set v.stamboek_number = null
                 where f.card_year between 1 and ? and v.stamboek_number is not null
                """,
                scope.throughYear());
        Database.update(
                connection,
                "insert ignore into privacy_file (import_id) select id from intake_import where card_year between 1 and ?",
                scope.throughYear());
        for (String statement : FORGET) {
            Database.update(connection, statement);
        }
    }

    /** After all that know in which files somebody stands. */
    @Override
    public int turn() {
        return 9;
    }
}
