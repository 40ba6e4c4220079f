package be.lerarenkaart.acceptance;

import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The command: {@code java -jar acceptance/target/acceptance.jar <folder> <card year> [--produce]}, after
 * {@code ./mvnw -pl acceptance package}. The server's address stands in {@code LERARENKAART_URL}, an administrator's
 * API key in {@code LERARENKAART_ADMIN_KEY}.
 *
 * <p>Plays the whole campaign of that year against the server, compares all it says with the answers in the folder,
 * does everything a second time, and ends with 0 when all was equal. Without the folder there is nothing to check: that
 * is said, and ends with 0 too. With {@code --claims} only points and claims are sent and compared. A folder without that year is a mistake, and ends with 2.
 */
public final class Acceptance {

    private static final String USUAL_SERVER = "http://127.0.0.1:8080";

    private final PrintStream out;
    private final Report report;
    private final Timings timings = new Timings();
    private final YearFolder folder;
    private final boolean produce;
    private final Api api;
    private final Patience.Meanwhile meanwhile;

    private Acceptance(YearFolder folder, boolean produce, Api api, Patience.Meanwhile meanwhile, PrintStream out) {
        this.out = out;
        this.report = new Report(out);
        this.folder = folder;
        this.produce = produce;
        this.api = api;
        this.meanwhile = meanwhile;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
        boolean produce = arguments.length == 3 && arguments[2].equals("--produce");
        boolean claims = arguments.length == 3 && arguments[2].equals("--claims");
        if (arguments.length != 2 && !produce && !claims || !arguments[1].matches("\\d{4}")) {
            out.println("Use: <folder> <card year> [--produce | --claims]");
            return 2;
        }
        YearFolder folder = new YearFolder(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        if (!folder.exists()) {
            return folder.tellThatItIsMissing(out);
        }
        String key = environment.getOrDefault("LERARENKAART_ADMIN_KEY", "");
        if (key.isEmpty()) {
            out.println("Set LERARENKAART_ADMIN_KEY to the API key of an administrator.");
            return 2;
        }
        Api api = new Api(environment.getOrDefault("LERARENKAART_URL", USUAL_SERVER), key);
        try {
            if (claims) {
                return new ClaimsCheck(api, folder, out).check() ? 0 : 1;
            }
            return new Acceptance(folder, produce, api, (watched, kind) -> {}, out).check() ? 0 : 1;
        } catch (AcceptanceFailure failure) {
            out.println("NOT ACCEPTED: " + failure.getMessage());
            return 1;
        }
    }

    /** The whole check on a server of its own, killed in the middle of each kind of job. */
    static boolean checkWhileKilling(YearFolder folder, MortalServer server, String key, PrintStream out) {
        server.start();
        Api api = new Api(server.address().toString(), key);
        return new Acceptance(folder, true, api, server, out).check();
    }

    private boolean check() {
        ExpectedCounts expected = ExpectedCounts.read(folder.expected());
        Campaign campaign = new Campaign(api, folder, timings, meanwhile);
        List<JsonObject> runs = campaign.run();
        Figures figures = campaign.figures("figures");
        timings.print(out, "from first byte to figures");

        Points points = campaign.points();
        new ImportsCheck(campaign, expected, report).check();
        new RowsCheck(campaign, api, folder, expected, report).check();
        new FiguresCheck(expected, report).check(figures, runs);
        new PointsCheck(folder, expected, report).check(points);
        Timings second = new Timings();
        Campaign again = campaign.timedBy(second);
        new RepeatCheck(again, second, report).check(figures, points);
        if (produce) {
            again.produce("production");
            Long produced = again.figures("figures after production").measure(Figures.PRODUCED);
            long reprinted = Objects.requireNonNullElse(expected.all().get("herdruk_gestolen"), 0L);
            report.title("production");
            long cards = expected.of("kaarten_geproduceerd") - reprinted;
            report.compare("cards produced, before any reprint", cards, produced);
            new NumbersCheck(again, api, report).check(cards);
            ReprintCheck reprint = new ReprintCheck(again, folder, expected, report);
            if (reprint.isPossible()) {
                reprint.check(expected.of("rechthebbenden"));
            }
        }
        second.print(out, "second time");
        meanwhile.conclude(report);
        report.conclude();
        return report.allEqual();
    }
}
