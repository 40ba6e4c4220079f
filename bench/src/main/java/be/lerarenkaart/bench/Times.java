package be.lerarenkaart.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What one contestant took, round by round. */
final class Times {

    private final List<Cost> all = new ArrayList<>();
    private final List<Cost> means = new ArrayList<>();

    void addRound(Cost... costs) {
        all.addAll(Arrays.asList(costs));
        means.add(new Cost(
                Arrays.stream(costs).mapToDouble(Cost::seconds).average().orElseThrow(),
                Arrays.stream(costs)
                        .mapToDouble(Cost::processorSeconds)
                        .average()
                        .orElseThrow()));
    }

    /** The median over the rounds of how many times more these took. */
    double timesAsMuchAs(Times others, ToDoubleFunction<Cost> kind) {
        return median(IntStream.range(0, means.size())
                .mapToDouble(
                        round -> kind.applyAsDouble(means.get(round)) / kind.applyAsDouble(others.means.get(round))));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Seconds by the clock: median, and from the shortest to the longest. */
    @Override
    public String toString() {
        double[] sorted = all.stream().mapToDouble(Cost::seconds).sorted().toArray();
        return String.format(
                Locale.ROOT, "%.2f (%.2f-%.2f)", median(Arrays.stream(sorted)), sorted[0], sorted[sorted.length - 1]);
    }
}
