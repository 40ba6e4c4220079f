package be.lerarenkaart.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain SQL for repositories, on the connection of the running transaction; the static forms on a given one. */
@ApplicationScoped
public class Database {

    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    public interface ConnectionWork<T> {
        T on(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    @Resource(lookup = "java:app/jdbc/lerarenkaart")
    private DataSource dataSource;

    public Database() {
        // For the container, which fills in the data source.
    }

    /** On a data source of one's own, for tools and tests. */
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Several statements on one connection of the running transaction. */
    public <T> T call(ConnectionWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("statement failed", e);
        }
    }

    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            return query(connection, sql, mapper, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("query failed", e);
        }
    }

    public int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            return update(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("update failed", e);
        }
    }

    /** Row by row as the server sends them: for results too large to hold. */
    public void each(String sql, RowVisitor visitor, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            each(connection, sql, visitor, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("query failed", e);
        }
    }

    public static void each(Connection connection, String sql, RowVisitor visitor, Object... parameters)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE);
            bind(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows);
                }
            }
        }
    }

    /** Inserts one row and tells the id that the database gave it. */
    public long insert(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(insert, parameters);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("insert failed", e);
        }
    }

    public static <T> List<T> query(Connection connection, String sql, RowMapper<T> mapper, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        }
    }

    public static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, parameters);
            return update.executeUpdate();
        }
    }

    /**
     * Lets the server look anew at tables that have just grown: until it does so by itself it plans for them as they were.
     * Ends the connection's transaction, as every change of structure does.
     *
     * @throws SQLException when the server could not look at one of them, which it tells in a row, not as an error
     */
    public static void analyze(Connection connection, List<String> tables) throws SQLException {
        for (String table : tables) {
            for (String fault : query(connection, "analyze table " + table, Database::faultOf)) {
                if (!fault.isEmpty()) {
                    throw new SQLException(fault);
                }
            }
        }
    }

    private static String faultOf(ResultSet told) throws SQLException {
        return "Error".equalsIgnoreCase(told.getString("Msg_type")) ? told.getString("Msg_text") : "";
    }

    public static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
