package be.lerarenkaart.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the pick-up points and their claims, and where every postcode and card must end up. */
final class Distribution {

    private final Staff staff;
    private final PickupPoints points;
    private final Claims claims;
    private final Allocation allocation;

    Distribution(Staff staff) {
        this.staff = staff;
        points = new PickupPoints(staff);
        claims = new Claims(staff, points);
        allocation = new Allocation(staff, points, claims);
    }

    void write(Path folder) throws IOException {
        int year = staff.season().cardYear();
        writePoints(folder.resolve("afhaalpunten_" + year + ".csv"));
        writeClaims(folder.resolve("afhaalpunt_postcodes_" + year + ".csv"));
        writeDestinations(folder.resolve("antwoorden_postcode_toewijzing_" + year + ".csv"));
        writeCards(folder.resolve("antwoorden_kaarten_per_afhaalpunt_" + year + ".csv"));
    }

    private void writePoints(Path file) throws IOException {
        try (CsvFile csv = CsvFile.ours(
                file,
                "code",
                "naam",
                "type",
                "straat",
                "huisnummer",
                "postcode",
                "gemeente",
                "provincie",
                "breedtegraad",
                "lengtegraad",
                "openingsuren",
                "startdatum",
                "einddatum",
                "bron")) {
            for (PickupPoint point : points.all()) {
                csv.add(
                        point.code(),
                        point.name(),
                        point.type(),
                        point.street(),
                        Integer.toString(point.houseNumber()),
                        point.place().postcode(),
                        point.place().name(),
                        point.place().province().label,
                        point.latitude(),
                        point.longitude(),
                        point.openingHours(),
                        staff.season().pickupOpens().toString(),
                        point.closes().toString(),
                        "verzonnen");
            }
        }
    }

    private void writeClaims(Path file) throws IOException {
        try (CsvFile csv = CsvFile.ours(file, "afhaalpunt", "postcode", "aangevraagd_op")) {
            for (Claim claim : claims.all()) {
                csv.add(
                        claim.point().code(),
                        claim.postcode(),
                        claim.requestedOn().toString());
            }
        }
    }

    private void writeDestinations(Path file) throws IOException {
        try (CsvFile csv = CsvFile.ours(file, "postcode", "provincie", "afhaalpunt", "grond")) {
            for (Allocation.Destination destination : allocation.destinations()) {
                csv.add(
                        destination.place().postcode(),
                        destination.place().province().label,
                        destination.point().code(),
                        destination.ground());
            }
        }
    }

    private void writeCards(Path file) throws IOException {
        try (CsvFile csv = CsvFile.ours(file, "afhaalpunt", "kaarten")) {
            for (PickupPoint point : points.all()) {
                csv.add(point.code(), Integer.toString(allocation.cards(point)));
            }
        }
    }

    int points() {
        return points.all().size();
    }

    long pointsWithoutCards() {
        return points.all().stream()
                .filter(point -> allocation.cards(point) == 0)
                .count();
    }

    List<String> closingEarly() {
        return points.all().stream()
                .filter(point -> point.closes().isBefore(staff.season().pickupCloses()))
                .map(PickupPoint::code)
                .toList();
    }

    List<String> conflicts() {
        return claims.conflicts().stream().sorted().toList();
    }

    List<String> gaps() {
        return claims.gaps().stream().sorted().toList();
    }
}
