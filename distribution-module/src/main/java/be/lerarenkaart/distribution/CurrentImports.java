package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Which photo of each kind holds for a card year. */
final class CurrentImports {

    static final String SUBSCRIPTIONS = "SUBSCRIPTIONS";
    static final String PICKUP_POINTS = "PICKUP_POINTS";
    static final String POSTCODE_CLAIMS = "POSTCODE_CLAIMS";

    private CurrentImports() {}

    static Optional<Long> find(Connection connection, int cardYear, String kind) throws SQLException {
        return Database.query(
                        connection,
                        "select import_id from distribution_current_import where card_year = ? and kind = ?",
                        row -> row.getLong(1),
                        cardYear,
                        kind)
                .stream()
                .findFirst();
    }

    static void hold(Connection connection, int cardYear, String kind, long importId) throws SQLException {
        Database.update(
                connection,
                """
                insert into distribution_current_import (card_year, kind, import_id) values (?, ?, ?)
                on duplicate key update import_id = values(import_id)
                """,
                cardYear,
                kind,
                importId);
    }
}
