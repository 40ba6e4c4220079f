package be.lerarenkaart.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.CardYear;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On tables with the columns that the views of the other modules promise. */
class FiguresIT {

    private static final Instant NOW = Instant.parse("2021-03-01T08:00:00Z");
    private static final Database DATABASE = new Database(TestDatabase.fresh().dataSource());
    private static final Figures FIGURES = new Figures(DATABASE, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeAll
    static void aCardYear() {
        DATABASE.update("create table eligibility_reason_count_v1 (card_year int, reason varchar(30), people bigint)");
        DATABASE.update(
                """
                create table distribution_entitled_count_v1 (card_year int, channel varchar(20),
                    home_province varchar(20), people bigint)
                """);
        DATABASE.update(
                """
                create table distribution_card_v1 (card_year int, staff_member_id bigint, channel varchar(20),
                    home_province varchar(20), produced_at datetime, sent_at datetime, collected_at datetime,
                    current_year int, state varchar(12))
                """);
        reason("ENTITLED", 4);
        reason("RETIRED", 2);
        reason("ENDED", 1);
        entitled("OTHER", "Antwerpen", 1);
        entitled("PICKUP_POINT", "Antwerpen", 1);
        entitled("PICKUP_POINT", "Limburg", 1);
        entitled("UNALLOCATED", "UNKNOWN", 1);
        // Stolen after it was collected, and its reprint, which waits for its box.
        card(1, "MAGAZINE", "Antwerpen", 3, false);
        card(1, "OTHER", "Antwerpen", 1, true);
        card(2, "PICKUP_POINT", "Antwerpen", 3, true);
        card(3, "PICKUP_POINT", "Limburg", 0, true);
        DATABASE.update("insert into eligibility_reason_count_v1 values (2020, 'ENDED', 9)");
        DATABASE.update("insert into distribution_entitled_count_v1 values (2020, 'HOME', 'Luik', 9)");
    }

    private final YearFigures figures = FIGURES.of(new CardYear(2021));

    @Test
    void theFourMeasures_areCountedApart_reprintsIncluded() {
        assertThat(figures.measures())
                .isEqualTo(Map.of(Measure.ENTITLED, 4L, Measure.PRODUCED, 3L, Measure.SENT, 2L, Measure.COLLECTED, 1L));
    }

    @Test
    void theEntitled_standUnderTheirChannel_orAsUnallocated() {
        assertThat(figures.byChannel())
                .containsOnlyKeys("MAGAZINE", "HOME", "PICKUP_POINT", "OTHER", "UNALLOCATED")
                .hasEntrySatisfying("MAGAZINE", counts -> assertThat(counts).containsEntry(Measure.ENTITLED, 0L))
                .hasEntrySatisfying("OTHER", counts -> assertThat(counts).containsEntry(Measure.ENTITLED, 1L))
                .hasEntrySatisfying("PICKUP_POINT", counts -> assertThat(counts).containsEntry(Measure.ENTITLED, 2L))
                .hasEntrySatisfying("UNALLOCATED", counts -> assertThat(counts).containsEntry(Measure.ENTITLED, 1L));
    }

    @Test
    void theSumOverProvincesAndChannels_isTheMeasure() {
        for (Measure measure : Measure.values()) {
            long total = figures.measures().get(measure);
            assertThat(figures.byProvince().stream()
                            .filter(cell -> cell.measure() == measure)
                            .mapToLong(ProvinceFigure::count)
                            .sum())
                    .isEqualTo(total);
            assertThat(figures.byChannel().values().stream()
                            .mapToLong(counts -> counts.get(measure))
                            .sum())
                    .isEqualTo(total);
        }
        assertThat(figures.byProvince())
                .startsWith(new ProvinceFigure("Antwerpen", "MAGAZINE", Measure.PRODUCED, 1))
                .endsWith(new ProvinceFigure("UNKNOWN", "UNALLOCATED", Measure.ENTITLED, 1));
    }

    @Test
    void theReasons_countThoseWhoAreNotEntitled() {
        assertThat(figures.reasons()).isEqualTo(Map.of("RETIRED", 2L, "ENDED", 1L));
    }

    @Test
    void aYearWithoutAnything_isAllZero() {
        YearFigures nothing = FIGURES.of(new CardYear(2030));

        assertThat(nothing.measures().values()).hasSize(4).containsOnly(0L);
        assertThat(nothing.byProvince()).isEqualTo(List.of());
        assertThat(nothing.asOf()).isEqualTo(NOW);
    }

    private static void reason(String reason, long people) {
        DATABASE.update("insert into eligibility_reason_count_v1 values (2021, ?, ?)", reason, people);
    }

    private static void entitled(String channel, String province, long people) {
        DATABASE.update("insert into distribution_entitled_count_v1 values (2021, ?, ?, ?)", channel, province, people);
    }

    /** @param steps 0 planned, 1 produced, 2 sent, 3 collected */
    private static void card(long holder, String channel, String province, int steps, boolean current) {
        DATABASE.update(
                "insert into distribution_card_v1 values (2021, ?, ?, ?, ?, ?, ?, ?, ?)",
                holder,
                channel,
                province,
                steps > 0 ? "2020-12-01 10:00:00" : null,
                steps > 1 ? "2020-12-15 10:00:00" : null,
                steps > 2 ? "2021-01-10 10:00:00" : null,
                current ? 2021 : null,
                current ? List.of("PLANNED", "PRODUCED", "SENT", "HANDED_OVER").get(steps) : "REPLACED");
    }
}
