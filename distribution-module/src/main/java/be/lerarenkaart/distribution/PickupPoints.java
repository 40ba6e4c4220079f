package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pick-up points of a card year, with the cards and postcodes they have. */
@ApplicationScoped
public class PickupPoints {

    private static final String POINTS = "select * from distribution_current_point where card_year = ?";

    private static final String CARDS =
            """
            select pickup_point_code, count(*)
              from distribution_card
             where card_year = ? and pickup_point_code %s and current_year is not null
             group by pickup_point_code
            """;

    private static final String POSTCODES =
            """
            select point_code, postcode from distribution_postcode_assignment
             where card_year = ? and point_code %s order by postcode
            """;

    private final Database database;

    @Inject
    PickupPoints(Database database) {
        this.database = database;
    }

    PickupPoints() {
        this(null);
    }

    /** In order of code. */
    public List<PickupPoint> of(CardYear year) {
        return database.call(connection -> points(connection, POINTS + " order by code", "is not null", year.value()));
    }

    public Optional<PickupPoint> find(CardYear year, String code) {
        return database
                .call(connection -> points(connection, POINTS + " and code = ?", "= ?", year.value(), code))
                .stream()
                .findFirst();
    }

    /** To choose from, in order of municipality and name: that is how people look for a library. Nothing is counted. */
    public List<PickupPoint> toChooseFrom(CardYear year) {
        return database.query(
                POINTS + " order by municipality, name, code", row -> point(row, Map.of(), Map.of()), year.value());
    }

    /** Only where it is; nothing is counted. */
    public Optional<PointAddress> address(CardYear year, String code) {
        return database
                .query(
                        POINTS + " and code = ?",
                        row -> new PointAddress(
                                row.getString("street"),
                                row.getString("house_number"),
                                row.getString("postcode"),
                                row.getString("municipality"),
                                row.getString("opening_hours")),
                        year.value(),
                        code)
                .stream()
                .findFirst();
    }

    /** @param which of the points are asked, as the end of a condition with the parameters after the year */
    private static List<PickupPoint> points(Connection connection, String sql, String which, Object... parameters)
            throws SQLException {
        Map<String, Long> cards = new HashMap<>();
        Map<String, List<String>> postcodes = new HashMap<>();
        Database.each(
                connection, CARDS.formatted(which), row -> cards.put(row.getString(1), row.getLong(2)), parameters);
        Database.each(
                connection,
                POSTCODES.formatted(which),
                row -> postcodes
                        .computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(row.getString(2)),
                parameters);
        return Database.query(connection, sql, row -> point(row, cards, postcodes), parameters);
    }

    private static PickupPoint point(ResultSet row, Map<String, Long> cards, Map<String, List<String>> postcodes)
            throws SQLException {
        String code = row.getString("code");
        return new PickupPoint(
                code,
                row.getString("name"),
                row.getString("type"),
                row.getString("street"),
                row.getString("house_number"),
                row.getString("postcode"),
                row.getString("municipality"),
                row.getString("province"),
                degrees(row.getBigDecimal("latitude")),
                degrees(row.getBigDecimal("longitude")),
                row.getString("opening_hours"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                cards.getOrDefault(code, 0L),
                postcodes.getOrDefault(code, List.of()));
    }

    private static Double degrees(BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
