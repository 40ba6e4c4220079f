package be.lerarenkaart.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.embedded.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = DATABASE.dataSource().getConnection();
        Database.update(connection, "drop table if exists analyze_test");
        Database.update(
                connection,
                """
                create table analyze_test (id int primary key, half int not null, key by_half (half))
                engine = InnoDB stats_persistent = 1 stats_auto_recalc = 0
                """);
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    @Test
    void whenATableHasGrown_thenTheServerPlansForItAsItIsOnceItLookedAnew() throws SQLException {
        Database.update(connection, "insert into analyze_test select seq, seq div 2 from (" + numbers() + ") n");
        assertThat(valuesOfHalf()).isLessThan(400);

        Database.analyze(connection, List.of("analyze_test"));

        assertThat(valuesOfHalf()).isBetween(400L, 600L);
    }

    @Test
    void givenATableThatIsNotThere_whenAskedToLookAtIt_thenItSaysSo() {
        assertThatThrownBy(() -> Database.analyze(connection, List.of("analyze_test", "analyze_nothing")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("analyze_nothing");
    }

    /** How many different values of half the server thinks there are. */
    private long valuesOfHalf() throws SQLException {
        return Database.query(
                        connection,
                        """
                        select cardinality from information_schema.statistics
                        where table_schema = database() and table_name = 'analyze_test' and index_name = 'by_half'
                        """,
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private static String numbers() {
        String digits = "(select 0 d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        return "select a.d * 100 + b.d * 10 + c.d seq from " + digits + " a, " + digits + " b, " + digits + " c";
    }
}
