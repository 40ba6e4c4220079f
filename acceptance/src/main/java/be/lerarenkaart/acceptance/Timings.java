package be.lerarenkaart.acceptance;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each step took, as somebody at the other end of the line saw it. */
final class Timings {

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    <T> T of(String step, Supplier<T> work) {
        long started = System.nanoTime();
        T result = work.get();
        nanos.merge(step, System.nanoTime() - started, Long::sum);
        return result;
    }

    void print(PrintStream out, String total) {
        out.printf("%n%-40s %8s%n", "step", "seconds");
        nanos.forEach((step, time) -> out.printf("  %-38s %8.2f%n", step, time / 1e9));
        long sum = nanos.values().stream().mapToLong(Long::longValue).sum();
        out.printf("  %-38s %8.2f%n", total, sum / 1e9);
    }
}
