package be.lerarenkaart.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results as a Markdown table. */
final class Report {

    private static final String HEAD =
            """
            | row | what | ours, s | limit, s | row by row, s | ours / limit | goal | row by row / ours | goal |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static final String LEGEND =
            """
            Seconds by the clock: median (shortest-longest). Ratios: median over the rounds, by the clock; in brackets by
            the time of the processors, ours and the database's together, which a busy machine does not change.
            """;

    private Report() {}

    static String of(List<Measured> measured, String machine, HeapWatch heap) {
        return "\n" + machine + "; heap " + heap + ".\n\n" + HEAD
                + measured.stream().map(Report::line).collect(Collectors.joining("\n"))
                + "\n\n" + LEGEND;
    }

    private static String line(Measured one) {
        return String.join(
                " | ",
                "| " + one.row(),
                one.phase().name(),
                one.ours().toString(),
                one.limit().toString(),
                one.peer().toString(),
                ratio(one.ours(), one.limit()),
                goal(
                        one.phase().timesLimit(),
                        "<=",
                        clock(one.ours(), one.limit()) <= one.phase().timesLimit()),
                ratio(one.peer(), one.ours()),
                goal(
                                one.phase().timesFaster(),
                                ">=",
                                clock(one.peer(), one.ours()) >= one.phase().timesFaster()) + " |");
    }

    private static double clock(Times some, Times others) {
        return some.timesAsMuchAs(others, Cost::seconds);
    }

    private static String ratio(Times some, Times others) {
        return String.format(
                Locale.ROOT, "%.1f (%.1f)", clock(some, others), some.timesAsMuchAs(others, Cost::processorSeconds));
    }

    private static String goal(double goal, String sign, boolean met) {
        return goal == 0 ? "-" : String.format(Locale.ROOT, "%s %.0f: %s", sign, goal, met ? "met" : "MISSED");
    }
}
