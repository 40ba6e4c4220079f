package be.lerarenkaart.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A set of numbers, written as people do: {@code 3-5,9}. */
final class SequenceRanges {

    private final TreeMap<Long, Long> endByBegin = new TreeMap<>();

    private SequenceRanges() {}

    static SequenceRanges none() {
        return new SequenceRanges();
    }

    /** @param ascending each number once */
    static SequenceRanges of(List<Long> ascending) {
        SequenceRanges ranges = new SequenceRanges();
        ascending.forEach(ranges::add);
        return ranges;
    }

    static SequenceRanges parse(String text) {
        SequenceRanges ranges = new SequenceRanges();
        for (String range : text.split(",")) {
            String[] borders = range.split("-");
            ranges.endByBegin.put(Long.valueOf(borders[0]), Long.valueOf(borders[borders.length - 1]));
        }
        return ranges;
    }

    /** One beyond all that it has. */
    void add(long number) {
        Map.Entry<Long, Long> last = endByBegin.lastEntry();
        if (last != null && last.getValue() == number - 1) {
            endByBegin.put(last.getKey(), number);
        } else {
            endByBegin.put(number, number);
        }
    }

    boolean has(long number) {
        Map.Entry<Long, Long> range = endByBegin.floorEntry(number);
        return range != null && range.getValue() >= number;
    }

    long count() {
        return endByBegin.entrySet().stream()
                .mapToLong(range -> range.getValue() - range.getKey() + 1)
                .sum();
    }

    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        endByBegin.forEach((begin, end) -> {
            for (long number = begin; number <= end; number++) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    @Override
    public String toString() {
        return endByBegin.entrySet().stream()
                .map(range -> range.getKey().equals(range.getValue())
                        ? range.getKey().toString()
                        : range.getKey() + "-" + range.getValue())
                .collect(Collectors.joining(","));
    }
}
