package be.lerarenkaart.distribution.stock;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Moments;
import be.lerarenkaart.distribution.Productions;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stock of pick-up points, counted from their cards at the moment of asking. */
@ApplicationScoped
public class Stocks {

    /** Longer than this no box is under way. */
    public static final int DAYS_TO_RECEIVE = 10;

    /** In percentage points below the median of all points. */
    public static final int POINTS_BEHIND = 15;

    /** Where a card is, for a shelf: {@link Stand}. */
    private static final String STANDS =
            """
            if(c.block_reason is null, c.state, c.blocked_from) as stands, c.block_reason, count(*) as cards
            """;

    private static final String SENT =
            """
              from distribution_card c
             where c.card_year = ? and c.channel = 'PICKUP_POINT'
               and if(c.block_reason is null, c.state, c.blocked_from) not in ('PLANNED', 'PRODUCED', 'CANCELLED')
            """;

    private static final String ALL =
            "select c.pickup_point_code, min(if(c.state = 'SENT', c.sent_at, null)) as waiting, " + STANDS + SENT
                    + " group by c.pickup_point_code, stands, c.block_reason";

    private static final String DELIVERIES =
            "select c.production_id, c.printed_point_code, min(c.sent_at) as sent_at, " + STANDS + SENT
                    + """
                       and c.pickup_point_code = ?
                     group by c.production_id, c.printed_point_code, stands, c.block_reason
                     order by c.production_id desc, c.printed_point_code
                    """;

    private static final String RECEIPTS =
            """
            select c.production_id, c.printed_point_code, min(e.happened_at) as received_at
              from distribution_card c
              join distribution_card_event e on e.card_id = c.id and e.what = 'RECEIVED' and e.to_point = c.pickup_point_code
             where c.card_year = ? and c.pickup_point_code = ?
             group by c.production_id, c.printed_point_code
            """;

    private static final String TO_MOVE_ON =
            """
            select c.production_id, count(*)
              from distribution_card c
             where c.card_year = ? and c.printed_point_code = ? and c.pickup_point_code <> c.printed_point_code
               and c.state = 'SENT'
             group by c.production_id
            """;

    /** Hours, because they begin at the same moment in UTC and in Brussels; days do not. Numbers group faster than texts. */
    private static final String HOURS = "select timestampdiff(hour, '1970-01-01', c.sent_at) as sent_hour,"
            + " if(if(c.block_reason is null, c.state, c.blocked_from) = 'HANDED_OVER',"
            + " timestampdiff(hour, '1970-01-01', c.collected_at), null) as handed_over_hour, count(*) as cards "
            + SENT
            + " and (? is null or c.pickup_point_code = ?) group by sent_hour, handed_over_hour";

    private final Database database;
    private final Clock clock;

    @Inject
    public Stocks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Stocks() {
        this(null, null);
    }

    private record Where(String name, String municipality, String province) {}

    /** Of every point of the year, in order of code; also of one that is gone, when it has cards. */
    public List<PointStock> of(CardYear year) {
        return database.call(connection -> {
            Map<String, Where> points = new TreeMap<>();
            Database.each(
                    connection,
                    "select code, name, municipality, province from distribution_current_point where card_year = ?",
                    row -> points.put(
                            row.getString(1), new Where(row.getString(2), row.getString(3), row.getString(4))),
                    year.value());
            Map<String, Stock> stocks = new HashMap<>();
            Map<String, Instant> waiting = new HashMap<>();
            Database.each(
                    connection,
                    ALL,
                    row -> {
                        String code = row.getString("pickup_point_code");
                        stocks.merge(code, counted(row), Stock::and);
                        Instant since = Moments.read(row, "waiting");
                        if (since != null) {
                            waiting.merge(code, since, (one, other) -> one.isBefore(other) ? one : other);
                        }
                        points.putIfAbsent(code, new Where(code, "", "UNKNOWN"));
                    },
                    year.value());
            return told(points, stocks, waiting);
        });
    }

    private List<PointStock> told(Map<String, Where> points, Map<String, Stock> stocks, Map<String, Instant> waiting) {
        Double median = median(stocks.values());
        List<PointStock> all = new ArrayList<>();
        points.forEach((code, where) -> {
            Stock stock = stocks.getOrDefault(code, Stock.NONE);
            Instant since = waiting.get(code);
            all.add(new PointStock(
                    code,
                    where.name,
                    where.municipality,
                    where.province,
                    stock,
                    since,
                    stock.share(),
                    alert(stock, since, median)));
        });
        return all;
    }

