package be.lerarenkaart.distribution.stock;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards of one point one by one, to look at or to hold fast while something is done to them. */
@ApplicationScoped
public class ShelfCards {

    private static final String OF_BOX = " and c.production_id = ? and "
            + "(? is null and (c.printed_point_code is null or c.printed_point_code = c.pickup_point_code)"
            + " or c.printed_point_code = ? and c.printed_point_code <> c.pickup_point_code)";

    private static final String NAMED =
            """
            select c.id, c.number, h.family_name, h.given_name
              from distribution_card c
              left join eligibility_holder_v1 h on h.decision_id = c.decision_id
             where c.card_year = ? and c.pickup_point_code = ? and c.state = ?
            """;

    private static final String LOCK =
            """
            select c.id, c.number
              from distribution_card c
             where c.card_year = ? and c.pickup_point_code = ? and c.state = ?
            """;

    private static final String BY_NUMBER =
            """
            select c.id, c.state, c.blocked_from, c.block_reason
              from distribution_card c
             where c.number = ? and c.card_year = ? and c.pickup_point_code = ?
            """;

    /** A card that somebody holds in their hands. */
    record InHand(long id, CardState state, CardState blockedFrom, BlockReason block) {}

    private final Database database;

    @Inject
    public ShelfCards(Database database) {
        this.database = database;
    }

    ShelfCards() {
        this(null);
    }

    /** Of a box what is still to come, in the order of its packing list. */
    public List<ShelfCard> toCome(CardYear year, String code, Box box) {
        return named(
                NAMED + OF_BOX,
                year.value(),
                code,
                CardState.SENT.name(),
                box.production(),
                box.fromPoint(),
                box.fromPoint());
    }

    /** What ought to lie on the shelf, in order of name. */
    public List<ShelfCard> left(CardYear year, String code) {
        return named(NAMED, year.value(), code, CardState.AT_POINT.name());
    }

    private List<ShelfCard> named(String sql, Object... parameters) {
        return database.query(
                sql + " order by h.family_name, h.given_name, c.number",
                row -> {
                    String number = row.getString("number");
                    String family = row.getString("family_name");
                    return new ShelfCard(
                            row.getLong("id"),
                            number.substring(number.length() - 4),
                            family == null ? "" : family + " " + row.getString("given_name"));
                },
                parameters);
    }

    /** The ids of cards of this point; of an unknown number null. */
    public List<Long> ids(CardYear year, String code, List<String> numbers) {
        Map<String, Long> known = new HashMap<>();
        for (String number : numbers) {
            inHand(year, code, number).ifPresent(card -> known.put(number, card.id()));
        }
        List<Long> ids = new ArrayList<>();
        numbers.forEach(number -> ids.add(known.get(number)));
        return ids;
    }

    Optional<InHand> inHand(CardYear year, String code, String number) {
        if (!number.matches("\\d{11}")) {
            return Optional.empty();
        }
        return database
                .query(
                        BY_NUMBER,
                        row -> {
                            String from = row.getString("blocked_from");
                            String block = row.getString("block_reason");
                            return new InHand(
                                    row.getLong("id"),
                                    CardState.valueOf(row.getString("state")),
                                    from == null ? null : CardState.valueOf(from),
                                    block == null ? null : BlockReason.valueOf(block));
                        },
                        Long.parseLong(number),
                        year.value(),
                        code)
                .stream()
                .findFirst();
    }

    /** Held until the transaction ends, by id with their numbers. */
    Map<Long, String> lockToCome(CardYear year, String code, Box box) {
        return locked(
                LOCK + OF_BOX,
                year.value(),
                code,
                CardState.SENT.name(),
                box.production(),
                box.fromPoint(),
                box.fromPoint());
    }

    Map<Long, String> lockLeft(CardYear year, String code) {
        return locked(LOCK, year.value(), code, CardState.AT_POINT.name());
    }

    private Map<Long, String> locked(String sql, Object... parameters) {
        Map<Long, String> cards = new HashMap<>();
        database.query(
                        sql + " order by c.id for update",
                        row -> Map.entry(row.getLong("id"), row.getString("number")),
                        parameters)
                .forEach(card -> cards.put(card.getKey(), card.getValue()));
        return cards;
    }
}
