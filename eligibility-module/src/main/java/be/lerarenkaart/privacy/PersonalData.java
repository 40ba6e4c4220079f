package be.lerarenkaart.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one part of the house holds of people. Whom it is about stands in temporary tables ({@link Concerned}), so that one
 * person and 200,000 are the same work. On MySQL a statement may name each of those tables once.
 */
public interface PersonalData {

    /** Every column in which it holds something of a person, as {@code table.column}. */
    Set<String> columns();

    /**
     * What it tells of people: the name of a section, and the question whose columns are its fields. A flag is a tinyint, a
     * moment is UTC.
     */
    Map<String, String> sections();

    /** Notes further rows, numbers, addresses and files by which others find the same people; later turns see it. */
    default void find(Connection connection, Scope scope) throws SQLException {
        // Most hold people by their id alone.
    }

    /** Adds whom the house may let go of. */
    default void addDue(Connection connection, Scope scope) throws SQLException {
        // Only who knows about rights can tell.
    }

    /** Why these people cannot be let go of yet, as a Dutch sentence. */
    default Optional<String> neededFor(Connection connection, Scope scope) throws SQLException {
        return Optional.empty();
    }

    /** Lets go of everybody: what stays tells of nobody any more. */
    void forget(Connection connection, Scope scope) throws SQLException;

    /** Lower ones find and let go before others. */
    default int turn() {
        return 0;
    }

    /**
     * How far letting go reaches.
     *
     * @param throughYear the last card year whose files and drafts go as a whole; 0 to leave them
     * @param currentYear the card year that is not over
     */
    record Scope(int throughYear, int currentYear) {}
}
