package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an allocation finds, in numbers: the cards as they stand after it, and how that differs from before. Counted
 * from the wanted cards, before anything is written.
 */
final class AllocationSummary {

    private static final String WANTED =
            """
            select difference, from_channel, channel, channel_reason, home_province, count(*) as cards,
                   sum(channel = 'PICKUP_POINT' and pickup_point_code is null) as unplaced
              from distribution_wanted
             group by difference, from_channel, channel, channel_reason, home_province
            """;

    /** Cards of people without a right: planned ones are withdrawn, the others exist and stay. */
    private static final String LEFT_OVER =
            """
            select c.state, c.channel, c.channel_reason, c.home_province, count(*) as cards
              from distribution_card c
              left join distribution_wanted w on w.staff_member_id = c.staff_member_id
             where c.card_year = ? and c.current_year is not null and w.staff_member_id is null
             group by c.state, c.channel, c.channel_reason, c.home_province
            """;

    private static final String OPEN_GAPS =
            """
            select count(distinct w.unserved_postcode)
              from distribution_wanted w
              left join distribution_current_claim c on c.card_year = ? and c.postcode = w.unserved_postcode
             where w.unserved_postcode is not null and c.postcode is null
            """;

    private final Map<String, Long> byChannel = new TreeMap<>();
    private final Map<String, Long> otherReasons = new TreeMap<>();
    private final Map<String, Long> differences = new TreeMap<>();
    private final Map<String, Long> movedByChannel = new TreeMap<>();
    private final Map<String, Map<String, Long>> byProvince = new TreeMap<>();
    private long cards;
    private long unplaced;
    private long openConflicts;
    private long openGaps;

    private AllocationSummary() {}

    static AllocationSummary of(Connection connection, int cardYear) throws SQLException {
        AllocationSummary summary = new AllocationSummary();
        for (Channel channel : Channel.values()) {
            summary.byChannel.put(channel.name(), 0L);
        }
        Database.each(connection, WANTED, summary::countWanted);
        Database.each(connection, LEFT_OVER, summary::countLeftOver, cardYear);
        summary.openConflicts = number(connection, ConflictsAndGaps.OPEN_CONFLICTS, cardYear, cardYear);
        summary.openGaps = number(connection, OPEN_GAPS, cardYear);
        return summary;
    }

    private static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        return Database.query(connection, sql, row -> row.getLong(1), parameters)
                .get(0);
    }

    private void countWanted(ResultSet row) throws SQLException {
        long here = row.getLong("cards");
        String difference = row.getString("difference");
        countStanding(row, here);
        differences.merge(difference, here, Long::sum);
        if (difference.equals("NEW") || difference.equals("MOVED")) {
            countProvince(row, difference, here);
        }
        unplaced += row.getLong("unplaced");
        if (difference.equals("MOVED")) {
            movedByChannel.merge(row.getString("from_channel") + ">" + row.getString("channel"), here, Long::sum);
        }
    }

    private void countLeftOver(ResultSet row) throws SQLException {
        long here = row.getLong("cards");
        if (row.getString("state").equals(CardState.PLANNED.name())) {
            differences.merge("LOST", here, Long::sum);
            countProvince(row, "LOST", here);
        } else {
            differences.merge("KEPT", here, Long::sum);
            countStanding(row, here);
        }
    }

    private void countProvince(ResultSet row, String difference, long here) throws SQLException {
        byProvince
                .computeIfAbsent(row.getString("home_province"), province -> new TreeMap<>())
                .merge(difference.toLowerCase(Locale.ROOT), here, Long::sum);
    }

    private void countStanding(ResultSet row, long here) throws SQLException {
        cards += here;
        byChannel.merge(row.getString("channel"), here, Long::sum);
        if (row.getString("channel").equals(Channel.OTHER.name())) {
            otherReasons.merge(row.getString("channel_reason"), here, Long::sum);
        }
    }

    /** Whether writing has anything to do. */
    boolean changesCards() {
        return of("NEW") + of("MOVED") + of("REVISED") + of("LOST") > 0;
    }

    /** How many there are of NEW, MOVED, REVISED, LOST and so on. */
    long of(String difference) {
        return differences.getOrDefault(difference, 0L);
    }

    JsonObject told(boolean dryRun, long changedRows) {
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("new", of("NEW"))
                .add("lost", of("LOST"))
                .add("moved", of("MOVED"))
                .add("revised", of("REVISED"))
                .add("unchanged", of("UNCHANGED"))
                .add("producedElsewhere", of("FIXED"))
                .add("producedWithoutRight", of("KEPT"))
                .add("movedByChannel", Json.createObjectBuilder(new TreeMap<>(movedByChannel)));
        JsonObjectBuilder provinces = Json.createObjectBuilder();
        byProvince.forEach(
                (province, counts) -> provinces.add(province, Json.createObjectBuilder(new TreeMap<>(counts))));
        told.add("byProvince", provinces);
        return Json.createObjectBuilder()
                .add("dryRun", dryRun)
                .add("cards", cards)
                .add("byChannel", Json.createObjectBuilder(new TreeMap<>(byChannel)))
                .add("otherReasons", Json.createObjectBuilder(new TreeMap<>(otherReasons)))
                .add("openConflicts", openConflicts)
                .add("openGaps", openGaps)
                .add("unplaced", unplaced)
                .add("differences", told)
                .add("changedRows", changedRows)
                .build();
    }
}
