package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** Takes back a production that was never sent: its cards are planned again, its reprints never were. */
final class UndoneProduction {

    /** The production will not tell it any more, so from now on each card does. */
    private static final String REMEMBER_THE_PRODUCTION =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, job_id, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point)
            select c.id, ?, ?, c.production_id, 'PRODUCED', 'PLANNED', 'PRODUCED',
                   c.channel, c.channel, c.pickup_point_code, c.pickup_point_code
              from distribution_card c
             where c.production_id = ?
            """;

    private static final String REMEMBER_ITS_END =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, job_id, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point, remark)
            select c.id, ?, ?, c.production_id, if(c.replaces_id is null, 'PRODUCTION_UNDONE', 'CANCELLED'), c.state,
                   case when c.state <> 'PRODUCED' then c.state
                        when c.replaces_id is null then 'PLANNED' else 'CANCELLED' end,
                   c.channel, c.channel, c.pickup_point_code, c.pickup_point_code, ?
              from distribution_card c
             where c.production_id = ?
            """;

    private static final String REMEMBER_WHO_WAITS_AGAIN =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, job_id, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point, remark)
            select old.id, ?, ?, c.production_id, 'REPLACEMENT_UNDONE', old.state, 'BLOCKED',
                   old.channel, old.channel, old.pickup_point_code, old.pickup_point_code, ?
              from distribution_card c
              join distribution_card old on old.id = c.replaces_id
             where c.production_id = ? and c.state = 'PRODUCED'
            """;

    private static final String REPRINTS =
            """
            select c.replaces_id from distribution_card c
             where c.production_id = ? and c.replaces_id is not null and c.state = 'PRODUCED'
            """;

    /** A card that was blocked meanwhile stays blocked, but was never made. */
    private static final String UNDO =
            """
            update distribution_card c
               set c.blocked_from = if(c.blocked_from = 'PRODUCED', 'PLANNED', c.blocked_from),
                   c.state_since = if(c.state = 'PRODUCED', ?, c.state_since),
                   c.state = case when c.state <> 'PRODUCED' then c.state
                                  when c.replaces_id is null then 'PLANNED' else 'CANCELLED' end,
                   c.production_id = null, c.produced_at = null, c.printed_point_code = null
             where c.production_id = ?
            """;

    private UndoneProduction() {}

    static void undo(Connection connection, Production undone, LocalDateTime at, String by, String because)
            throws SQLException {
        long production = undone.id();
        Database.query(
                connection,
                "select id from distribution_card where production_id = ? order by id for update",
                row -> row.getLong(1),
                production);
        Database.update(
                connection, REMEMBER_THE_PRODUCTION, Moments.utc(undone.frozenAt()), undone.frozenBy(), production);
        Database.update(connection, REMEMBER_ITS_END, at, by, because, production);
        Database.update(connection, REMEMBER_WHO_WAITS_AGAIN, at, by, because, production);
        List<Long> stolenOnes = Database.query(connection, REPRINTS, row -> row.getLong(1), production);
        Database.update(connection, UNDO, at, production);
        for (long stolen : stolenOnes) {
            Database.update(
                    connection,
                    "update distribution_card set state = 'BLOCKED', state_since = ? where id = ? and state = 'REPLACED'",
                    at,
                    stolen);
        }
    }
}
