package be.lerarenkaart.sample;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where cards must end up when conflicts go to the earliest claim and gaps to the nearest point. */
final class Allocation {

    private final Map<String, Destination> ofPostcode = new TreeMap<>();
    private final Map<String, Integer> cardsOfPoint = new HashMap<>();

    Allocation(Staff staff, PickupPoints points, Claims claims) {
        Map<String, List<Claim>> claimsOfPostcode = new HashMap<>();
        claims.all()
                .forEach(claim -> claimsOfPostcode.merge(
                        claim.postcode(), List.of(claim), (some, one) -> List.of(some.get(0), one.get(0))));
        for (Place place : staff.places().firstOfEachPostcode()) {
            List<Claim> asked = claimsOfPostcode.getOrDefault(place.postcode(), List.of());
            ofPostcode.put(place.postcode(), destination(place, asked, points));
        }
        for (int person : staff.cohorts().members(c -> c.kind() == Kind.PICKUP)) {
            String postcode = staff.homes().of(staff.people().get(person)).postcode();
            cardsOfPoint.merge(ofPostcode.get(postcode).point().code(), 1, Integer::sum);
        }
    }

    private static Destination destination(Place place, List<Claim> asked, PickupPoints points) {
        if (asked.isEmpty()) {
            return new Destination(place, PickupPoints.nearest(points.all(), place), "DICHTSTBIJ");
        }
        PickupPoint earliest = asked.stream()
                .min(Comparator.comparing(Claim::requestedOn))
                .orElseThrow()
                .point();
        return new Destination(place, earliest, asked.size() == 1 ? "CLAIM" : "DUBBELE_CLAIM_EERSTE");
    }

    Iterable<Destination> destinations() {
        return ofPostcode.values();
    }

    int cards(PickupPoint point) {
        return cardsOfPoint.getOrDefault(point.code(), 0);
    }

    /** @param ground why this point, in the word of the answers */
    record Destination(Place place, PickupPoint point, String ground) {}
}
