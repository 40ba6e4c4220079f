package be.lerarenkaart.distribution.message;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.CardYearDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what points are to be told, by their cards and claims as they stand; what they were told before is left out. */
final class DueMessages {

    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d MMMM yyyy", new Locale("nl", "BE"));

    private static final String SENT =
            """
            select p.code, p.name, concat('production ', c.production_id) as occasion, count(*) as cards,
                   p.opens, p.closes
              from distribution_card c
              join distribution_current_point p on p.card_year = c.card_year and p.code = c.pickup_point_code
             where c.card_year = ? and c.channel = 'PICKUP_POINT' and c.state = 'SENT'
             group by p.code, p.name, c.production_id, p.opens, p.closes
             order by p.code, c.production_id
            """;

    private static final String LEFT =
            """
            select p.code, p.name, concat('closed ', coalesce(p.closes, ?)) as occasion, count(*) as cards,
                   p.opens, p.closes
              from distribution_card c
              join distribution_current_point p on p.card_year = c.card_year and p.code = c.pickup_point_code
             where c.card_year = ? and c.channel = 'PICKUP_POINT' and c.state = 'AT_POINT'
               and coalesce(p.closes, ?) < ?
             group by p.code, p.name, p.opens, p.closes
             order by p.code
            """;

    private static final String CONFLICTS =
            """
            select c.point_code, c.point_name, c.postcode
              from (select point_code, point_name, postcode, count(*) over (partition by postcode) as points
                      from distribution_current_claim where card_year = ?) c
              left join distribution_postcode_assignment a on a.card_year = ? and a.postcode = c.postcode
             where c.points > 1 and a.postcode is null
             order by c.point_code, c.postcode
            """;

    private static final String TOLD =
            "select point_code, occasion from distribution_message where card_year = ? and kind = ?";

    private final Database database;
    private final CardYearDates year;
    private final LocalDate today;

    DueMessages(Database database, CardYearDates year, LocalDate today) {
        this.database = database;
        this.year = year;
        this.today = today;
    }

    /** In order of code; nobody's address is known yet. */
    List<DueMessage> of(MessageKind kind) {
        Set<String> told = new HashSet<>(
                database.query(TOLD, row -> told(row.getString(1), row.getString(2)), number(), kind.name()));
        if (kind == MessageKind.CLAIM_CONFLICT) {
            return conflicts(told);
        }
        List<DueMessage> all = kind == MessageKind.CARDS_SENT
                ? database.query(SENT, this::aboutCards, number())
                : database.query(LEFT, this::aboutCards, year.pickupCloses(), number(), year.pickupCloses(), today);
        return all.stream()
                .filter(message -> !told.contains(
                        told(message.pointCode(), message.occasions().get(0))))
                .toList();
    }

    private DueMessage aboutCards(ResultSet row) throws SQLException {
        LocalDate opens = row.getObject("opens", LocalDate.class);
        LocalDate closes = row.getObject("closes", LocalDate.class);
        return new DueMessage(
                row.getString("code"),
                row.getString("name"),
                List.of(row.getString("occasion")),
                Map.of(
                        "punt", row.getString("name"),
                        "kaartjaar", year.year().toString(),
                        "aantal", row.getString("cards"),
                        "eersteDag", DUTCH.format(opens == null ? year.pickupOpens() : opens),
                        "laatsteDag", DUTCH.format(closes == null ? year.pickupCloses() : closes)),
                List.of());
    }

    /** One message a point, about those of its postcodes that it was not told of before. */
    private List<DueMessage> conflicts(Set<String> told) {
        Map<String, List<String>> postcodes = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        database.each(
                CONFLICTS,
                row -> {
                    String code = row.getString(1);
                    if (!told.contains(told(code, about(row.getString(3))))) {
                        names.put(code, row.getString(2));
                        postcodes
                                .computeIfAbsent(code, first -> new ArrayList<>())
                                .add(row.getString(3));
                    }
                },
                number(),
                number());
        List<DueMessage> due = new ArrayList<>();
        postcodes.forEach((code, those) -> due.add(new DueMessage(
                code,
                names.get(code),
                those.stream().map(DueMessages::about).toList(),
                Map.of(
                        "punt", names.get(code),
                        "kaartjaar", year.year().toString(),
                        "postcodes", String.join(", ", those)),
                List.of())));
        return due;
    }

    private static String about(String postcode) {
        return "postcode " + postcode;
    }

    private static String told(String pointCode, String occasion) {
        return pointCode + " " + occasion;
    }

    private int number() {
        return year.year().value();
    }
}
