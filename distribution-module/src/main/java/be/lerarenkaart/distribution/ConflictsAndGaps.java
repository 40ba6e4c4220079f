package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is not settled between points and postcodes, and what to suggest. */
final class ConflictsAndGaps {

    private static final String CONFLICTS =
            """
            select c.postcode, c.point_code, c.point_name, c.requested_on, h.municipality, h.province,
                   a.point_code as assigned
              from (select postcode, point_code, point_name, requested_on, count(*) over (partition by postcode) as points
                      from distribution_current_claim where card_year = ?) c
              left join eligibility_postcode_v1 h on h.postcode = c.postcode
              left join distribution_postcode_assignment a on a.card_year = ? and a.postcode = c.postcode
             where c.points > 1
             order by c.postcode, c.requested_on, c.point_code
            """;

    /** How many conflicts nobody settled. */
    static final String OPEN_CONFLICTS =
            """
            select count(*)
              from (select postcode from distribution_current_claim
                     where card_year = ? group by postcode having count(*) > 1) c
              left join distribution_postcode_assignment a on a.card_year = ? and a.postcode = c.postcode
             where a.postcode is null
            """;

    private ConflictsAndGaps() {}

    static List<ClaimConflict> conflicts(Connection connection, int cardYear) throws SQLException {
        Map<String, Long> holders = KeptCounts.holders(connection, cardYear);
        Map<String, ClaimConflict> conflicts = new LinkedHashMap<>();
        Database.each(
                connection,
                CONFLICTS,
                row -> conflicts.merge(
                        row.getString("postcode"), conflict(row, holders), ConflictsAndGaps::withAllClaims),
                cardYear,
                cardYear);
        return List.copyOf(conflicts.values());
    }

    private static ClaimConflict conflict(ResultSet row, Map<String, Long> holders) throws SQLException {
        String postcode = row.getString("postcode");
        Claim claim = new Claim(
                row.getString("point_code"),
                row.getString("point_name"),
                row.getObject("requested_on", LocalDate.class));
        return new ClaimConflict(
                postcode,
                row.getString("municipality"),
                row.getString("province"),
                holders.getOrDefault(postcode, 0L),
                List.of(claim),
                claim.pointCode(),
                row.getString("assigned"));
    }

    private static ClaimConflict withAllClaims(ClaimConflict earlier, ClaimConflict later) {
        List<Claim> claims = new ArrayList<>(earlier.claims());
        claims.addAll(later.claims());
        return new ClaimConflict(
                earlier.postcode(),
                earlier.municipality(),
                earlier.province(),
                earlier.holders(),
                claims,
                earlier.suggestedPoint(),
                earlier.assignedPoint());
    }

    static List<ClaimGap> gaps(Connection connection, int cardYear) throws SQLException {
        Map<String, Long> holders = KeptCounts.holders(connection, cardYear);
        NearestPoints nearest = NearestPoints.of(connection, cardYear);
        return HomePostcode.unserved(connection, cardYear).stream()
                .filter(home -> holders.containsKey(home.postcode()))
                .map(home -> gap(home, holders.get(home.postcode()), nearest))
                .toList();
    }

    static OpenPostcodes open(Connection connection, int cardYear) throws SQLException {
        Set<String> inhabited = KeptCounts.holders(connection, cardYear).keySet();
        long gaps = HomePostcode.unserved(connection, cardYear).stream()
                .filter(home -> inhabited.contains(home.postcode()))
                .count();
        long conflicts = Database.query(connection, OPEN_CONFLICTS, row -> row.getLong(1), cardYear, cardYear)
                .get(0);
        return new OpenPostcodes(conflicts, gaps);
    }

    private static ClaimGap gap(HomePostcode home, long holders, NearestPoints nearest) {
        NearestPoints.Nearest point = nearest.to(home).orElse(new NearestPoints.Nearest(null, null, 0));
        return new ClaimGap(
                home.postcode(), home.municipality(), home.province(), holders, point.code(), point.name(), point.km());
    }
}
