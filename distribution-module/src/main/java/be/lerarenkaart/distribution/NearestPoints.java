package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Which pick-up point is nearest, in kilometres on a flat map of Belgium. */
final class NearestPoints {

    private static final double KM_PER_MILLIONTH_OF_LATITUDE = 111.2e-6;
    private static final double KM_PER_MILLIONTH_OF_LONGITUDE = 70.2e-6;

    /** A point on the map; the places are millionths of a degree, so that their differences are exact. */
    private record Place(String code, String name, long latitude, long longitude) {}

    /** The nearest point and how far it is. */
    record Nearest(String code, String name, double km) {}

    private final List<Place> places;

    private NearestPoints(List<Place> places) {
        this.places = places;
    }

    /** Of the points that hold now and have a place on the map. */
    static NearestPoints of(Connection connection, int cardYear) throws SQLException {
        return new NearestPoints(Database.query(
                connection,
                """
                select code, name, latitude, longitude from distribution_current_point
                 where card_year = ? and latitude is not null and longitude is not null
                 order by code
                """,
                row -> new Place(
                        row.getString(1),
                        row.getString(2),
                        millionths(row.getBigDecimal(3)),
                        millionths(row.getBigDecimal(4))),
                cardYear));
    }

    /** Of points equally near the lowest code; empty when no point has a place on the map. */
    Optional<Nearest> to(HomePostcode home) {
        long latitude = millionths(home.latitude());
        long longitude = millionths(home.longitude());
        Place nearest = null;
        double shortest = Double.MAX_VALUE;
        for (Place place : places) {
            double north = (place.latitude - latitude) * KM_PER_MILLIONTH_OF_LATITUDE;
            double east = (place.longitude - longitude) * KM_PER_MILLIONTH_OF_LONGITUDE;
            double square = north * north + east * east;
            if (square < shortest) {
                nearest = place;
                shortest = square;
            }
        }
        return nearest == null
                ? Optional.empty()
                : Optional.of(new Nearest(nearest.code, nearest.name, Math.sqrt(shortest)));
    }

    private static long millionths(BigDecimal degrees) {
        return degrees.movePointRight(6).longValueExact();
    }
}
