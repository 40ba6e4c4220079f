package be.lerarenkaart.distribution.card;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The cards of one channel or pick-up point, one by one. */
@ApplicationScoped
public class PlacedCards {

    private static final String LIST =
            """
            select c.id, c.number, c.state, h.family_name, h.given_name
              from distribution_card c
              left join eligibility_holder_v1 h on h.decision_id = c.decision_id
             where c.card_year = ? and c.channel = ? and c.pickup_point_code <=> ?
               and (? is null and c.state <> 'CANCELLED' or c.state = ?)
            """;

    private final Database database;

    @Inject
    PlacedCards(Database database) {
        this.database = database;
    }

    PlacedCards() {
        this(null);
    }

    /**
     * A page of them: at a pick-up point by name, as they stand in its box; of a channel, which has tens of thousands, in
     * the order in which they were made.
     *
     * @param pointCode null for a channel that goes by post
     * @param state null for all that were not withdrawn
     */
    public List<PlacedCard> of(CardYear year, Channel channel, String pointCode, CardState state, int first, int most) {
        String named = state == null ? null : state.name();
        return database.query(
                LIST + (pointCode == null ? " order by c.id" : " order by h.family_name, h.given_name, c.id")
                        + " limit ? offset ?",
                row -> {
                    String number = row.getString("number");
                    String family = row.getString("family_name");
                    return new PlacedCard(
                            row.getLong("id"),
                            number.substring(number.length() - 4),
                            family == null ? "" : family + " " + row.getString("given_name"),
                            CardState.valueOf(row.getString("state")));
                },
                year.value(),
                channel.name(),
                pointCode,
                named,
                named,
                most,
                first);
    }
}
