package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The way to change who serves which postcode, for people: one at a time in a card year, so that what somebody saw can be
 * held against what stands, and planned cards go along at once. Cards that were made stay where they are (decision 0035).
 */
final class Division {

    /** What is to change. */
    @FunctionalInterface
    interface Work {
        void change(Connection connection) throws SQLException;
    }

    private Division() {}

    /** Nobody else divides this card year until the transaction ends. A year without points has nothing to divide. */
    static void lock(Connection connection, int cardYear) throws SQLException {
        Database.query(
                connection,
                "select import_id from distribution_current_import where card_year = ? and kind = ? for update",
                row -> row.getLong(1),
                cardYear,
                CurrentImports.PICKUP_POINTS);
    }

    /** Returns the postcodes that changed hands, each with the point that has it now, or null. */
    static Map<String, String> change(Connection connection, int cardYear, String by, Work work) throws SQLException {
        lock(connection, cardYear);
        Map<String, String> before = PostcodeAssignments.points(connection, cardYear);
        work.change(connection);
        Map<String, String> after = PostcodeAssignments.points(connection, cardYear);
        Map<String, String> changed = new TreeMap<>();
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String postcode : all) {
            if (!Objects.equals(before.get(postcode), after.get(postcode))) {
                changed.put(postcode, after.get(postcode));
            }
        }
        Map<String, String> former = new HashMap<>(before);
        former.keySet().retainAll(changed.keySet());
        PlannedCards.follow(connection, cardYear, changed.keySet(), former.values(), by);
        return changed;
    }
}
