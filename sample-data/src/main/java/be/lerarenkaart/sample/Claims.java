package be.lerarenkaart.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which points ask for which postcodes: those of their own municipality, and around it where no other point is nearer.
 * Some postcodes two points ask for, and some Flemish ones nobody; Walloon ones are always a gap.
 */
final class Claims {

    private final Staff staff;
    private final List<PickupPoint> points;
    private final List<Claim> all = new ArrayList<>();
    private final Set<String> conflicts = new HashSet<>();
    private final Set<String> gaps = new HashSet<>();

    Claims(Staff staff, PickupPoints points) {
        this.staff = staff;
        this.points = points.all();
        choosePlacesOfTrouble();
        for (Place place : staff.places().firstOfEachPostcode()) {
            if (place.province().hasFlemishSchools() && !gaps.contains(place.postcode())) {
                claim(place);
            }
        }
    }

    /** Where many people live, so that a conflict or gap always has holders behind it. */
    private void choosePlacesOfTrouble() {
        int inConflict = staff.totals().claims("conflicts");
        int trouble = inConflict + staff.totals().claims("gaps");
        List<Place> large = Stream.of(Province.values())
                .filter(province -> province.region == Province.Region.FLEMISH)
                .flatMap(province -> staff.places().of(province).stream())
                .filter(place -> staff.places().first(place.postcode()).equals(place))
                .sorted(Comparator.comparingInt(Place::weight).reversed().thenComparing(Place::postcode))
                .limit(trouble * 4L)
                .toList();
        Dice dice = staff.dice(Throw.CLAIMS, 0);
        while (conflicts.size() < inConflict) {
            conflicts.add(dice.pick(large).postcode());
        }
        while (gaps.size() < trouble - inConflict) {
            String postcode = dice.pick(large).postcode();
            if (!conflicts.contains(postcode)) {
                gaps.add(postcode);
            }
        }
    }

    private void claim(Place place) {
        Dice dice = staff.dice(Throw.CLAIMS, Long.parseLong(place.postcode()));
        LocalDate opens = staff.season().schoolYearStart();
        PickupPoint point = server(place);
        LocalDate asked = opens.plusDays(7 + dice.below(40));
        all.add(new Claim(point, place, asked));
        if (conflicts.contains(place.postcode())) {
            List<PickupPoint> others =
                    points.stream().filter(other -> other != point).toList();
            LocalDate earlierOrLater = dice.percent(50) ? asked.minusDays(5) : asked.plusDays(5);
            all.add(new Claim(PickupPoints.nearest(others, place), place, earlierOrLater));
        }
    }

    private PickupPoint server(Place place) {
        List<PickupPoint> own = points.stream()
                .filter(point -> point.place().municipality().equals(place.municipality()))
                .toList();
        if (!own.isEmpty()) {
            // A branch asks only for its own postcode, and every third one leaves that to its centre too.
            return own.stream()
                    .skip(1)
                    .filter(branch -> branch.place().postcode().equals(place.postcode()))
                    .filter(branch -> !branch.code().matches(".*[369]"))
                    .findFirst()
                    .orElse(own.get(0));
        }
        return PickupPoints.nearest(
                points.stream()
                        .filter(point -> point.place().province() == place.province())
                        .toList(),
                place);
    }

    List<Claim> all() {
        return all;
    }

    Set<String> conflicts() {
        return conflicts;
    }

    Set<String> gaps() {
        return gaps;
    }
}
