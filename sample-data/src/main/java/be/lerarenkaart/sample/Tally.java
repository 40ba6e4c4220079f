package be.lerarenkaart.sample;

import java.util.Map;
import java.util.TreeMap;

/** Counts by word, in the order of the words. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String word) {
        counts.merge(word, 1, Integer::sum);
    }

    int of(String word) {
        return counts.getOrDefault(word, 0);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
