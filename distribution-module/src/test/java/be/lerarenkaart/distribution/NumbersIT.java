package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.embedded.TestDatabase;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumbersIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final long SEED = 20210101;

    private final Campaign one = Campaign.in(SCHEMA);
    private final Campaign other = Campaign.in(SCHEMA);
    private final ExecutorService servers = Executors.newFixedThreadPool(2);

    @BeforeEach
    void peopleInBothYears() {
        for (int i = 0; i < 30; i++) {
            one.person().decided();
            other.person().decided();
        }
    }

    @AfterEach
    void stop() {
        servers.shutdownNow();
    }

    /** A source that repeats itself: the worst luck there is. */
    private static AllocationWork unlucky() {
        return new AllocationWork(new CardNumbers(new Random(SEED)));
    }

    private List<Long> numbers() {
        return one.database.query(
                "select number from distribution_card where card_year in (?, ?)",
                row -> row.getLong(1),
                one.year.value(),
                other.year.value());
    }

    @Test
    void aNumberThatAnyCardEverHadIsNotGivenAgain() throws SQLException {
        one.run(unlucky(), parameters());
        one.database.update("update distribution_card set state = 'CANCELLED' where card_year = ?", one.year.value());
        other.run(unlucky(), parameters());
        assertThat(numbers()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void twoServersThatDrawTheSameNumbersAtOnceGiveThemOnce() throws Exception {
        CountDownLatch allocated = new CountDownLatch(1);
        Future<?> first = servers.submit(() -> {
            try (Connection connection = one.connect()) {
                unlucky().run(one.job(connection, "ALLOCATION", parameters()));
                allocated.countDown();
                Thread.sleep(1000);
                connection.commit();
            }
            return null;
        });
        Future<?> second = servers.submit(() -> {
            allocated.await();
            return other.run(unlucky(), parameters());
        });
        first.get();
        second.get();
        assertThat(numbers()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void anAllocationThatDiedLeavesNoNumberBehind() throws SQLException {
        try (Connection connection = one.connect()) {
            unlucky().run(one.job(connection, "ALLOCATION", parameters()));
            // The server died here: nobody commits.
        }
        assertThat(numbers()).isEmpty();
        one.run(unlucky(), parameters());
        assertThat(numbers()).hasSize(30).doesNotHaveDuplicates();
    }

    private static JsonObject parameters() {
        return Campaign.parameters(false, ConflictRule.ASK, GapRule.ASK);
    }
}
