package be.lerarenkaart.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to measure.
 *
 * @param rows of the bench table, such as B3
 * @param rounds measured rounds after the warm-up
 * @param folder for the database and the files; what stands there is used again or replaced
 */
record Options(Set<String> rows, int rounds, Path folder) {

    private static final List<String> KNOWN = List.of("B3", "B4", "B5");

    static Options of(String... arguments) {
        Set<String> rows = new TreeSet<>();
        int rounds = 5;
        Path folder = Path.of("bench", "target", "work");
        for (int i = 0; i < arguments.length; i++) {
            boolean hasValue = i + 1 < arguments.length;
            if (KNOWN.contains(arguments[i])) {
                rows.add(arguments[i]);
            } else if (arguments[i].equals("--rounds") && hasValue && arguments[i + 1].matches("[1-9]\\d?")) {
                rounds = Integer.parseInt(arguments[++i]);
            } else if (arguments[i].equals("--folder") && hasValue) {
                folder = Path.of(arguments[++i]);
            } else {
                throw new IllegalArgumentException("Use: [B3] [B4] [B5] [--rounds 1..99] [--folder <folder>]");
            }
        }
        return new Options(rows.isEmpty() ? Set.copyOf(KNOWN) : rows, rounds, folder);
    }
}
