package be.lerarenkaart.bench;

import be.lerarenkaart.sample.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to measure.
 *
 * @param rows of the bench table, such as B3, or the trail, or an erasure
 * @param rounds measured rounds after the warm-up
 * @param size of the card year; ratios of a small one mean nothing, its results must be right all the same
 * @param folder for the database and the files; what stands there is used again or replaced
 */
record Options(Set<String> rows, int rounds, Size size, Path folder) {

    /** Measured when it is asked for only: it is no race. */
    static final String TRAIL = "trail";

    /** The same. */
    static final String ERASURE = "erasure";

    private static final List<String> RACES = List.of("B3", "B4", "B5", "B8");

    boolean races() {
        return rows.stream().anyMatch(RACES::contains);
    }

    static Options of(String... arguments) {
        Set<String> rows = new TreeSet<>();
        int rounds = 5;
        Size size = Size.FULL;
        Path folder = Path.of("bench", "target", "work");
        for (int i = 0; i < arguments.length; i++) {
            boolean hasValue = i + 1 < arguments.length;
            if (RACES.contains(arguments[i]) || arguments[i].equals(TRAIL) || arguments[i].equals(ERASURE)) {
                rows.add(arguments[i]);
            } else if (arguments[i].equals("--rounds") && hasValue && arguments[i + 1].matches("[1-9]\\d?")) {
                rounds = Integer.parseInt(arguments[++i]);
            } else if (arguments[i].equals("--size") && hasValue && arguments[i + 1].matches("small|full")) {
                size = Size.valueOf(arguments[++i].toUpperCase(Locale.ROOT));
            } else if (arguments[i].equals("--folder") && hasValue) {
                folder = Path.of(arguments[++i]);
            } else {
                throw new IllegalArgumentException(
                        "Use: [B3] [B4] [B5] [B8] [trail] [erasure] [--rounds 1..99] [--size small|full] [--folder <folder>]");
            }
        }
        return new Options(rows.isEmpty() ? Set.copyOf(RACES) : rows, rounds, size, folder);
    }
}
