package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The peer of {@link AllocationWork}: the same rules in Java, person by person. The entitled come through one cursor;
 * for each person the subscription and the card that stands are looked up, a new card gets its number from a sequence,
 * and cards are inserted in rewritten JDBC batches, committed each 1,000. Which point serves which postcode is settled
 * as we do it, and kept in memory.
 */
@ApplicationScoped
public class RowByRowAllocation {

    /**
     * @param cursor a connection for reading only; the other one writes
     * @return how many cards were written
     */
    public long allocate(Connection cursor, Connection connection, int cardYear, long jobId) throws SQLException {
        PostcodeAssignments.follow(connection, cardYear, "peer");
        PostcodeAssignments.settleConflicts(connection, cardYear, "peer");
        PostcodeAssignments.closeGaps(connection, cardYear, "peer");
        Database.update(
                connection,
                """
                insert into distribution_allocation (id, card_year, allocated_at, allocated_by, conflicts, gaps)
                values (?, ?, utc_timestamp(6), 'peer', 'EARLIEST', 'NEAREST')
                """,
                jobId,
                cardYear);
        connection.commit();
        LocalDate reference = Database.query(
                        connection,
                        "select reference_date from eligibility_card_year_v1 where card_year = ?",
                        row -> row.getObject(1, LocalDate.class),
                        cardYear)
                .get(0);
        Map<String, String> pointOfPostcode = points(connection, cardYear);
        try (RowByRowCards cards = new RowByRowCards(connection, cardYear, jobId)) {
            Database.each(
                    cursor,
                    """
                    select staff_member_id, decision_id, starter, begins, country, postcode, home_province
                      from eligibility_entitlement_v1
                     where entitled = 1 and card_year = ?
                     order by staff_member_id
                    """,
                    row -> {
                        Holder holder = new Holder(
                                row.getLong(1),
                                row.getLong(2),
                                row.getBoolean(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7));
                        cards.give(holder, wanted(holder, reference, pointOfPostcode, cards));
                    },
                    cardYear);
            cards.commit();
            return cards.written();
        }
    }

    record Holder(
            long id,
            long decision,
            boolean starter,
            LocalDate begins,
            String country,
            String postcode,
            String homeProvince) {}

    /** What the card should be. */
    record Wanted(String channel, String reason, String point) {}

    private static Wanted wanted(
            Holder holder, LocalDate reference, Map<String, String> pointOfPostcode, RowByRowCards cards)
            throws SQLException {
        boolean belgian = holder.country == null || holder.country.equals("BE");
        if (holder.begins != null && holder.begins.isAfter(reference)) {
            return new Wanted("OTHER", "AFTER_PRODUCTION", null);
        } else if (cards.isSubscriber(holder.id)) {
            return new Wanted("MAGAZINE", "SUBSCRIBER", null);
        } else if (holder.starter) {
            return new Wanted("HOME", "STARTER", null);
        } else if (belgian && holder.postcode != null && pointOfPostcode.containsKey(holder.postcode)) {
            return new Wanted("PICKUP_POINT", "POSTCODE", pointOfPostcode.get(holder.postcode));
        } else if (!belgian) {
            return new Wanted("OTHER", "ABROAD", null);
        }
        boolean missing = holder.postcode == null || holder.postcode.isEmpty();
        return new Wanted("OTHER", missing ? "POSTCODE_MISSING" : "POSTCODE_UNKNOWN", null);
    }

    private static Map<String, String> points(Connection connection, int cardYear) throws SQLException {
        Map<String, String> points = new HashMap<>();
        Database.each(
                connection,
                """
                select h.postcode, a.point_code
                  from eligibility_postcode_v1 h
                  left join distribution_postcode_assignment a on a.card_year = ? and a.postcode = h.postcode
                 where h.special = 0
                """,
                row -> points.put(row.getString(1), row.getString(2)),
                cardYear);
        return points;
    }
}
