package be.lerarenkaart.distribution.card;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the cards of a year are. */
@ApplicationScoped
public class CardCounts {

    /** Counted before the names come in: they are looked up for some hundred places, not for each card. */
    private static final String COUNTS =
            """
            select c.channel, c.pickup_point_code, p.name, c.state, c.cards
              from (select channel, pickup_point_code, state, count(*) as cards
                      from distribution_card
                     where card_year = ?
                     group by channel, pickup_point_code, state) c
              left join distribution_current_point p on p.card_year = ? and p.code = c.pickup_point_code
            """;

    private record Place(Channel channel, String code, String name) {}

    private final Database database;

    @Inject
    CardCounts(Database database) {
        this.database = database;
    }

    CardCounts() {
        this(null);
    }

    /** Channels by post first, then pick-up points in order of code. */
    public List<PlaceCards> of(CardYear year) {
        Map<Place, Map<CardState, Long>> places = new LinkedHashMap<>();
        database.each(
                COUNTS,
                row -> places.computeIfAbsent(
                                new Place(
                                        Channel.valueOf(row.getString("channel")),
                                        row.getString("pickup_point_code"),
                                        row.getString("name")),
                                place -> new EnumMap<>(CardState.class))
                        .put(CardState.valueOf(row.getString("state")), row.getLong("cards")),
                year.value(),
                year.value());
        List<PlaceCards> all = new ArrayList<>();
        places.forEach((place, states) -> all.add(new PlaceCards(place.channel, place.code, place.name, states)));
        all.sort((a, b) -> {
            boolean firstAtPoint = a.channel() == Channel.PICKUP_POINT;
            if (firstAtPoint != (b.channel() == Channel.PICKUP_POINT)) {
                return firstAtPoint ? 1 : -1;
            }
            int byChannel = a.channel().compareTo(b.channel());
            return byChannel != 0 ? byChannel : text(a.pointCode()).compareTo(text(b.pointCode()));
        });
        return all;
    }

    private static String text(String code) {
        return code == null ? "" : code;
    }
}
