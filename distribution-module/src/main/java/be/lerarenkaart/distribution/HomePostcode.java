package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * An ordinary postcode, where people can live, with its place on the map.
 *
 * @param nearest the point that serves it because it was the nearest, or null
 */
record HomePostcode(
        String postcode,
        String municipality,
        String province,
        BigDecimal latitude,
        BigDecimal longitude,
        String nearest) {

    private static final String UNCLAIMED =
            """
            select h.postcode, h.municipality, h.province, h.latitude, h.longitude, a.point_code
              from eligibility_postcode_v1 h
              left join (select distinct postcode from distribution_current_claim where card_year = ?) c
                on c.postcode = h.postcode
              left join distribution_postcode_assignment a on a.card_year = ? and a.postcode = h.postcode
             where h.special = 0 and c.postcode is null and (a.postcode is null or a.ground = 'NEAREST')
             order by h.postcode
            """;

    MapPlace place() {
        return MapPlace.of(latitude, longitude);
    }

    /** All of them, in order, without who is nearest. */
    static List<HomePostcode> all(Connection connection) throws SQLException {
        return Database.query(
                connection,
                """
                select postcode, municipality, province, latitude, longitude from eligibility_postcode_v1
                 where special = 0 order by postcode
                """,
                row -> new HomePostcode(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        null));
    }

    /** Those that no point claims and no point was assigned to, in order. */
    static List<HomePostcode> unserved(Connection connection, int cardYear) throws SQLException {
        return unclaimed(connection, cardYear).stream()
                .filter(home -> home.nearest == null)
                .toList();
    }

    /** Those that no point claims, and that nobody gave to another point than the nearest, in order. */
    static List<HomePostcode> unclaimed(Connection connection, int cardYear) throws SQLException {
        return Database.query(
                connection,
                UNCLAIMED,
                row -> new HomePostcode(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getString(6)),
                cardYear,
                cardYear);
    }
}
