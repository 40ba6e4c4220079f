package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.RowsOfFile;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The peer of {@link EpdDeliveries}: the same parsing, checks, tables and verdicts, done as batch frameworks do it. A
 * reader hands over one row, a processor looks up its person and that person's other rows in the database, a writer
 * inserts what a chunk of 1,000 rows gave in rewritten JDBC batches, the chunk's counts are noted and it is committed.
 * It lives in this package to use the very same rules.
 */
@ApplicationScoped
public class RowByRowDelivery {

    private static final int CHUNK = 1000;

    @Inject
    private CardYears cardYears;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private CurrentSources sources;

    public void read(Connection connection, Path file, int cardYear, long importId) throws SQLException, IOException {
        CardYearDates dates = cardYears.get(new CardYear(cardYear));
        Long former = sources.epd(connection, cardYear);
        StaffRowFaults faults =
                new StaffRowFaults(cardYear, ruleSets.read(dates).states().keySet(), true);
        StaffRowWarnings warnings = new StaffRowWarnings(ReferenceLists.read(connection));
        try (RowByRowChunk chunk = new RowByRowChunk(connection, importId, former == null ? 0 : former)) {
            List<StaffRow> rows = new ArrayList<>(CHUNK);
            RowsOfFile.each(file, StaffLayout.EPD.columns(), source -> {
                rows.add(new StaffRow(source, StaffLayout.EPD));
                if (rows.size() == CHUNK) {
                    process(chunk, rows, faults, warnings);
                }
            });
            process(chunk, rows, faults, warnings);
        } catch (Wrapped wrapped) {
            throw wrapped.sql;
        }
        sources.holdEpd(connection, cardYear, importId);
        Database.update(
                connection,
                """
                insert into intake_verdict_count (import_id, verdict, code, row_count)
                select import_id, verdict, code, count(*) from intake_verdict where import_id = ? group by verdict, code
                """,
                importId);
        connection.commit();
    }

    private static void process(
            RowByRowChunk chunk, List<StaffRow> rows, StaffRowFaults faults, StaffRowWarnings warnings) {
        try {
            for (StaffRow row : rows) {
                Finding fault = faults.first(row);
                if (fault != null) {
                    chunk.verdict(row, "REJECTED", fault);
                } else {
                    chunk.take(row, warnings);
                }
            }
            chunk.write();
            rows.clear();
        } catch (SQLException e) {
            throw new Wrapped(e);
        }
    }

    private static final class Wrapped extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient SQLException sql;

        Wrapped(SQLException sql) {
            super(sql);
            this.sql = sql;
        }
    }
}
