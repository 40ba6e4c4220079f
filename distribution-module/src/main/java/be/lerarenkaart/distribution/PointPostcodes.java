package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All postcodes where people can live, as one pick-up point sees them: who has which, and how many holders live there. */
@ApplicationScoped
public class PointPostcodes {

    /** So few holders could be recognised: their number is not told outside Klasse. */
    public static final int FEWEST_TOLD = 5;

    private static final String CLAIMS =
            """
            select postcode, point_code, point_name from distribution_current_claim
             where card_year = ? order by postcode, requested_on, point_code
            """;

    /** Who claims a postcode. */
    private static final class Claims {

        private final List<String> codes = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
    }

    private final Database database;

    @Inject
    PointPostcodes(Database database) {
        this.database = database;
    }

    PointPostcodes() {
        this(null);
    }

    /**
     * In order of postcode.
     *
     * @param code of the point; null for nobody's eyes in particular
     */
    public List<PointPostcode> of(CardYear year, String code) {
        return database.call(connection -> read(connection, year.value(), code));
    }

    private static List<PointPostcode> read(Connection connection, int year, String code) throws SQLException {
        Map<String, Long> holders = KeptCounts.holders(connection, year);
        Map<String, ServedPostcode> served = new HashMap<>();
        PostcodeAssignments.all(connection, year).forEach(one -> served.put(one.postcode(), one));
        Map<String, Claims> claims = claims(connection, year);
        Optional<MapPlace> here = place(connection, year, code);
        return HomePostcode.all(connection).stream()
                .map(home -> {
                    Claims asked = claims.getOrDefault(home.postcode(), new Claims());
                    ServedPostcode by = served.get(home.postcode());
                    long living = holders.getOrDefault(home.postcode(), 0L);
                    return new PointPostcode(
                            home.postcode(),
                            home.municipality(),
                            home.province(),
                            home.latitude().doubleValue(),
                            home.longitude().doubleValue(),
                            living < FEWEST_TOLD ? null : living,
                            here.map(place -> place.kmTo(home.place())).orElse(null),
                            asked.codes.contains(code),
                            asked.names,
                            by == null ? null : by.pointCode(),
                            by == null ? null : by.pointName(),
                            by == null ? null : by.ground(),
                            stand(code, asked, by));
                })
                .toList();
    }

    private static PostcodeStand stand(String code, Claims asked, ServedPostcode by) {
        if (by != null) {
            return by.pointCode().equals(code) ? PostcodeStand.OURS : PostcodeStand.OTHERS;
        }
        if (asked.codes.isEmpty()) {
            return PostcodeStand.FREE;
        }
        return asked.codes.contains(code) ? PostcodeStand.CONFLICT : PostcodeStand.CONFLICT_OF_OTHERS;
    }

    private static Map<String, Claims> claims(Connection connection, int year) throws SQLException {
        Map<String, Claims> claims = new HashMap<>();
        Database.each(
                connection,
                CLAIMS,
                row -> {
                    Claims asked = claims.computeIfAbsent(row.getString(1), postcode -> new Claims());
                    asked.codes.add(row.getString(2));
                    asked.names.add(row.getString(3));
                },
                year);
        return claims;
    }

    private static Optional<MapPlace> place(Connection connection, int year, String code) throws SQLException {
        return Database.query(
                        connection,
                        """
                        select latitude, longitude from distribution_current_point
                         where card_year = ? and code = ? and latitude is not null and longitude is not null
                        """,
                        row -> MapPlace.of(row.getBigDecimal(1), row.getBigDecimal(2)),
                        year,
                        code)
                .stream()
                .findFirst();
    }
}
