package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.RunningJob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** Makes the cards what the wanted cards of the same connection say; every change of a standing card is remembered. */
final class CardChanges {

    private static final String REMEMBER_MOVES =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, job_id, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point)
            select c.id, utc_timestamp(6), ?, ?, w.difference, c.state, c.state,
                   c.channel, w.channel, c.pickup_point_code, w.pickup_point_code
              from distribution_wanted w
              join distribution_card c on c.id = w.card_id
             where w.difference in ('MOVED', 'REVISED')
            """;

    private static final String MOVE =
            """
            update distribution_card c
              join distribution_wanted w on w.card_id = c.id
               set c.channel = w.channel, c.channel_reason = w.channel_reason,
                   c.pickup_point_code = w.pickup_point_code, c.decision_id = w.decision_id,
                   c.home_province = w.home_province
             where c.card_year = ? and w.difference in ('MOVED', 'REVISED')
            """;

    private static final String REMEMBER_WITHDRAWALS =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, job_id, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point)
            select c.id, utc_timestamp(6), ?, ?, 'CANCELLED', c.state, 'CANCELLED',
                   c.channel, c.channel, c.pickup_point_code, c.pickup_point_code
              from distribution_card c
              left join distribution_wanted w on w.staff_member_id = c.staff_member_id
             where c.card_year = ? and c.state = 'PLANNED' and w.staff_member_id is null
            """;

    /** Its number stays taken: somebody may have seen it. */
    private static final String WITHDRAW =
            """
            update distribution_card c
              left join distribution_wanted w on w.staff_member_id = c.staff_member_id
               set c.state = 'CANCELLED', c.state_since = utc_timestamp(6)
             where c.card_year = ? and c.state = 'PLANNED' and w.staff_member_id is null
            """;

    private static final String ISSUE =
            """
            insert into distribution_card (card_year, staff_member_id, decision_id, number, channel, channel_reason,
                   pickup_point_code, home_province, state, state_since, allocation_id)
            select ?, w.staff_member_id, w.decision_id, n.number, w.channel, w.channel_reason,
                   w.pickup_point_code, w.home_province, 'PLANNED', utc_timestamp(6), ?
              from distribution_wanted w
              join distribution_fresh_number n on n.staff_member_id = w.staff_member_id
             order by w.staff_member_id
            """;

    private final Connection connection;
    private final RunningJob job;

    CardChanges(RunningJob job) {
        this.connection = job.connection();
        this.job = job;
    }

    int move() throws SQLException {
        Database.update(connection, REMEMBER_MOVES, job.requestedBy(), job.id());
        return Database.update(connection, MOVE, job.cardYear());
    }

    int withdraw() throws SQLException {
        Database.update(connection, REMEMBER_WITHDRAWALS, job.requestedBy(), job.id(), job.cardYear());
        return Database.update(connection, WITHDRAW, job.cardYear());
    }

    int issue(CardNumbers numbers) throws SQLException {
        LongStream.Builder newcomers = LongStream.builder();
        Database.each(
                connection,
                "select staff_member_id from distribution_wanted where card_id is null order by staff_member_id",
                row -> newcomers.add(row.getLong(1)));
        long[] people = newcomers.build().toArray();
        if (people.length == 0) {
            return 0;
        }
        try {
            FreshNumbers.draw(connection, numbers, people);
            job.progress(0.7, "Kaarten maken");
            return Database.update(connection, ISSUE, job.cardYear(), job.id());
        } finally {
            FreshNumbers.drop(connection);
        }
    }
}
