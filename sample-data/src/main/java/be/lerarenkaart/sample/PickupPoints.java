package be.lerarenkaart.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Libraries of the largest municipalities first, then their branches, until a province has its number. */
final class PickupPoints {

    private static final List<String> HOURS = List.of(
            "ma-vr 14:00-19:00; za 10:00-12:30",
            "di-vr 13:30-18:30; za 09:30-12:30",
            "ma 16:00-20:00; wo 13:30-19:00; za 09:30-12:30",
            "wo 14:00-18:00; vr 15:00-19:00; zo 10:00-12:00");

    private final Staff staff;
    private final List<PickupPoint> all = new ArrayList<>();
    private final List<String> streets = Words.list("streets.txt");

    PickupPoints(Staff staff) {
        this.staff = staff;
        for (Province province : Province.values()) {
            candidates(province).limit(staff.totals().points(province)).forEach(this::open);
        }
        closeEarly(staff.totals().pointsClosingEarly());
        shareAnAddress();
    }

    private Stream<Place> candidates(Province province) {
        Map<String, Place> centres = new LinkedHashMap<>();
        Map<String, Place> branches = new LinkedHashMap<>();
        for (Place place : staff.places().of(province)) {
            boolean isCentre = centres.putIfAbsent(place.municipality(), place) == null;
            if (!isCentre && !centres.get(place.municipality()).postcode().equals(place.postcode())) {
                branches.putIfAbsent(place.postcode(), place);
            }
        }
        Comparator<Place> largestFirst =
                Comparator.comparingInt(Place::weight).reversed().thenComparing(Place::postcode);
        return Stream.concat(
                centres.values().stream().sorted(largestFirst),
                branches.values().stream().sorted(largestFirst));
    }

    private void open(Place place) {
        int number = all.size() + 1;
        Dice dice = staff.dice(Throw.POINTS, number);
        boolean branch = all.stream().anyMatch(p -> p.place().municipality().equals(place.municipality()));
        all.add(new PickupPoint(
                String.format(Locale.ROOT, "AP%04d", number),
                (branch ? "Bibliotheek, filiaal " : "Bibliotheek ") + place.name(),
                branch ? "bibliotheekfiliaal" : "bibliotheek",
                dice.pick(streets),
                1 + dice.below(120),
                place,
                near(place.latitude(), dice),
                near(place.longitude(), dice),
                dice.pick(HOURS),
                staff.season().pickupCloses()));
    }

    private static String near(String degrees, Dice dice) {
        long millionths = Math.round(Double.parseDouble(degrees) * 1_000_000) + dice.below(10_001) - 5_000;
        return String.format(Locale.ROOT, "%d.%06d", millionths / 1_000_000, millionths % 1_000_000);
    }

    private void closeEarly(int points) {
        for (int i = 0; i < points; i++) {
            int position = (i * 2 + 1) * all.size() / (points * 2);
            PickupPoint point = all.get(position);
            all.set(
                    position,
                    at(
                            point,
                            point.latitude(),
                            point.longitude(),
                            point.closes().minusDays(10 + 7L * i)));
        }
    }

    /**
     * One library is housed with a neighbour while it is rebuilt, near the language border: for the gaps beyond it two
     * points are then equally near.
     */
    private void shareAnAddress() {
        Place farGap = Stream.of(Province.values())
                .filter(province -> !province.hasFlemishSchools())
                .flatMap(province -> staff.places().of(province).stream())
                .max(Comparator.comparingInt(Place::weight))
                .orElseThrow();
        PickupPoint host = nearest(all, farGap);
        PickupPoint guest = nearest(all.stream().filter(point -> point != host).toList(), host.place());
        all.set(all.indexOf(guest), at(guest, host.latitude(), host.longitude(), guest.closes()));
    }

    private static PickupPoint at(PickupPoint point, String latitude, String longitude, LocalDate closes) {
        return new PickupPoint(
                point.code(),
                point.name(),
                point.type(),
                point.street(),
                point.houseNumber(),
                point.place(),
                latitude,
                longitude,
                point.openingHours(),
                closes);
    }

    List<PickupPoint> all() {
        return all;
    }

    /** The nearest; of equally near ones the lowest code. */
    static PickupPoint nearest(List<PickupPoint> points, Place place) {
        return points.stream()
                .min(Comparator.comparingDouble((PickupPoint point) -> point.distanceTo(place))
                        .thenComparing(PickupPoint::code))
                .orElseThrow();
    }
}
