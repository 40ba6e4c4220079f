package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far holders live from the point where their card lies. */
@ApplicationScoped
public class PointDistances {

    /** In kilometres: farther than this is worth a look. */
    public static final int FAR = 10;

    private static final String POINTS =
            """
            select code, name, municipality, latitude, longitude from distribution_current_point
             where card_year = ? order by code
            """;

    /** What is summed of one point. */
    private static final class Sum {

        private final String code;
        private final String name;
        private final String municipality;
        private final MapPlace at;
        private int postcodes;
        private long holders;
        private long measured;
        private double km;
        private long far;
        private double farthestKm = -1;
        private String farthest;

        Sum(String code, String name, String municipality, MapPlace at) {
            this.code = code;
            this.name = name;
            this.municipality = municipality;
            this.at = at;
        }

        void add(String postcode, HomePostcode home, long living) {
            postcodes++;
            holders += living;
            if (at == null || home == null || living == 0) {
                return;
            }
            double distance = at.kmTo(home.place());
            measured += living;
            km += living * distance;
            far += distance > FAR ? living : 0;
            if (distance > farthestKm) {
                farthestKm = distance;
                farthest = postcode;
            }
        }

        PointDistance told() {
            return new PointDistance(
                    code,
                    name,
                    municipality,
                    postcodes,
                    holders,
                    measured,
                    measured == 0 ? null : km / measured,
                    farthest == null ? null : farthestKm,
                    farthest,
                    far);
        }
    }

    private final Database database;

    @Inject
    PointDistances(Database database) {
        this.database = database;
    }

    PointDistances() {
        this(null);
    }

    /** Of each point; those whose holders live farthest, on average, first. */
    public List<PointDistance> of(CardYear year) {
        return database.call(connection -> read(connection, year.value()));
    }

    private static List<PointDistance> read(Connection connection, int year) throws SQLException {
        Map<String, Sum> sums = new HashMap<>();
        Database.each(
                connection,
                POINTS,
                row -> sums.put(
                        row.getString("code"),
                        new Sum(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("municipality"),
                                place(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")))),
                year);
        Map<String, HomePostcode> homes = new HashMap<>();
        HomePostcode.all(connection).forEach(home -> homes.put(home.postcode(), home));
        Map<String, Long> holders = KeptCounts.holders(connection, year);
        for (ServedPostcode one : PostcodeAssignments.all(connection, year)) {
            Sum sum = sums.get(one.pointCode());
            if (sum != null) {
                sum.add(one.postcode(), homes.get(one.postcode()), holders.getOrDefault(one.postcode(), 0L));
            }
        }
        return sums.values().stream()
                .map(Sum::told)
                .sorted(Comparator.comparing((PointDistance point) -> point.meanKm() == null ? -1 : point.meanKm())
                        .reversed()
                        .thenComparing(PointDistance::code))
                .toList();
    }

    private static MapPlace place(BigDecimal latitude, BigDecimal longitude) {
        return latitude == null || longitude == null ? null : MapPlace.of(latitude, longitude);
    }
}
