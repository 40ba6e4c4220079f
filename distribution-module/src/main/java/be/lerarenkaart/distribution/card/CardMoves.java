package be.lerarenkaart.distribution.card;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Moments;
import be.lerarenkaart.jobs.DoneAnew;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Once a card is made it does not follow its postcode by itself: somebody must carry it. What ought to move is listed, and
 * moved postcode by postcode or all together. A card that is under way or at the former point is on its way to the new one
 * afterwards; one that is still at the printer is only meant for it.
 */
@DoneAnew
@ApplicationScoped
public class CardMoves {

    /** Cards in a state in which they may move, whose point is not the one that serves their holder. */
    private static final String OUT_OF_PLACE =
            """
              from distribution_card c
              join eligibility_entitlement_v1 e on e.card_year = c.card_year and e.staff_member_id = c.staff_member_id
              join distribution_postcode_assignment a on a.card_year = c.card_year and a.postcode = e.postcode
              join distribution_current_point t on t.card_year = a.card_year and t.code = a.point_code
             where c.card_year = ? and c.channel = 'PICKUP_POINT' and c.state in ('PRODUCED', 'SENT', 'AT_POINT')
               and c.pickup_point_code <> a.point_code
            """;

    private static final String LIST =
            "select e.postcode, c.pickup_point_code as from_point, a.point_code as to_point, t.name as to_name, c.state,"
                    + " count(*) as cards "
                    + OUT_OF_PLACE
                    + " group by e.postcode, c.pickup_point_code, a.point_code, t.name, c.state order by e.postcode,"
                    + " c.pickup_point_code";

    private static final String CHOOSE =
            "insert into distribution_moving select c.id, c.pickup_point_code, a.point_code, c.state " + OUT_OF_PLACE
                    + " and (? is null or e.postcode = ?) and (? is null or c.pickup_point_code = ?)"
                    + " and (? is null or a.point_code = ?) order by c.id for update";

    private static final String CREATE =
            """
            create temporary table distribution_moving (
                card_id    bigint      not null,
                from_point varchar(20) character set ascii collate ascii_bin not null,
                to_point   varchar(20) character set ascii collate ascii_bin not null,
                from_state varchar(12) character set ascii collate ascii_bin not null,
                primary key (card_id)
            ) default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
            """;

