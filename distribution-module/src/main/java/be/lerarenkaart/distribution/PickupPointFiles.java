package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RunningImport;
import be.lerarenkaart.intake.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the pick-up points of a card year, which replace the former ones whole. */
@ApplicationScoped
class PickupPointFiles implements Importer {

    private static final int NAMED_AT_MOST = 10;

    @Override
    public String kind() {
        return CurrentImports.PICKUP_POINTS;
    }

    @Override
    public List<Column> columns() {
        return PickupPointRow.COLUMNS;
    }

    @Override
    public JsonObject read(RunningImport running) throws SQLException {
        Connection connection = running.connection();
        YearDates dates = YearDates.of(connection, running.cardYear());
        Map<String, PickupPointRow> points = sound(running);
        refuseNone(points.values());
        refuseAnotherYear(points.values(), dates);
        List<String> former = former(connection, running.cardYear());
        refuseToLoseCards(connection, running.cardYear(), points);
        Iterator<PickupPointRow> all = points.values().iterator();
        BulkLoad.load(
                connection,
                "distribution_pickup_point (import_id, code, name, type, street, house_number, postcode, municipality,"
                        + " province, latitude, longitude, opening_hours, opens, closes)",
                line -> {
                    if (!all.hasNext()) {
                        return false;
                    }
                    all.next().write(running.id(), line);
                    return true;
                });
        CurrentImports.hold(connection, running.cardYear(), kind(), running.id());
        PostcodeAssignments.follow(connection, running.cardYear(), "import " + running.id());
        return Json.createObjectBuilder()
                .add("before", former.size())
                .add("after", points.size())
                .add(
                        "gone",
                        former.stream()
                                .filter(code -> !points.containsKey(code))
                                .count())
                .build();
    }

    private static Map<String, PickupPointRow> sound(RunningImport running) {
        Map<String, PickupPointRow> points = new LinkedHashMap<>();
        for (Row source = running.next(); source != null; source = running.next()) {
            PickupPointRow row = new PickupPointRow(source);
            String[] fault = row.fault();
            if (fault != null) {
                running.verdicts().give(row.number, Verdicts.NO_NUMBER, "REJECTED", fault[0], fault[1]);
            } else if (points.putIfAbsent(row.code, row) != null) {
                running.verdicts().give(row.number, Verdicts.NO_NUMBER, "MERGED", "DUPLICATE_ROW", "code");
            } else {
                running.verdicts().give(row.number, Verdicts.NO_NUMBER, "ACCEPTED");
            }
        }
        return points;
    }

    private static void refuseNone(Collection<PickupPointRow> points) {
        if (points.isEmpty()) {
            throw RefusedFile.because(
                    "no-usable-row", "In dit bestand staat geen enkel bruikbaar afhaalpunt. Er is niets gewijzigd.");
        }
    }

    private static void refuseAnotherYear(Collection<PickupPointRow> points, YearDates dates) {
        long elsewhen = points.stream()
                .filter(point -> point.closes != null
                        && point.closes.getYear() != dates.year().value())
                .count();
        if (2 * elsewhen > points.size()) {
            throw RefusedFile.because(
                    "wrong-year",
                    "Deze afhaalpunten horen niet bij kaartjaar " + dates.year()
                            + ": de meeste einddatums liggen in een ander jaar. Er is niets gewijzigd.");
        }
    }

    private static List<String> former(Connection connection, int cardYear) throws SQLException {
        return Database.query(
                connection,
                "select code from distribution_current_point where card_year = ?",
                row -> row.getString(1),
                cardYear);
    }

    private static void refuseToLoseCards(Connection connection, int cardYear, Map<String, PickupPointRow> points)
            throws SQLException {
        List<String> lost = Database.query(
                connection,
                """
                select distinct pickup_point_code from distribution_card
                 where card_year = ? and pickup_point_code is not null and current_year is not null
                 order by pickup_point_code
                """,
                row -> row.getString(1),
                cardYear);
        lost.removeAll(points.keySet());
        if (!lost.isEmpty()) {
            String named = String.join(", ", lost.subList(0, Math.min(lost.size(), NAMED_AT_MOST)));
            throw RefusedFile.because(
                    "point-has-cards",
                    "Deze afhaalpunten hebben al kaarten en ontbreken in het bestand: " + named
                            + (lost.size() > NAMED_AT_MOST ? " en nog " + (lost.size() - NAMED_AT_MOST) : "")
                            + ". Er is niets gewijzigd.");
        }
    }
}
