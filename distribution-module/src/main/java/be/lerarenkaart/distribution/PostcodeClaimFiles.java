package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.Cell;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which postcodes the pick-up points want to serve; replaces the former claims of the card year whole. */
@ApplicationScoped
class PostcodeClaimFiles implements Importer {

    private record ClaimRow(int number, String point, String postcode, LocalDate requestedOn) {}

    /** What a claim may name. */
    private record Known(Set<String> points, Set<String> postcodes) {}

    @Override
    public String kind() {
        return CurrentImports.POSTCODE_CLAIMS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("afhaalpunt", "code"),
                Column.required("postcode", "Postnr"),
                Column.required("aangevraagd_op"));
    }

    @Override
    public JsonObject read(RunningImport running) throws SQLException {
        Connection connection = running.connection();
        YearDates dates = YearDates.of(connection, running.cardYear());
        Known known = known(connection, running.cardYear());
        List<ClaimRow> claims = sound(running, known.points);
        refuseUnusable(claims, dates);
        Set<String> conflicts = judge(running, claims, known.postcodes);
        Iterator<ClaimRow> all = claims.iterator();
        BulkLoad.load(
                connection, "distribution_postcode_claim (import_id, postcode, point_code, requested_on)", line -> {
                    if (!all.hasNext()) {
                        return false;
                    }
                    ClaimRow claim = all.next();
                    line.number(running.id())
                            .text(claim.postcode)
                            .text(claim.point)
                            .date(claim.requestedOn)
                            .endRow();
                    return true;
                });
        CurrentImports.hold(connection, running.cardYear(), kind(), running.id());
        PostcodeAssignments.follow(connection, running.cardYear(), "import " + running.id());
        return Json.createObjectBuilder()
                .add("claims", claims.size())
                .add("conflicts", conflicts.size())
                .build();
    }

    private static Known known(Connection connection, int cardYear) throws SQLException {
        return new Known(
                new HashSet<>(Database.query(
                        connection,
                        "select code from distribution_current_point where card_year = ?",
                        row -> row.getString(1),
                        cardYear)),
                new HashSet<>(Database.query(
                        connection,
                        "select postcode from eligibility_postcode_v1 where special = 0",
                        row -> row.getString(1))));
    }

    private static List<ClaimRow> sound(RunningImport running, Set<String> points) {
        List<ClaimRow> sound = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row source = running.next(); source != null; source = running.next()) {
            ClaimRow claim = new ClaimRow(
                    source.number(),
                    Cell.clean(source.get(0)),
                    Cell.clean(source.get(1)),
                    Cell.date(Cell.clean(source.get(2))));
            String[] fault = fault(source, claim, points);
            if (fault != null) {
                running.verdicts().give(claim.number, Verdicts.NO_NUMBER, "REJECTED", fault[0], fault[1]);
            } else if (!seen.add(claim.point + ' ' + claim.postcode)) {
                running.verdicts().give(claim.number, Verdicts.NO_NUMBER, "MERGED", "DUPLICATE_ROW", "");
            } else {
                sound.add(claim);
            }
        }
        return sound;
    }

    private static String[] fault(Row source, ClaimRow claim, Set<String> points) {
        if (!source.complete()) {
            return new String[] {"FIELD_COUNT", ""};
        }
        if (!points.contains(claim.point)) {
            return new String[] {"UNKNOWN_POINT", "afhaalpunt"};
        }
        if (!claim.postcode.matches("\\d{4}")) {
            return new String[] {"POSTCODE_INVALID", "postcode"};
        }
        boolean noDate = claim.requestedOn == null || claim.requestedOn == Cell.NO_DATE;
        return noDate ? new String[] {"INVALID_DATE", "aangevraagd_op"} : null;
    }

    /** Points ask from the year before on, and no more once the counters close. */
    private static void refuseUnusable(List<ClaimRow> claims, YearDates dates) {
        LocalDate first = dates.firstDay().minusYears(1);
        long elsewhen = claims.stream()
                .filter(claim -> claim.requestedOn.isBefore(first) || claim.requestedOn.isAfter(dates.pickupCloses()))
                .count();
        if (claims.isEmpty()) {
            throw RefusedFile.because(
                    "no-usable-row",
                    "In dit bestand staat geen enkele bruikbare aanvraag. Zijn de afhaalpunten van kaartjaar "
                            + dates.year() + " al ingevoerd? Er is niets gewijzigd.");
        }
        if (2 * elsewhen > claims.size()) {
            throw RefusedFile.because(
                    "wrong-year",
                    "Deze aanvragen horen niet bij kaartjaar " + dates.year()
                            + ": de meeste datums liggen in een ander jaar. Er is niets gewijzigd.");
        }
    }

    /** Returns the postcodes that more than one point claims; all their rows are warned of. */
    private static Set<String> judge(RunningImport running, List<ClaimRow> claims, Set<String> postcodes) {
        Map<String, Long> byPostcode =
                claims.stream().collect(Collectors.groupingBy(ClaimRow::postcode, Collectors.counting()));
        for (ClaimRow claim : claims) {
            if (byPostcode.get(claim.postcode) > 1) {
                running.verdicts().give(claim.number, Verdicts.NO_NUMBER, "WARNING", "CLAIM_CONFLICT", "postcode");
            } else if (!postcodes.contains(claim.postcode)) {
                running.verdicts().give(claim.number, Verdicts.NO_NUMBER, "WARNING", "POSTCODE_UNKNOWN", "postcode");
            } else {
                running.verdicts().give(claim.number, Verdicts.NO_NUMBER, "ACCEPTED");
            }
        }
        byPostcode.values().removeIf(count -> count == 1);
        return byPostcode.keySet();
    }
}
