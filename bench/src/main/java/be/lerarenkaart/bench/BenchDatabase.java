package be.lerarenkaart.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A schema with the modules' tables, and one connection on which everybody works, as inside one job. */
final class BenchDatabase implements AutoCloseable {

    private static final Set<String> THE_BENCHS_OWN = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final String url;
    private final String user;
    private final String password;
    private final Connection connection;

    /** Whatever stood in the schema is gone. */
    BenchDatabase(String url, String user, String password) throws SQLException {
        this.url = url;
        this.user = user;
        this.password = password;
        migrate("eligibility", true);
        migrate("distribution", false);
        connection = connect(url);
    }

    private void migrate(String module, boolean clean) {
        Flyway flyway = Flyway.configure()
                .dataSource(url, user, password)
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

    private Connection connect(String address) throws SQLException {
        Connection opened = DriverManager.getConnection(address, user, password);
        opened.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        opened.setAutoCommit(false);
        return opened;
    }

    /** Another connection, for the limits and for reading beside the writing: this one may send files. */
    Connection another() throws SQLException {
        return connect(url.replace("allowLoadLocalInfile=false", "allowLoadLocalInfile=true"));
    }

    Connection connection() {
        return connection;
    }

    /** The connection of the transaction, as the server's pool would give it: who gets it cannot end it. */
    DataSource dataSource() {
        Connection open = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return THE_BENCHS_OWN.contains(method.getName()) ? null : method.invoke(connection, arguments);
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
        run("set foreign_key_checks = 0");
        for (String table : tables) {
            run("truncate table " + table);
        }
        run("set foreign_key_checks = 1");
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
    public void close() throws SQLException {
        connection.close();
    }
}
