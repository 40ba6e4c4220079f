package be.lerarenkaart.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.sample.Size;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times of a small year mean nothing; that all contestants come to the same results does. */
class BenchIT {

    @Test
    void givenASmallYear_thenOursTheLimitAndThePeerComeToTheSameResults() throws Exception {
        TestDatabase server = TestDatabase.fresh();
        Options options = Options.of("--size", "small", "--rounds", "1", "--folder", "target/small");
        try (BenchDatabase database = new BenchDatabase(server.jdbcUrl(), server.user(), server.password())) {
            List<Measured> measured = Bench.measure(options, database);
            assertThat(measured)
                    .extracting(one -> one.row() + " " + one.phase().name())
                    .containsExactly(
                            "B3 first delivery",
                            "B3 next delivery",
                            "B4 first decision",
                            "B4 second decision",
                            "B5 first allocation",
                            "B5 second allocation",
                            "B8 staff list as a workbook");
        }
        assertThat(Path.of("target/small/files")).isDirectory();
    }

    @Test
    void givenASmallTrail_thenWhatIsWrittenIsFound_whole_andForgotten() throws Exception {
        TestDatabase server = TestDatabase.fresh();
        try (BenchDatabase database = new BenchDatabase(server.jdbcUrl(), server.user(), server.password())) {
            assertThat(new TrailCost(database, Size.SMALL, 1).measure())
                    .contains("with its entry", "by person", "check of the whole trail", "forgetting somebody");
        }
    }

    @Test
    void givenASmallYearThatIsLongOver_thenEverybodyIsForgotten_andWhatIsCountedStays() throws Exception {
        TestDatabase server = TestDatabase.fresh();
        Options options = Options.of("erasure", "--size", "small", "--folder", "target/small");
        try (BenchDatabase database = new BenchDatabase(server.jdbcUrl(), server.user(), server.password())) {
            assertThat(ErasureCost.measure(options, database)).contains("rehearsing", "erasing");
        }
    }
}
