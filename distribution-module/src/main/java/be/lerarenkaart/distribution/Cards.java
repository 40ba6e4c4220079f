package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.CardHistory.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The cards, by holder or by number. */
@ApplicationScoped
public class Cards {

    private static final String CARDS =
            """
            select c.*, p.name as point_name, a.allocated_at, a.allocated_by,
                   f.frozen_by, f.sent_by
              from distribution_card c
              join distribution_allocation a on a.id = c.allocation_id
              left join distribution_production f on f.id = c.production_id
              left join distribution_current_point p on p.card_year = c.card_year and p.code = c.pickup_point_code
             where %s
             order by c.card_year desc, c.id desc
            """;

    private static final String EVENTS =
            """
            select e.*
              from distribution_card_event e
              join distribution_card c on c.id = e.card_id
             where %s
             order by e.id
            """;

    private static final String STANDING =
            "select card_year, state, state_since from distribution_card where number = ?";

    private static final String HOLDER = "select staff_member_id from distribution_card where number = ?";

    private final Database database;

    @Inject
    Cards(Database database) {
        this.database = database;
    }

    Cards() {
        this(null);
    }

    /** All cards of a person, newest card year first, each with its history. */
    public List<CardFact> ofHolder(long staffMemberId) {
        return told("c.staff_member_id = ?", staffMemberId);
    }

    /** One card with its history. */
    public Optional<CardFact> byId(long id) {
        return told("c.id = ?", id).stream().findFirst();
    }

    /**
     * One card with its history. For administrators and counters: see {@link #holderOf}.
     *
     * @param number as printed; anything else finds nothing
     */
    public Optional<CardFact> byNumber(String number) {
        return isNumber(number)
                ? told("c.number = ?", Long.parseLong(number)).stream().findFirst()
                : Optional.empty();
    }

    /** The stolen card in whose place this one came. */
    public OptionalLong replacedWith(long id) {
        return one("select replaces_id from distribution_card where id = ? and replaces_id is not null", id);
    }

    /** The card that came in the place of this one, which was stolen. */
    public OptionalLong replacementOf(long id) {
        return one("select id from distribution_card where replaces_id = ? and state <> 'CANCELLED'", id);
    }

    private List<CardFact> told(String which, long key) {
        Map<Long, List<CardEvent>> events = new HashMap<>();
        database.each(
                EVENTS.formatted(which),
                row -> events.computeIfAbsent(row.getLong("card_id"), card -> new ArrayList<>())
                        .add(event(row)),
                key);
        return database.query(
                CARDS.formatted(which), row -> card(row, events.getOrDefault(row.getLong("id"), List.of())), key);
    }

    private static boolean isNumber(String number) {
        return number != null && number.matches("6\\d{10}");
    }

    /**
     * How a card stands now.
     *
     * @param number 11 digits beginning with 6, as printed; anything else is no card of ours
     */
    public Optional<CardStanding> standing(String number) {
        if (!isNumber(number)) {
            return Optional.empty();
        }
        return database
                .query(
                        STANDING,
                        row -> new CardStanding(
                                row.getInt("card_year"),
                                CardState.valueOf(row.getString("state")),
                                Moments.read(row, "state_since")),
                        Long.parseLong(number))
                .stream()
                .findFirst();
    }

    /**
     * Whose card it is. For administrators only: who has a card's number must not learn a name by it.
     *
     * @return the staff member's id; empty when we issued no such card
     */
    public OptionalLong holderOf(String number) {
        if (!isNumber(number)) {
            return OptionalLong.empty();
        }
        return one(HOLDER, Long.parseLong(number));
    }

    private OptionalLong one(String sql, long key) {
        return database.query(sql, row -> row.getLong(1), key).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static CardFact card(ResultSet row, List<CardEvent> events) throws SQLException {
        Channel channel = Channel.valueOf(row.getString("channel"));
        String point = row.getString("pickup_point_code");
        long production = row.getLong("production_id");
        boolean reprint = row.getObject("replaces_id") != null;
        String blocked = row.getString("block_reason");
        return new CardFact(
                row.getLong("id"),
                row.getInt("card_year"),
                row.getLong("staff_member_id"),
                row.getString("number"),
                channel,
                row.getString("channel_reason"),
                point,
                row.getString("point_name"),
                CardState.valueOf(row.getString("state")),
                Moments.read(row, "state_since"),
                blocked == null ? null : BlockReason.valueOf(blocked),
                row.getString("police_report"),
                reprint,
                production,
                CardHistory.of(
                        channel,
                        point,
                        events,
                        reprint ? null : shared(row, "allocated_at", "allocated_by", row.getLong("allocation_id")),
                        shared(row, "produced_at", "frozen_by", production),
                        shared(row, "sent_at", "sent_by", 0)));
    }

    private static Shared shared(ResultSet row, String at, String by, long job) throws SQLException {
        return new Shared(Moments.read(row, at), row.getString(by), job);
    }

    private static CardEvent event(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new CardEvent(
                Moments.read(row, "happened_at"),
                row.getString("what"),
                row.getString("done_by"),
                row.getLong("job_id"),
                CardState.valueOf(row.getString("from_state")),
                CardState.valueOf(row.getString("to_state")),
                Channel.valueOf(row.getString("from_channel")),
                Channel.valueOf(row.getString("to_channel")),
                row.getString("from_point"),
                row.getString("to_point"),
                reason == null ? null : BlockReason.valueOf(reason),
                row.getString("remark"));
    }
}
