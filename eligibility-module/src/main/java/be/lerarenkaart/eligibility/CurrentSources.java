package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Which import holds: one EPD delivery per card year, and one list per institution. */
@ApplicationScoped
class CurrentSources {

    @Inject
    private Event<SourcesChanged> changed;

    /** The delivery that holds, or null. */
    Long epd(Connection connection, int cardYear) throws SQLException {
        List<Long> found = Database.query(
                connection,
                "select import_id from eligibility_current_source where card_year = ? and source = 'EPD'",
                row -> row.getLong(1),
                cardYear);
        return found.isEmpty() ? null : found.get(0);
    }

    void holdEpd(Connection connection, int cardYear, long importId) throws SQLException {
        hold(connection, cardYear, "EPD", "", importId);
    }

    void holdList(Connection connection, int cardYear, String institution, long importId) throws SQLException {
        hold(connection, cardYear, "LIST", institution, importId);
    }

    private void hold(Connection connection, int cardYear, String source, String institution, long importId)
            throws SQLException {
        Database.update(
                connection,
                """
                insert into eligibility_current_source (card_year, source, institution_number, import_id)
                values (?, ?, ?, ?) on duplicate key update import_id = values(import_id)
                """,
                cardYear,
                source,
                institution,
                importId);
        changed.fire(new SourcesChanged(cardYear, importId));
    }
}
