package be.lerarenkaart.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The command: {@code java -jar sample-data/target/sample-data.jar --year 2026 --size small|full --out folder}, after
 * {@code ./mvnw -pl sample-data package}.
 */
public final class SampleYear {

    private static final Set<String> OPTIONS = Set.of("--year", "--size", "--out");

    private SampleYear() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0 || !options.keySet().equals(OPTIONS)) {
            System.err.println("Use: --year <card year> --size small|full --out <folder>");
            System.exit(2);
        }
        int year = Integer.parseInt(options.get("--year"));
        Size size = Size.valueOf(options.get("--size").toUpperCase(Locale.ROOT));
        Path folder = Path.of(options.get("--out"));
        long started = System.nanoTime();
        SampleData.write(folder, year, size);
        System.out.printf(
                Locale.ROOT,
                "Wrote card year %d (%s) to %s in %.1f s.%n",
                year,
                size.name().toLowerCase(Locale.ROOT),
                folder.toAbsolutePath(),
                (System.nanoTime() - started) / 1e9);
    }
}
