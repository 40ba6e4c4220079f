package be.lerarenkaart.distribution.stock;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.card.Blocking;
import be.lerarenkaart.distribution.card.CardMoves;
import be.lerarenkaart.distribution.card.CardSelection;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever many people do to the cards of two points at once, each stock is what the histories of its cards say. */
class StockSumsIT {

    private static final int TRIES = 4;
    private static final int PEOPLE = 8;
    private static final int TURNS = 10_000 / TRIES / PEOPLE + 1;
    private static final int CARDS = 40;
    private static final TestDatabase SCHEMA = Campaign.schema();

    /** What the history of a card says of it, read independently of what the card says itself. */
    private record Told(String point, CardState state, BlockReason block) {}

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void afterTenThousandActsAtOnce_eachStockIsTheSumOfTheHistories(@ForAll long seed) throws Exception {
        Shelves shelves = new Shelves(SCHEMA, CARDS, CARDS);
        CardMoves moves = CardMoves.on(shelves.database, shelves.trail, shelves.clock);
        List<Long> ids = shelves.ids();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE + 1);
        AtomicBoolean busy = new AtomicBoolean(true);
        try {
            Future<Integer> onlooker = people.submit(() -> looks(shelves, busy));
            List<Callable<Integer>> shifts = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Random random = new Random(seed + person);
                shifts.add(() -> {
                    int done = 0;
                    for (int turn = 0; turn < TURNS; turn++) {
                        done += anything(shelves, moves, random, ids) ? 1 : 0;
                    }
                    return done;
                });
            }
            int done = 0;
            for (Future<Integer> shift : people.invokeAll(shifts)) {
                done += shift.get();
            }
            busy.set(false);
            assertThat(done).isGreaterThan(TURNS);
            assertThat(onlooker.get()).isPositive();
        } finally {
            busy.set(false);
            people.shutdownNow();
        }
        Map<String, Stock> told = fromHistories(shelves);
        for (String point : List.of("AP1", "AP2")) {
            Stock stock = shelves.stock(point);
            assertThat(stock).as(point).isEqualTo(told.getOrDefault(point, Stock.NONE));
            assertThat(shelves.stocks.deliveries(shelves.year, point).stream()
                            .map(Delivery::stock)
                            .reduce(Stock.NONE, Stock::and))
                    .as(point)
                    .isEqualTo(stock);
            assertThat(shelves.stocks.weeks(shelves.year, point).stream()
                            .mapToLong(StockWeek::handedOver)
                            .sum())
                    .as(point)
                    .isEqualTo(stock.handedOver());
        }
    }

    /** Nobody ever sees a card twice, or not at all. */
    private static int looks(Shelves shelves, AtomicBoolean busy) {
        int looks = 0;
        while (busy.get()) {
            Stock all = shelves.in(() -> shelves.stocks.of(shelves.year).stream()
                    .map(PointStock::stock)
                    .reduce(Stock.NONE, Stock::and));
            assertThat(all.sent()).isEqualTo(2 * CARDS);
            looks++;
        }
        return looks;
    }

    private static boolean anything(Shelves shelves, CardMoves moves, Random random, List<Long> ids) {
        long id = ids.get(random.nextInt(ids.size()));
        String point = random.nextBoolean() ? "AP1" : "AP2";
        int what = random.nextInt(100);
        try {
            shelves.does(() -> {
                if (what < 4) {
                    receiveABox(shelves, random, point);
                } else if (what < 8) {
                    countAShelf(shelves, random, point, ids);
                } else if (what < 10) {
                    long left = shelves.cards.left(shelves.year, point).size();
                    shelves.counts.sendBack(shelves.year, point, left, Shelves.LIES);
                } else if (what < 12) {
                    String from = point.equals("AP1") ? "AP2" : "AP1";
                    shelves.database.update(
                            "update distribution_postcode_assignment set point_code = ? where card_year = ? and postcode = ?",
                            point,
                            shelves.year.value(),
                            random.nextBoolean() ? "9000" : "9030");
                    moves.move(shelves.year, null, from, point, Shelves.LIES);
                } else if (what < 14) {
                    shelves.bulk.block(
                            CardSelection.at(shelves.year, point).numbered(List.of(shelves.number(id))),
                            block(BlockReason.STOLEN),
                            Shelves.LIES);
                } else {
                    actOnOne(shelves, random, id);
                }
            });
            return true;
        } catch (LerarenkaartException refused) {
            assertThat(refused.problem().type())
                    .isIn("card-state", "count-differs", "changed-meanwhile", "nothing-to-receive", "no-move");
            return false;
        }
    }

    private static void actOnOne(Shelves shelves, Random random, long id) {
        switch (random.nextInt(9)) {
            case 0 -> shelves.acts.receive(id, Shelves.LIES);
            case 1, 2 -> shelves.acts.handOver(id, Shelves.LIES);
            case 3 -> shelves.acts.undoHandover(id, null, Shelves.LIES);
            case 4 -> shelves.acts.markReturned(id, null, Shelves.LIES);
            case 5 -> shelves.acts.sendAgain(id, "opnieuw", Shelves.LIES);
            case 6 ->
                shelves.acts.block(
                        id, block(random.nextBoolean() ? BlockReason.LOST : BlockReason.MISUSED), Shelves.LIES);
            default -> shelves.acts.unblock(id, "gevonden", Shelves.LIES);
        }
    }

    private static Blocking block(BlockReason why) {
        return new Blocking(why, why == BlockReason.STOLEN ? "GE.12.L3.000123/2027" : null, null);
    }

    private static void receiveABox(Shelves shelves, Random random, String point) {
        Box box = new Box(shelves.production, random.nextInt(3) > 0 ? null : point.equals("AP1") ? "AP2" : "AP1");
        List<ShelfCard> toCome = shelves.cards.toCome(shelves.year, point, box);
        List<Long> absent = toCome.stream()
                .filter(card -> random.nextInt(4) == 0)
                .map(ShelfCard::id)
                .toList();
        shelves.receipts.receive(shelves.year, point, box, toCome.size() - absent.size(), absent, Shelves.LIES);
    }

    private static void countAShelf(Shelves shelves, Random random, String point, List<Long> ids) {
        List<ShelfCard> left = shelves.cards.left(shelves.year, point);
        Map<Long, Gone> gone = new TreeMap<>();
        left.stream()
                .filter(card -> random.nextInt(5) == 0)
                .forEach(card -> gone.put(card.id(), Gone.values()[random.nextInt(3)]));
        List<String> found =
                random.nextBoolean() ? List.of() : List.of(shelves.number(ids.get(random.nextInt(ids.size()))));
        shelves.counts.record(shelves.year, point, left.size() + found.size() - gone.size(), found, gone, Shelves.LIES);
    }

    private static Map<String, Stock> fromHistories(Shelves shelves) {
        Map<Long, Told> cards = new TreeMap<>();
        shelves.campaign.database.each(
                """
                select e.card_id, e.what, e.from_state, e.to_state, e.to_point, e.reason
                  from distribution_card_event e
                  join distribution_card c on c.id = e.card_id
                 where c.card_year = ?
                 order by e.id
                """,
                row -> cards.put(
                        row.getLong("card_id"),
                        row.getString("to_state").equals("BLOCKED")
                                ? new Told(
                                        row.getString("to_point"),
                                        CardState.valueOf(row.getString("from_state")),
                                        BlockReason.valueOf(row.getString("reason")))
                                : new Told(
                                        row.getString("to_point"), CardState.valueOf(row.getString("to_state")), null)),
                shelves.year.value());
        for (String point : List.of("AP1", "AP2")) {
            shelves.idsAt(point).forEach(id -> cards.putIfAbsent(id, new Told(point, CardState.SENT, null)));
        }
        Map<String, Stock> stocks = new TreeMap<>();
        cards.values().forEach(card -> stocks.merge(card.point, one(card), Stock::and));
        return stocks;
    }

    private static Stock one(Told card) {
        long came = card.state == CardState.SENT ? 0 : 1;
        boolean shelf = card.state == CardState.SENT || card.state == CardState.AT_POINT;
        boolean gone = card.block == BlockReason.LOST || card.block == BlockReason.STOLEN;
        return new Stock(
                1,
                came,
                card.state == CardState.SENT && card.block == null ? 1 : 0,
                card.state == CardState.AT_POINT && card.block == null ? 1 : 0,
                card.state == CardState.HANDED_OVER ? 1 : 0,
                card.state == CardState.RETURNED ? 1 : 0,
                shelf && gone ? 1 : 0,
                shelf && card.block != null && !gone ? 1 : 0);
    }
}
