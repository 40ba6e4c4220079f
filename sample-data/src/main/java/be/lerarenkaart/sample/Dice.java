package be.lerarenkaart.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Chance that falls the same way on every machine and Java version: splitmix64, written out, because the library's
 * generators may change between releases and then the same seed would make another year.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of their own for each combination of keys, so that one part can change without moving the others. */
    static Dice of(long seed, Throw purpose, long key) {
        return new Dice(mixed(mixed(mixed(seed) + purpose.ordinal() + 1) + key));
    }

    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private int bits() {
        state += GOLDEN;
        return (int) (mixed(state) >>> 33);
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) ((long) bits() * bound >>> 31);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** Both ends may fall. */
    LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    <T> T pick(List<T> options) {
        return options.get(below(options.size()));
    }

    /** Early options often, late ones seldom: names are not spread evenly. */
    int belowSkewed(int bound) {
        return Math.min(below(bound), below(bound));
    }

    /** Index of the first running total above a throw below the last total. */
    int weighted(int[] runningTotals) {
        int thrown = below(runningTotals[runningTotals.length - 1]);
        int low = 0;
        int high = runningTotals.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runningTotals[middle] > thrown) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = below(i + 1);
            int kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }
}
