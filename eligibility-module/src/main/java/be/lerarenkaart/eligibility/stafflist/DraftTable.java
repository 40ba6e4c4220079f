package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The heads of drafts: one for an institution in a card year. */
@ApplicationScoped
class DraftTable {

    private static final String SELECT =
            """
            select id, card_year, institution_number, version, origin, file_name, sent_import_id, changed_by, changed_at
              from eligibility_list_draft
            """;

    @Inject
    private Database database;

    Optional<Draft> find(CardYear year, String institution) {
        String sql = SELECT + " where card_year = ? and institution_number = ?";
        return database.query(sql, DraftTable::draft, year.value(), institution).stream()
                .findFirst();
    }

    /** Holds it until the transaction ends, so that changes come one after another. */
    Optional<Draft> lock(CardYear year, String institution) {
        String sql = SELECT + " where card_year = ? and institution_number = ? for update";
        return database.query(sql, DraftTable::draft, year.value(), institution).stream()
                .findFirst();
    }

    /** An empty draft in the place of the one that stood, which is gone with its rows. */
    Draft begin(CardYear year, String institution, String origin, String fileName, By by) {
        database.update(
                "delete from eligibility_list_draft where card_year = ? and institution_number = ?",
                year.value(),
                institution);
        database.insert(
                """
                insert into eligibility_list_draft (card_year, institution_number, version, origin, file_name, next_row,
                       changed_by, changed_at)
                values (?, ?, 1, ?, ?, 1, ?, utc_timestamp(6))
                """,
                year.value(),
                institution,
                origin,
                fileName,
                by.name());
        return find(year, institution).orElseThrow();
    }

    /** Something changed: who looked before is told when they act. */
    void touch(long draft, By by) {
        database.update(
                """
                update eligibility_list_draft
                   set version = version + 1, sent_import_id = null, changed_by = ?, changed_at = utc_timestamp(6)
                 where id = ?
                """,
                by.name(),
                draft);
    }

    void sent(long draft, long importId) {
        database.update("update eligibility_list_draft set sent_import_id = ? where id = ?", importId, draft);
    }

    /** Numbers of rows are given once. */
    int takeRowNumbers(long draft, int count) {
        database.update("update eligibility_list_draft set next_row = next_row + ? where id = ?", count, draft);
        return database.query("select next_row from eligibility_list_draft where id = ?", row -> row.getInt(1), draft)
                        .get(0)
                - count;
    }

    int delete(CardYear year, String institution) {
        return database.update(
                "delete from eligibility_list_draft where card_year = ? and institution_number = ?",
                year.value(),
                institution);
    }

    /** Those of card years that are over: nobody works on them any more. */
    void deleteBefore(int cardYear) {
        database.update("delete from eligibility_list_draft where card_year < ?", cardYear);
        database.update("delete from eligibility_list_upload where card_year < ?", cardYear);
    }

    List<Draft> ofInstitutions(CardYear year) {
        return database.query(SELECT + " where card_year = ?", DraftTable::draft, year.value());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        long sent = row.getLong("sent_import_id");
        return new Draft(
                row.getLong("id"),
                new CardYear(row.getInt("card_year")),
                row.getString("institution_number"),
                row.getInt("version"),
                row.getString("origin"),
                row.getString("file_name"),
                sent == 0 ? null : sent,
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }
}