    private StockAlert alert(Stock stock, Instant waitingSince, Double median) {
        if (waitingSince != null
                && stock.received() == 0
                && !waitingSince.plus(Duration.ofDays(DAYS_TO_RECEIVE)).isAfter(clock.instant())) {
            return StockAlert.NOTHING_RECEIVED;
        }
        boolean behind = stock.received() > 0 && (median - stock.share()) * 100 >= POINTS_BEHIND;
        return behind ? StockAlert.BEHIND : null;
    }

    /** The middle share of the points to which something came; null when nothing came to any. */
    public static Double median(Collection<Stock> stocks) {
        List<Double> shares = stocks.stream()
                .filter(stock -> stock.received() > 0)
                .map(Stock::share)
                .sorted()
                .toList();
        int middle = shares.size() / 2;
        if (shares.isEmpty()) {
            return null;
        }
        return shares.size() % 2 == 1 ? shares.get(middle) : (shares.get(middle - 1) + shares.get(middle)) / 2;
    }

    /** What came to one point, newest first. */
    public List<Delivery> deliveries(CardYear year, String code) {
        return database.call(connection -> {
            Map<Box, Stock> stocks = new LinkedHashMap<>();
            Map<Box, Instant> sent = new HashMap<>();
            Map<Box, Instant> received = new HashMap<>();
            Map<Long, Long> toMoveOn = new HashMap<>();
            Map<String, String> names = new HashMap<>();
            Database.each(
                    connection,
                    DELIVERIES,
                    row -> {
                        Box box = box(row, code);
                        stocks.merge(box, counted(row), Stock::and);
                        sent.put(box, Moments.read(row, "sent_at"));
                    },
                    year.value(),
                    code);
            Database.each(
                    connection,
                    RECEIPTS,
                    row -> received.put(box(row, code), Moments.read(row, "received_at")),
                    year.value(),
                    code);
            Database.each(
                    connection, TO_MOVE_ON, row -> toMoveOn.put(row.getLong(1), row.getLong(2)), year.value(), code);
            Database.each(
                    connection,
                    "select code, name from distribution_current_point where card_year = ?",
                    row -> names.put(row.getString(1), row.getString(2)),
                    year.value());
            List<Delivery> all = new ArrayList<>();
            stocks.forEach((box, stock) -> all.add(new Delivery(
                    box,
                    box.fromPoint() == null ? Productions.boxCode(year, box.production(), code) : null,
                    box.fromPoint() == null ? null : names.getOrDefault(box.fromPoint(), box.fromPoint()),
                    sent.get(box),
                    received.get(box),
                    stock,
                    box.fromPoint() == null ? toMoveOn.getOrDefault(box.production(), 0L) : 0)));
            return all;
        });
    }

    /** A card that moved away and came back lies in its own box. */
    private static Box box(ResultSet row, String code) throws SQLException {
        String printed = row.getString("printed_point_code");
        return new Box(row.getLong("production_id"), code.equals(printed) ? null : printed);
    }

    private static Stock counted(ResultSet row) throws SQLException {
        String block = row.getString("block_reason");
        return new Stand(CardState.valueOf(row.getString("stands")), block == null ? null : BlockReason.valueOf(block))
                .of(row.getLong("cards"));
    }

    /**
     * Week by week, from the first in which something happened to the last, weeks without anything included.
     *
     * @param code null for all points together
     */
    public List<StockWeek> weeks(CardYear year, String code) {
        return database.call(connection -> {
            Map<LocalDate, Long> sent = new TreeMap<>();
            Map<LocalDate, Long> handedOver = new TreeMap<>();
            Database.each(
                    connection,
                    HOURS,
                    row -> {
                        add(sent, row, "sent_hour");
                        add(handedOver, row, "handed_over_hour");
                    },
                    year.value(),
                    code,
                    code);
            return weeks(sent, handedOver);
        });
    }

    private static List<StockWeek> weeks(Map<LocalDate, Long> sent, Map<LocalDate, Long> handedOver) {
        TreeMap<LocalDate, Long> both = new TreeMap<>(sent);
        both.putAll(handedOver);
        List<StockWeek> weeks = new ArrayList<>();
        if (both.isEmpty()) {
            return weeks;
        }
        long soFar = 0;
        for (LocalDate monday = both.firstKey(); !monday.isAfter(both.lastKey()); monday = monday.plusWeeks(1)) {
            long now = handedOver.getOrDefault(monday, 0L);
            soFar += now;
            weeks.add(new StockWeek(monday, sent.getOrDefault(monday, 0L), now, soFar));
        }
        return weeks;
    }

    private static void add(Map<LocalDate, Long> weeks, ResultSet row, String hour) throws SQLException {
        long hours = row.getLong(hour);
        if (!row.wasNull()) {
            LocalDate day = LocalDate.ofInstant(Instant.EPOCH.plus(Duration.ofHours(hours)), CardYear.ZONE);
            weeks.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), row.getLong("cards"), Long::sum);
        }
    }
}
