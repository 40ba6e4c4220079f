package be.lerarenkaart.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.embedded.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkLoadIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String INTO = "bulk_test (id, name, day, flag)";

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = DATABASE.dataSource().getConnection();
        Database.update(connection, "drop table if exists bulk_test");
        Database.update(
                connection,
                """
                create table bulk_test (id int primary key, name varchar(2000), day date, flag tinyint)
                engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
                """);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    @Nested
    class GivenAText {

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    "Jan",
                    "a\tb",
                    "a\\b",
                    "\\N",
                    "\\",
                    "a\nb",
                    "a\r\nb",
                    "'\"`",
                    "Núñez",
                    "€",
                    "😀🎉",
                    "a\0b",
                    "\u001A",
                    "\\t",
                    "  spaces  ",
                    "e\u0301",
                    "\uFEFF"
                })
        void whenLoaded_thenItComesBackAsItWas(String text) throws SQLException {
            load(new String[] {text});
            assertThat(names()).containsExactly(text);
        }

        @Test
        void whenHalfACharacterStandsInIt_thenItBecomesTheSignForThat() throws SQLException {
            load("a\uD83Db");
            assertThat(names()).containsExactly("a\uFFFDb");
        }
    }

    @Nested
    class GivenOtherValues {

        @Test
        void whenLoaded_thenTheyComeBack() throws SQLException {
            Iterator<Integer> once = List.of(1).iterator();
            BulkLoad.load(connection, INTO, line -> {
                if (!once.hasNext()) {
                    return false;
                }
                once.next();
                line.number(Integer.MAX_VALUE)
                        .text("a")
                        .date(LocalDate.of(2020, 2, 29))
                        .flag(true)
                        .endRow();
                line.numberOrNull(7, 0)
                        .numberOrNull(0, 0)
                        .date(null)
                        .flag(false)
                        .endRow();
                return true;
            });
            assertThat(Database.query(
                            connection,
                            "select concat_ws('|', id, coalesce(name, 'null'), coalesce(day, 'null'), flag) from bulk_test",
                            row -> row.getString(1)))
                    .containsExactlyInAnyOrder("2147483647|a|2020-02-29|1", "7|null|null|0");
        }
    }

    @Nested
    class GivenManyRows {

        @Test
        void whenLoaded_thenAllArriveAndAreCounted() throws SQLException {
            String[] rows = IntStream.range(0, 30_000)
                    .mapToObj(i -> "naam " + i + " é".repeat(i % 40))
                    .toArray(String[]::new);
            assertThat(load(rows)).isEqualTo(30_000);
            assertThat(names()).containsExactly(rows);
        }
    }

    @Nested
    class GivenASourceThatFails {

        @Test
        void whenItThrowsInTheMiddle_thenThatIsToldAndTheConnectionWorksOnAndNothingStays() throws SQLException {
            assertThatThrownBy(() -> load(20_000, new IllegalStateException("halfway")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("halfway");
            connection.rollback();
            assertThat(names()).isEmpty();
            load("after");
            assertThat(names()).containsExactly("after");
        }

        @Test
        void whenItRunsOutOfMemory_thenThatIsToldAndTheConnectionWorksOn() throws SQLException {
            assertThatThrownBy(() -> BulkLoad.load(connection, INTO, line -> {
                        throw new OutOfMemoryError("on purpose, by a test");
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
            assertThat(load("after")).isEqualTo(1);
        }

        @Test
        void whenTheFileBreaksOff_thenThatIsToldAsSuch() {
            assertThatThrownBy(() -> BulkLoad.load(connection, INTO, line -> {
                        throw new IOException("disk");
                    }))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("disk");
        }

        @Test
        void whenTheTableDoesNotExist_thenTheServersRefusalIsToldAndTheConnectionWorksOn() throws SQLException {
            assertThatThrownBy(() -> BulkLoad.load(connection, "no_such_table (id)", line -> false))
                    .isInstanceOf(SQLException.class);
            assertThat(load("after")).isEqualTo(1);
        }
    }

    @Nested
    class GivenRowsThatTheTableCannotHold {

        @Test
        void whenAKeyComesTwice_thenTheLoadIsRefused() {
            Consumer<RowWriter> one =
                    line -> line.number(1).text("Jan").date(null).flag(false);
            Consumer<RowWriter> other =
                    line -> line.number(1).text("An").date(null).flag(false);
            assertRefused("1062", List.of(one, other));
        }

        @Test
        void whenATextIsTooLong_thenTheLoadIsRefused() {
            assertRefused(
                    "1265",
                    line -> line.number(1).text("a".repeat(2001)).date(null).flag(false));
        }

        @Test
        void whenAValueIsNoDay_thenTheLoadIsRefused() {
            assertRefused(
                    "1265", line -> line.number(1).text("Jan").text("31-02").flag(false));
        }

        @Test
        void whenANumberIsTooLarge_thenTheLoadIsRefused() {
            assertRefused(
                    "1264", line -> line.number(1L << 40).text("Jan").date(null).flag(false));
        }

        @Test
        void whenAFieldIsMissing_thenTheLoadIsRefusedAndTheConnectionWorksOn() throws SQLException {
            assertRefused("1261", line -> line.number(1).text("Jan").date(null));
            connection.rollback();
            assertThat(load("after")).isEqualTo(1);
        }

        private void assertRefused(String warning, Consumer<RowWriter> row) {
            assertRefused(warning, List.of(row));
        }

        /** Nothing of a row is told, for it may be somebody's. */
        private void assertRefused(String warning, List<Consumer<RowWriter>> rows) {
            Iterator<Consumer<RowWriter>> next = rows.iterator();
            assertThatThrownBy(() -> BulkLoad.load(connection, INTO, line -> {
                        if (!next.hasNext()) {
                            return false;
                        }
                        next.next().accept(line);
                        line.endRow();
                        return true;
                    }))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("of " + rows.size() + " rows into " + INTO)
                    .hasMessageContaining(warning)
                    .hasMessageNotContainingAny("Jan", "aaa", "31-02");
        }
    }

    @Nested
    class GivenAnyOtherStatement {

        @Test
        void whenItAsksForAFileOfOurs_thenTheDriverRefuses() throws SQLException {
            load("once");
            assertThatThrownBy(() -> Database.update(
                            connection, "load data local infile '/etc/hostname' into table bulk_test (name)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private long load(String... names) throws SQLException {
        int[] id = {0};
        return BulkLoad.load(connection, INTO, line -> {
            if (id[0] == names.length) {
                return false;
            }
            line.number(id[0]).text(names[id[0]++]).date(null).flag(false).endRow();
            return true;
        });
    }

    private long load(int rows, RuntimeException thenFault) throws SQLException {
        int[] id = {0};
        return BulkLoad.load(connection, INTO, line -> {
            line.number(id[0]++).text("row");
            if (id[0] > rows) {
                throw thenFault;
            }
            line.date(null).flag(false).endRow();
            return true;
        });
    }

    private List<String> names() throws SQLException {
        return Database.query(connection, "select name from bulk_test order by id", row -> row.getString(1));
    }
}
