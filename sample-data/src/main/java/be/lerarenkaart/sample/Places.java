package be.lerarenkaart.sample;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ordinary Belgian postcodes with their places; coordinates and weights are from memory and only roughly right. */
final class Places {

    private final List<Place> all;
    private final Map<String, Place> firstOfPostcode = new LinkedHashMap<>();
    private final Map<Province, List<Place>> ofProvince = new EnumMap<>(Province.class);
    private final Map<Province, int[]> runningWeights = new EnumMap<>(Province.class);

    Places() {
        all = Words.table("places.csv").stream()
                .map(f -> new Place(f[0], f[1], f[2], f[3], f[4], f[5], Integer.parseInt(f[6])))
                .toList();
        all.forEach(place -> firstOfPostcode.putIfAbsent(place.postcode(), place));
        for (Province province : Province.values()) {
            List<Place> places =
                    all.stream().filter(place -> place.province() == province).toList();
            ofProvince.put(province, places);
            int[] weights = places.stream().mapToInt(Place::weight).toArray();
            for (int i = 1; i < weights.length; i++) {
                weights[i] += weights[i - 1];
            }
            runningWeights.put(province, weights);
        }
    }

    List<Place> all() {
        return all;
    }

    List<Place> of(Province province) {
        return ofProvince.get(province);
    }

    /** One for each postcode, in order of postcode: the one whose coordinates count. */
    List<Place> firstOfEachPostcode() {
        return List.copyOf(firstOfPostcode.values());
    }

    Place first(String postcode) {
        return firstOfPostcode.get(postcode);
    }

    Place draw(Dice dice, Province province) {
        return of(province).get(dice.weighted(runningWeights.get(province)));
    }
}
