package be.lerarenkaart.bench;

import be.lerarenkaart.embedded.EmbeddedDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** An embedded MariaDB with the modules' tables, and one connection on which everybody works, as inside one job. */
final class BenchDatabase implements AutoCloseable {

    private final EmbeddedDatabase server;
    private final Connection connection;

    private BenchDatabase(EmbeddedDatabase server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /** Whatever stood in the schema is gone. */
    static BenchDatabase startEmpty(Path folder) throws SQLException {
        EmbeddedDatabase server = EmbeddedDatabase.start(folder);
        try {
            migrate(server, "eligibility", true);
            migrate(server, "distribution", false);
            BenchDatabase database = new BenchDatabase(server, connect(server.jdbcUrl(), server));
            database.connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            database.connection.setAutoCommit(false);
            return database;
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void migrate(EmbeddedDatabase server, String module, boolean clean) {
        Flyway flyway = Flyway.configure()
                .dataSource(server.jdbcUrl(), server.user(), server.password())
                .locations("classpath:db/" + module)
                .table("flyway_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(false)
                .load();
        if (clean) {
            flyway.clean();
        }
        flyway.migrate();
    }

    private static Connection connect(String url, EmbeddedDatabase server) throws SQLException {
        return DriverManager.getConnection(url, server.user(), server.password());
    }

    /** A second connection for the limits: this one may send files. */
    Connection connectForFiles() throws SQLException {
        Connection other =
                connect(server.jdbcUrl().replace("allowLoadLocalInfile=false", "allowLoadLocalInfile=true"), server);
        other.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        other.setAutoCommit(false);
        return other;
    }

    Connection connection() {
        return connection;
    }

    /** The connection of the transaction, as the server's pool would give it: closing it does not end it. */
    DataSource dataSource() {
        Connection open = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return open;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Statements that are no part of what is measured; what they do is kept. */
    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        connection.commit();
    }

    void empty(String... tables) throws SQLException {
        for (String table : tables) {
            run("truncate table " + table);
        }
    }

    /** The first column of each row with the second, a count. */
    Map<String, Long> counts(String sql) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        connection.commit();
        return counts;
    }

    long number(String sql) throws SQLException {
        return counts("select '', (" + sql + ")").get("");
    }

    @Override
    public void close() {
        try (server) {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The bench's connection did not close", e);
        }
    }
}
