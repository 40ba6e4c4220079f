package be.lerarenkaart.sample;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number by weights, to the unit. */
final class Shares {

    private Shares() {}

    /** Largest remainders first; of equal ones the first. */
    static int[] of(int total, int[] weights) {
        long sum = IntStream.of(weights).asLongStream().sum();
        int[] shares = new int[weights.length];
        long[] remainders = new long[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            long exact = (long) total * weights[i];
            shares[i] = (int) (exact / sum);
            remainders[i] = exact % sum;
            given += shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -remainders[i]))
                .limit(total - given)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
