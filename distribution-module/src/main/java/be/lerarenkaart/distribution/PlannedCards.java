package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Cards that are not made yet, when another point comes to serve the postcode of their holder. */
final class PlannedCards {

    /** Found by where they were to lie: those of one point are some hundreds, those of a year 220,000. */
    private static final String WHOSE_POINT_CHANGED =
            """
              from distribution_card c
              join eligibility_entitlement_v1 e on e.card_year = c.card_year and e.staff_member_id = c.staff_member_id
              left join distribution_postcode_assignment a on a.card_year = c.card_year and a.postcode = e.postcode
             where c.card_year = ? and c.state = 'PLANNED' and c.channel = 'PICKUP_POINT'
               and (c.pickup_point_code is null or c.pickup_point_code in (%s))
               and e.postcode in (%s) and not (c.pickup_point_code <=> a.point_code)
            """;

    private PlannedCards() {}

    /**
     * Brings them where the postcode's point is now; where nobody serves it any more they have none.
     *
     * @param from the points that served these postcodes until now
     * @return how many went along
     */
    static int follow(Connection connection, int cardYear, Set<String> postcodes, Collection<String> from, String by)
            throws SQLException {
        if (postcodes.isEmpty()) {
            return 0;
        }
        Set<String> points = new TreeSet<>(from);
        points.add("");
        String which = WHOSE_POINT_CHANGED.formatted(marks(points.size()), marks(postcodes.size()));
        List<Object> parameters = new ArrayList<>();
        parameters.add(cardYear);
        parameters.addAll(points);
        parameters.addAll(postcodes);
        Database.update(
                connection,
                """
                create temporary table distribution_follows (
                    card_id    bigint      not null,
                    point_code varchar(20) character set ascii collate ascii_bin null,
                    primary key (card_id)
                ) default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
                """);
        try {
            Database.update(
                    connection,
                    "insert into distribution_follows select c.id, a.point_code " + which + " order by c.id for update",
                    parameters.toArray());
            Database.update(
                    connection,
                    """
                    insert into distribution_card_event (card_id, happened_at, done_by, what, from_state, to_state,
                           from_channel, to_channel, from_point, to_point)
                    select c.id, utc_timestamp(6), ?, 'MOVED', c.state, c.state, c.channel, c.channel,
                           c.pickup_point_code, f.point_code
                      from distribution_follows f
                      join distribution_card c on c.id = f.card_id
                     order by c.id
                    """,
                    by);
            return Database.update(
                    connection,
                    """
                    update distribution_card c
                      join distribution_follows f on f.card_id = c.id
                       set c.pickup_point_code = f.point_code
                    """);
        } finally {
            Database.update(connection, "drop temporary table if exists distribution_follows");
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