    private static final String REMEMBER =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point)
            select card_id, ?, ?, 'MOVED', from_state, if(from_state = 'PRODUCED', 'PRODUCED', 'SENT'),
                   'PICKUP_POINT', 'PICKUP_POINT', from_point, to_point
              from distribution_moving
             order by card_id
            """;

    private static final String MOVE =
            """
            update distribution_card c
              join distribution_moving m on m.card_id = c.id
               set c.state = if(m.from_state = 'PRODUCED', 'PRODUCED', 'SENT'),
                   c.state_since = if(m.from_state = 'AT_POINT', ?, c.state_since),
                   c.printed_point_code = coalesce(c.printed_point_code, c.pickup_point_code),
                   c.pickup_point_code = m.to_point
            """;

    /** A move as somebody saw it. */
    public record Asked(String postcode, String from, String to) {}

    private final Database database;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    CardMoves(Database database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    CardMoves() {
        this(null, null, null);
    }

    /** On a database of one's own, for tools and tests. */
    public static CardMoves on(Database database, AuditTrail trail, Clock clock) {
        return new CardMoves(database, trail, clock);
    }

    /** What ought to move, in order of postcode. */
    public List<CardMove> of(CardYear year) {
        return database.call(connection -> {
            Map<String, String> names = names(connection, year);
            Map<String, String> municipalities = municipalities(connection);
            Map<List<String>, CardMove> moves = new LinkedHashMap<>();
            Database.each(
                    connection,
                    LIST,
                    row -> {
                        CardMove one = new CardMove(
                                row.getString("postcode"),
                                municipalities.getOrDefault(row.getString("postcode"), ""),
                                row.getString("from_point"),
                                names.getOrDefault(row.getString("from_point"), row.getString("from_point")),
                                row.getString("to_point"),
                                row.getString("to_name"),
                                Map.of(CardState.valueOf(row.getString("state")), row.getLong("cards")));
                        moves.merge(List.of(one.postcode(), one.fromPoint(), one.toPoint()), one, CardMoves::together);
                    },
                    year.value());
            return new ArrayList<>(moves.values());
        });
    }

    private static CardMove together(CardMove one, CardMove other) {
        Map<CardState, Long> states = new EnumMap<>(one.states());
        states.putAll(other.states());
        return new CardMove(
                one.postcode(),
                one.municipality(),
                one.fromPoint(),
                one.fromName(),
                one.toPoint(),
                one.toName(),
                states);
    }

    private static Map<String, String> names(Connection connection, CardYear year) throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        Database.each(
                connection,
                "select code, name from distribution_current_point where card_year = ?",
                row -> names.put(row.getString(1), row.getString(2)),
                year.value());
        return names;
    }

    private static Map<String, String> municipalities(Connection connection) throws SQLException {
        Map<String, String> municipalities = new LinkedHashMap<>();
        Database.each(
                connection,
                "select postcode, municipality from eligibility_postcode_v1",
                row -> municipalities.put(row.getString(1), row.getString(2)));
        return municipalities;
    }

    /**
     * Moves what is out of place; of what changed since somebody looked nothing is moved elsewhere than they saw.
     *
     * @param postcode null for all
     * @param from the point that was seen; null for whichever
     * @param to likewise
     * @return how many cards moved
     * @throws LerarenkaartException with status 409 when nothing is left to move, or when the year is over
     */
    @Transactional
    public long move(CardYear year, String postcode, String from, String to, By by) {
        if (!clock.instant().isBefore(year.expiresAt())) {
            throw refused("De kaarten van " + year + " zijn vervallen.");
        }
        LocalDateTime now = Moments.utc(clock.instant());
        Map<String, Long> moved = database.call(connection -> {
            Database.update(connection, CREATE);
            try {
                Database.update(connection, CHOOSE, year.value(), postcode, postcode, from, from, to, to);
                Database.update(connection, REMEMBER, now, by.name());
                Database.update(connection, MOVE, now);
                Map<String, Long> counts = new LinkedHashMap<>();
                Database.each(
                        connection,
                        """
                        select from_point, to_point, count(*) from distribution_moving
                         group by from_point, to_point order by from_point, to_point
                        """,
                        row -> counts.put(row.getString(1) + " " + row.getString(2), row.getLong(3)));
                return counts;
            } finally {
                Database.update(connection, "drop temporary table if exists distribution_moving");
            }
        });
        if (moved.isEmpty()) {
            throw refused(
                    "Er valt niets meer te verhuizen: iemand anders deed het al, of de postcode kreeg weer een ander"
                            + " afhaalpunt.");
        }
        moved.forEach((points, cards) -> write(by, year, postcode, points.split(" "), cards));
        return moved.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Moves several that were seen, all or none.
     *
     * @throws LerarenkaartException as for one
     */
    @Transactional
    public long moveEach(CardYear year, List<Asked> asked, By by) {
        return asked.stream()
                .mapToLong(one -> move(year, one.postcode(), one.from(), one.to(), by))
                .sum();
    }

    private void write(By by, CardYear year, String postcode, String[] points, long cards) {
        trail.write(
                by,
                LifeAct.CARD_MOVED,
                Subject.of("PICKUP_POINT", points[0]),
                Change.of("pickupPoint", points[0], points[1])
                        .and("cards", null, cards)
                        .and("cardYear", null, year)
                        .and("postcode", null, postcode));
    }

    private static LerarenkaartException refused(String why) {
        return new LerarenkaartException(Problem.of("no-move", 409, "Nothing to move", why));
    }
}
