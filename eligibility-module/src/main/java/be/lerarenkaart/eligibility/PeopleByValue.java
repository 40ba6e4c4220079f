package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.LongIndex;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Counts different people at each value, such as an institution, as their rows pass by in any order. */
final class PeopleByValue {

    private final Map<String, Integer> places = new HashMap<>();
    private final LongIndex seen = new LongIndex();
    private int[] people = new int[256];

    void see(int person, String value) {
        int place = places.computeIfAbsent(value, first -> places.size());
        if (place == people.length) {
            people = Arrays.copyOf(people, place * 2);
        }
        int before = seen.size();
        if (seen.add((long) person << 32 | place) == before) {
            people[place]++;
        }
    }

    int size() {
        return places.size();
    }

    void each(BiConsumer<String, Integer> visit) {
        places.forEach((value, place) -> visit.accept(value, people[place]));
    }
}
