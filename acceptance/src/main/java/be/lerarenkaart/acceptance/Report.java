package be.lerarenkaart.acceptance;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Objects;

/** Prints what was compared, line by line, and remembers whether all was equal. */
final class Report {

    private static final String LINE = "%-74s %12s %12s  %s%n";

    private final PrintStream out;
    private int compared;
    private int different;

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.printf("%n" + LINE, title, "expected", "got", "");
    }

    void note(String sentence) {
        out.println("  " + sentence);
    }

    void compare(String subject, Object expected, Object got) {
        tell(subject, expected, got, Objects.equals(expected, got));
    }

    private void tell(String subject, Object expected, Object got, boolean equal) {
        compared++;
        different += equal ? 0 : 1;
        out.printf(LINE, "  " + subject, expected, got == null ? "-" : got, equal ? "=" : "DIFFERENT");
    }

    /** A count of equal rows, with some of what is not: a row that is told twice, or too many, is a difference too. */
    void compareRows(String subject, int rows, int equalRows, Collection<String> examples) {
        tell(subject, rows, equalRows, rows == equalRows && examples.isEmpty());
        examples.forEach(example -> out.println("      " + example));
    }

    boolean allEqual() {
        return different == 0;
    }

    void conclude() {
        out.printf(
                "%n%s: %d comparisons, %d different.%n", allEqual() ? "ACCEPTED" : "NOT ACCEPTED", compared, different);
    }
}
