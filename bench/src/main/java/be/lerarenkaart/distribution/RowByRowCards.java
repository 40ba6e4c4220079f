package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** What {@link RowByRowAllocation} asks and writes for each person. */
final class RowByRowCards implements AutoCloseable {

    private static final int CHUNK = 1000;

    private final Connection connection;
    private final int cardYear;
    private final long jobId;
    private final long subscriptions;
    private final PreparedStatement findSubscription;
    private final PreparedStatement findCard;
    private final PreparedStatement nextNumber;
    private final PreparedStatement insert;
    private final PreparedStatement move;
    private int people;
    private long written;

    RowByRowCards(Connection connection, int cardYear, long jobId) throws SQLException {
        this.connection = connection;
        this.cardYear = cardYear;
        this.jobId = jobId;
        subscriptions = Database.query(
                        connection,
                        "select import_id from distribution_current_import where card_year = ? and kind = ?",
                        row -> row.getLong(1),
                        cardYear,
                        "SUBSCRIPTIONS")
                .get(0);
        findSubscription = connection.prepareStatement(
                "select row_no from distribution_subscription where subscriber_id = ? and import_id = ?");
        findCard = connection.prepareStatement("select id, decision_id, channel, channel_reason, pickup_point_code,"
                + " home_province from distribution_card where staff_member_id = ? and current_year = ?");
        // The answer carries the number: one call, as for a sequence.
        nextNumber = connection.prepareStatement(
                "update bench_sequence set given = last_insert_id(given + 1)", Statement.RETURN_GENERATED_KEYS);
        insert = connection.prepareStatement("insert into distribution_card (card_year, staff_member_id, decision_id,"
                + " number, channel, channel_reason, pickup_point_code, home_province, state, state_since,"
                + " allocation_id) values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', utc_timestamp(6), ?)");
        move = connection.prepareStatement("update distribution_card set decision_id = ?, channel = ?,"
                + " channel_reason = ?, pickup_point_code = ?, home_province = ? where card_year = ? and id = ?");
    }

    boolean isSubscriber(long person) throws SQLException {
        findSubscription.setLong(1, person);
        findSubscription.setLong(2, subscriptions);
        try (ResultSet found = findSubscription.executeQuery()) {
            return found.next();
        }
    }

    void give(RowByRowAllocation.Holder holder, RowByRowAllocation.Wanted wanted) throws SQLException {
        findCard.setLong(1, holder.id());
        findCard.setInt(2, cardYear);
        try (ResultSet card = findCard.executeQuery()) {
            if (!card.next()) {
                issue(holder, wanted);
            } else if (!isAsWanted(card, holder, wanted)) {
                written++;
                add(
                        move,
                        holder.decision(),
                        wanted.channel(),
                        wanted.reason(),
                        wanted.point(),
                        holder.homeProvince(),
                        cardYear,
                        card.getLong(1));
            }
        }
        if (++people % CHUNK == 0) {
            commit();
        }
    }

    private static boolean isAsWanted(
            ResultSet card, RowByRowAllocation.Holder holder, RowByRowAllocation.Wanted wanted) throws SQLException {
        return card.getLong(2) == holder.decision()
                && card.getString(3).equals(wanted.channel())
                && card.getString(4).equals(wanted.reason())
                && Objects.equals(card.getString(5), wanted.point())
                && card.getString(6).equals(holder.homeProvince());
    }

    private void issue(RowByRowAllocation.Holder holder, RowByRowAllocation.Wanted wanted) throws SQLException {
        written++;
        add(
                insert,
                cardYear,
                holder.id(),
                holder.decision(),
                number(),
                wanted.channel(),
                wanted.reason(),
                wanted.point(),
                holder.homeProvince(),
                jobId);
    }

    /** Scattered over all numbers, each once, for the factor has no divisor in common with a thousand million. */
    private long number() throws SQLException {
        nextNumber.executeUpdate();
        try (ResultSet given = nextNumber.getGeneratedKeys()) {
            given.next();
            long ten = 6_000_000_000L + given.getLong(1) * 387_420_489L % 1_000_000_000L;
            return ten * 10 + CardNumbers.checkDigit(ten);
        }
    }

    private static void add(PreparedStatement batch, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }

    void commit() throws SQLException {
        insert.executeBatch();
        move.executeBatch();
        connection.commit();
    }

    long written() {
        return written;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(findSubscription, findCard, nextNumber, insert, move)) {
            statement.close();
        }
    }
}
