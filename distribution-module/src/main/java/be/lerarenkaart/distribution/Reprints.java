package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.RunningJob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.LongStream;

/**
 * New cards for stolen ones. They exist only inside the production that makes them: until then a theft can still be taken
 * back, and undoing the production leaves the stolen card waiting as before.
 */
final class Reprints {

    /** Of whoever has no right any more, or died, no new card is made. */
    private static final String WANTED =
            """
              from distribution_card c
              join eligibility_entitlement_v1 e
                on e.card_year = c.card_year and e.staff_member_id = c.staff_member_id and e.entitled = 1
             where c.card_year = ? and c.state = 'BLOCKED' and c.block_reason = 'STOLEN'
            """;

    private static final String LOCK = "select c.id " + WANTED + " order by c.id for update";

    private static final String REMEMBER_THEIR_END =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, job_id, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point)
            select c.id, utc_timestamp(6), ?, ?, 'REPLACED', c.state, 'REPLACED',
                   c.channel, c.channel, c.pickup_point_code, c.pickup_point_code
            """
                    + WANTED;

    private static final String END =
            """
            update distribution_card c
              join distribution_fresh_number n on n.staff_member_id = c.staff_member_id
               set c.state = 'REPLACED', c.state_since = utc_timestamp(6)
             where c.card_year = ? and c.state = 'BLOCKED' and c.block_reason = 'STOLEN'
            """;

    /** It goes the way of the card that it replaces, to where its holder lives now. */
    private static final String MAKE =
            """
            insert into distribution_card (card_year, staff_member_id, decision_id, number, channel, channel_reason,
                   pickup_point_code, home_province, state, state_since, allocation_id, replaces_id)
            select c.card_year, c.staff_member_id, e.decision_id, n.number, c.channel, c.channel_reason,
                   c.pickup_point_code, e.home_province, 'PLANNED', utc_timestamp(6), c.allocation_id, c.id
              from distribution_fresh_number n
              join distribution_card c on c.staff_member_id = n.staff_member_id and c.card_year = ?
              join eligibility_entitlement_v1 e
                on e.card_year = c.card_year and e.staff_member_id = c.staff_member_id and e.entitled = 1
             where c.state = 'REPLACED'
               and not exists (select 1 from distribution_card later
                                where later.replaces_id = c.id and later.state <> 'CANCELLED')
             order by c.id
            """;

    private static final String REMEMBER_THEIR_BEGINNING =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, job_id, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point)
            select c.id, utc_timestamp(6), ?, ?, 'REPRINTED', c.state, c.state,
                   c.channel, c.channel, c.pickup_point_code, c.pickup_point_code
              from distribution_card c
             where c.card_year = ? and c.replaces_id is not null and c.state = 'PLANNED'
            """;

    private Reprints() {}

    static long wanted(Connection connection, int cardYear) throws SQLException {
        return Database.query(connection, "select count(*) " + WANTED, row -> row.getLong(1), cardYear)
                .get(0);
    }

    /** Makes a planned card for each stolen one that waits; the production freezes them with the others. */
    static int plan(RunningJob job, CardNumbers numbers) throws SQLException {
        Connection connection = job.connection();
        Database.query(connection, LOCK, row -> row.getLong(1), job.cardYear());
        LongStream.Builder holders = LongStream.builder();
        Database.each(
                connection,
                "select c.staff_member_id " + WANTED + " order by c.staff_member_id",
                row -> holders.add(row.getLong(1)),
                job.cardYear());
        long[] people = holders.build().toArray();
        if (people.length == 0) {
            return 0;
        }
        try {
            FreshNumbers.draw(connection, numbers, people);
            Database.update(connection, REMEMBER_THEIR_END, job.requestedBy(), job.id(), job.cardYear());
            Database.update(connection, END, job.cardYear());
            int made = Database.update(connection, MAKE, job.cardYear());
            Database.update(connection, REMEMBER_THEIR_BEGINNING, job.requestedBy(), job.id(), job.cardYear());
            if (made != people.length) {
                throw new IllegalStateException(people.length + " stolen cards, " + made + " reprints");
            }
            return made;
        } finally {
            FreshNumbers.drop(connection);
        }
    }
}
