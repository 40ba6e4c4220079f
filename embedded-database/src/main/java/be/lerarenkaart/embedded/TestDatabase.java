package be.lerarenkaart.embedded;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * An empty schema of its own for a test class, on a real server that all test classes of a run share and that stops
 * with the run. The server is the embedded MariaDB; with {@code -Dlerarenkaart.test.db=mysql} it is the MySQL 8 that
 * the build's profile mysql8 unpacked.
 *
 * <pre>{@code
 * static final TestDatabase DATABASE = TestDatabase.fresh();
 * }</pre>
 */
public final class TestDatabase {

    private static final String GRANT = "grant all on `test\\_%`.* to {account};";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final DatabaseServer server;
    private final String schema;

    private TestDatabase(DatabaseServer server, String schema) {
        this.server = server;
        this.schema = schema;
    }

    public static TestDatabase fresh() {
        var database = new TestDatabase(Shared.SERVER, "test_" + SCHEMAS.incrementAndGet());
        database.create();
        return database;
    }

    /** Whether the build tests on MySQL 8. */
    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("lerarenkaart.test.db"));
    }

    public String jdbcUrl() {
        return server.jdbcUrl(schema);
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /** Each connection is a new one: tests must not depend on what a pool remembers. */
    public DataSource dataSource() {
        return dataSource(schema);
    }

    private DataSource dataSource(String name) {
        var source = new MysqlDataSource();
        source.setUrl(server.jdbcUrl(name));
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    private void create() {
        try (var connection = dataSource(EmbeddedDatabase.SCHEMA).getConnection();
                var statement = connection.createStatement()) {
            // An earlier run may have left one of this name.
            statement.execute("drop schema if exists " + schema);
            statement.execute("create schema " + schema + " character set utf8mb4 collate " + ConnectionUrl.COLLATION);
        } catch (SQLException e) {
            throw new IllegalStateException("No schema for this test", e);
        }
    }

    /** Started by the first test class that asks. */
    private static final class Shared {

        static final DatabaseServer SERVER = start();

        private static DatabaseServer start() {
            DatabaseServer server = isMySql()
                    ? MySqlServer.start(
                            folder("mysql8"), property("lerarenkaart.test.mysql", "target/mysql8"), grants())
                    : EmbeddedDatabase.start(
                            folder("mariadb"), property("lerarenkaart.test.mariadb", "target/mariadb"), grants());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop test database"));
            return server;
        }

        private static List<String> grants() {
            return List.of(GRANT);
        }

        private static Path folder(String name) {
            return property("lerarenkaart.test.folder", "target/database").resolve(name);
        }

        private static Path property(String name, String otherwise) {
            return Path.of(System.getProperty(name, otherwise));
        }
    }
}
