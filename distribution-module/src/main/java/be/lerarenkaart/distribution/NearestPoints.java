package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Which pick-up point is nearest, in kilometres on a flat map of Belgium. */
final class NearestPoints {

    /** A point on the map. */
    private record Place(String code, String name, MapPlace at) {}

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
                        row.getString(1), row.getString(2), MapPlace.of(row.getBigDecimal(3), row.getBigDecimal(4))),
                cardYear));
    }

    /** Of points equally near the lowest code; empty when no point has a place on the map. */
    Optional<Nearest> to(HomePostcode home) {
        MapPlace there = home.place();
        Place nearest = null;
        double shortest = Double.MAX_VALUE;
        for (Place place : places) {
            double square = there.squareTo(place.at);
            if (square < shortest) {
                nearest = place;
                shortest = square;
            }
        }
        return nearest == null
                ? Optional.empty()
                : Optional.of(new Nearest(nearest.code, nearest.name, Math.sqrt(shortest)));
    }
}
