package be.lerarenkaart.distribution.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.distribution.Moments;
import be.lerarenkaart.distribution.card.Blocking;
import be.lerarenkaart.distribution.card.CardMoves;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StockIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final Blocking STOLEN = new Blocking(BlockReason.STOLEN, "GE.12.L3.000123/2027", null);
    private static final Blocking MISUSED = new Blocking(BlockReason.MISUSED, null, null);

    private Shelves shelves;

    @BeforeEach
    void twoPointsWereSentCards() throws SQLException {
        shelves = new Shelves(SCHEMA, 5, 3);
    }

    private List<Long> first() {
        return shelves.idsAt("AP1");
    }

    private LerarenkaartException refusal(Runnable act) {
        return catchThrowableOfType(LerarenkaartException.class, () -> shelves.does(act));
    }

    private List<String> told(Runnable act) {
        return refusal(act).problem().issues().stream()
                .map(Problem.Issue::detail)
                .toList();
    }

    private long receive(int counted, List<Long> absent) {
        return shelves.in(
                () -> shelves.receipts.receive(shelves.year, "AP1", shelves.box(), counted, absent, Shelves.LIES));
    }

    private ShelfCount count(int counted, List<String> found, Map<Long, Gone> gone) {
        return shelves.in(() -> shelves.counts.record(shelves.year, "AP1", counted, found, gone, Shelves.LIES));
    }

    private void handOver(long card) {
        shelves.does(() -> shelves.acts.handOver(card, Shelves.LIES));
    }

    @Test
    void whatWasSent_isToCome_untilSomebodyReceivesIt() {
        assertThat(shelves.stock("AP1")).isEqualTo(new Stock(5, 0, 5, 0, 0, 0, 0, 0));
        assertThat(receive(5, List.of())).isEqualTo(5);
        assertThat(shelves.stock("AP1")).isEqualTo(new Stock(5, 5, 0, 5, 0, 0, 0, 0));
        assertThat(shelves.stock("AP2")).isEqualTo(new Stock(3, 0, 3, 0, 0, 0, 0, 0));
        handOver(first().get(0));
        handOver(first().get(1));
        assertThat(shelves.stock("AP1")).isEqualTo(new Stock(5, 5, 0, 3, 2, 0, 0, 0));
    }

    @Test
    void whatWasBlocked_countsWhereItWas() {
        receive(4, first().subList(0, 1));
        handOver(first().get(4));
        shelves.does(() -> shelves.acts.block(first().get(0), STOLEN, Shelves.LIES));
        shelves.does(() -> shelves.acts.block(first().get(1), MISUSED, Shelves.LIES));
        shelves.does(() -> shelves.acts.block(first().get(2), STOLEN, Shelves.LIES));
        shelves.does(() -> shelves.acts.block(first().get(4), STOLEN, Shelves.LIES));
        assertThat(shelves.stock("AP1")).isEqualTo(new Stock(5, 4, 0, 1, 1, 0, 2, 1));
    }

    @Test
    void aStockThatDoesNotAddUp_cannotBe() {
        assertThat(catchThrowableOfType(IllegalStateException.class, () -> new Stock(5, 5, 0, 3, 1, 0, 0, 0)))
                .isNotNull();
    }

    @Nested
    class ABox {

        @Test
        void withACardTooFew_asksWhich_andLeavesItOnItsWay() {
            assertThat(told(() -> receive(4, List.of())))
                    .containsExactly(
                            "Je telde 4 kaarten van de 5: duid aan welke 1 ontbreken. Nu zijn er 0 aangeduid.");
            assertThat(shelves.stock("AP1").received()).isZero();
            assertThat(receive(4, first().subList(2, 3))).isEqualTo(4);
            assertThat(shelves.stock("AP1")).isEqualTo(new Stock(5, 4, 1, 4, 0, 0, 0, 0));
            Delivery told = shelves.stocks.deliveries(shelves.year, "AP1").get(0);
            assertThat(told.isShort()).isTrue();
            assertThat(told.code()).isEqualTo("LK" + shelves.year + "-" + shelves.production + "-AP1");
            assertThat(told.receivedAt()).isEqualTo(shelves.clock.instant());
            assertThat(shelves.cards.toCome(shelves.year, "AP1", shelves.box()))
                    .extracting(ShelfCard::id)
                    .containsExactly(first().get(2));
        }

        @Test
        void withACardTooMany_isNotReceived() {
            assertThat(told(() -> receive(6, List.of())))
                    .singleElement()
                    .asString()
                    .startsWith("Je telde 6 kaarten,");
            assertThat(told(() -> receive(0, first())))
                    .singleElement()
                    .asString()
                    .startsWith("Kwam er geen enkele");
        }

        @Test
        void ofAnotherPoint_isNotReceivedHere() {
            assertThat(refusal(() -> receive(4, shelves.idsAt("AP2").subList(0, 1)))
                            .problem()
                            .type())
                    .isEqualTo("changed-meanwhile");
        }

        @Test
        void isReceivedOnce() {
            receive(5, List.of());
            assertThat(refusal(() -> receive(5, List.of())).problem().type()).isEqualTo("nothing-to-receive");
        }

        @Test
        void tellsTheCardsThatMustMoveOn_andThoseComeAsADeliveryOfTheirOwn() {
            shelves.campaign.database.update(
                    "update distribution_postcode_assignment set point_code = 'AP2' where card_year = ?",
                    shelves.year.value());
            CardMoves moves = CardMoves.on(shelves.database, shelves.trail, shelves.clock);
            assertThat(shelves.in(() -> moves.move(shelves.year, "9000", "AP1", "AP2", Shelves.LIES)))
                    .isEqualTo(5);
            assertThat(shelves.stock("AP1")).isEqualTo(Stock.NONE);
            assertThat(shelves.stock("AP2").toCome()).isEqualTo(8);
            assertThat(shelves.stocks.deliveries(shelves.year, "AP2"))
                    .extracting(Delivery::fromName, one -> one.stock().sent())
                    .containsExactlyInAnyOrder(tuple(null, 3L), tuple("Bib AP1", 5L));
            Box moved = new Box(shelves.production, "AP1");
            assertThat(shelves.in(
                            () -> shelves.receipts.receive(shelves.year, "AP2", moved, 5, List.of(), Shelves.LIES)))
                    .isEqualTo(5);
            assertThat(shelves.stock("AP2")).isEqualTo(new Stock(8, 5, 3, 5, 0, 0, 0, 0));
        }
    }

    @Nested
    class ACount {

        @BeforeEach
        void theBoxCameIn() {
            receive(5, List.of());
        }

        @Test
        void thatFits_isRememberedAndChangesNothing() {
            assertThat(count(5, List.of(), Map.of()).expected()).isEqualTo(5);
            assertThat(shelves.stock("AP1").left()).isEqualTo(5);
            assertThat(shelves.counts.of(shelves.year, "AP1")).singleElement().satisfies(told -> {
                assertThat(told.countedBy()).isEqualTo("lies");
                assertThat(told.counted()).isEqualTo(5);
            });
        }

        @Test
        void withADifference_isTakenOnlyWhenItIsExplainedCardByCard() {
            List<Long> ids = first();
            handOver(ids.get(4));
            assertThat(told(() -> count(2, List.of(), Map.of(ids.get(0), Gone.LOST))))
                    .singleElement()
                    .asString()
                    .contains("blijven er 1 te weinig");
            assertThat(shelves.stock("AP1").left()).isEqualTo(4);

            ShelfCount told = count(
                    2,
                    List.of(shelves.number(ids.get(4))),
                    Map.of(ids.get(0), Gone.LOST, ids.get(1), Gone.HANDED_OVER, ids.get(2), Gone.RETURNED));

            assertThat(told).isEqualTo(new ShelfCount(shelves.clock.instant(), "lies", 4, 2, 1, 1, 1, 1));
            assertThat(shelves.stock("AP1")).isEqualTo(new Stock(5, 5, 0, 2, 1, 1, 1, 0));
        }

        @Test
        void whatWasFound_isBackOnTheShelf_fromWhereverItWas() {
            List<Long> ids = first();
            handOver(ids.get(0));
            count(3, List.of(), Map.of(ids.get(1), Gone.LOST));
            shelves.does(() -> shelves.acts.markReturned(ids.get(2), null, Shelves.LIES));
            count(
                    5,
                    List.of(shelves.number(ids.get(0)), shelves.number(ids.get(1)), shelves.number(ids.get(2))),
                    Map.of());
            assertThat(shelves.stock("AP1")).isEqualTo(new Stock(5, 5, 0, 5, 0, 0, 0, 0));
        }

        @Test
        void doesNotTakeAStrangersCard_norOneTwice() {
            String other = shelves.number(shelves.idsAt("AP2").get(0));
            String here = shelves.number(first().get(0));
            handOver(first().get(1));
            String there = shelves.number(first().get(1));
            shelves.does(() -> shelves.acts.block(first().get(2), STOLEN, Shelves.LIES));
            String stolen = shelves.number(first().get(2));
            assertThat(told(() -> count(9, List.of(other, here, there, there, stolen, "geen"), Map.of())))
                    .containsExactly("Nummer 1 van je lijst is geen kaart van dit afhaalpunt. "
                            + "Nummer 2 van je lijst lag er volgens ons al. "
                            + "Nummer 4 van je lijst staat er twee keer. "
                            + "Nummer 5 van je lijst is geblokkeerd: tel ze niet mee en geef ze terug aan Klasse. "
                            + "Nummer 6 van je lijst is geen kaart van dit afhaalpunt.");
        }

        @Test
        void ofACardThatLeftMeanwhile_isRefused() {
            handOver(first().get(0));
            assertThat(refusal(() -> count(4, List.of(), Map.of(first().get(0), Gone.LOST)))
                            .problem()
                            .type())
                    .isEqualTo("changed-meanwhile");
        }

        @Test
        void whatIsLeft_goesBackTogether_ifItIsWhatSomebodySaw() {
            handOver(first().get(0));
            assertThat(refusal(() -> shelves.counts.sendBack(shelves.year, "AP1", 5, Shelves.LIES))
                            .problem()
                            .type())
                    .isEqualTo("changed-meanwhile");
            assertThat(shelves.in(() -> shelves.counts.sendBack(shelves.year, "AP1", 4, Shelves.LIES)))
                    .isEqualTo(4);
            assertThat(shelves.stock("AP1")).isEqualTo(new Stock(5, 5, 0, 0, 1, 4, 0, 0));
        }
    }

    @Nested
    class AnAlert {

        @Test
        void tellsWhereNothingCameIn_andWhoIsBehind() {
            assertThat(alerts()).containsExactly(StockAlert.NOTHING_RECEIVED, StockAlert.NOTHING_RECEIVED);
            receive(5, List.of());
            first().forEach(StockIT.this::handOver);
            shelves.does(() -> shelves.acts.receive(shelves.idsAt("AP2").get(0), Shelves.LIES));
            assertThat(alerts()).containsExactly(null, StockAlert.BEHIND);
            shelves.idsAt("AP2").forEach(StockIT.this::handOver);
            assertThat(alerts()).containsExactly(null, null);
        }

        @Test
        void comesOnTheTenthDay() {
            sent(Duration.ofDays(10).minusNanos(1000));
            assertThat(alerts()).containsExactly(null, null);
            sent(Duration.ofDays(10));
            assertThat(alerts()).containsOnly(StockAlert.NOTHING_RECEIVED);
        }

        private void sent(Duration ago) {
            shelves.campaign.database.update(
                    "update distribution_card set sent_at = ? where card_year = ?",
                    Moments.utc(shelves.clock.instant().minus(ago)),
                    shelves.year.value());
        }

        private List<StockAlert> alerts() {
            return shelves.stocks.of(shelves.year).stream()
                    .map(PointStock::alert)
                    .toList();
        }
    }

    @Test
    void aWeek_beginsOnMondayInBrussels() {
        receive(5, List.of());
        int y = shelves.year.value();
        LocalDate monday = LocalDate.of(y, 2, 15).with(DayOfWeek.MONDAY);
        first().subList(0, 2).forEach(this::handOver);
        // Half past eleven in the evening of Sunday in UTC is Monday in Brussels.
        shelves.campaign.database.update(
                "update distribution_card set collected_at = ? where id = ?",
                monday.minusDays(1) + " 23:30:00",
                first().get(0));
        shelves.campaign.database.update(
                "update distribution_card set collected_at = ? where id = ?",
                monday.minusDays(1) + " 22:30:00",
                first().get(1));
        List<StockWeek> weeks = shelves.stocks.weeks(shelves.year, "AP1");
        assertThat(weeks)
                .filteredOn(week -> week.handedOver() > 0)
                .containsExactly(new StockWeek(monday.minusWeeks(1), 0, 1, 1), new StockWeek(monday, 0, 1, 2));
        assertThat(weeks.get(0).sent()).isEqualTo(5);
        assertThat(shelves.stocks.weeks(shelves.year, null).get(0).sent()).isEqualTo(8);
    }
}
