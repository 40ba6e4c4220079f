package be.lerarenkaart.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command: {@code java -cp "acceptance/target/acceptance.jar:acceptance/target/lib/*"
 * be.lerarenkaart.acceptance.PortalLists <folder> <card year>}, against an empty server that is named as for
 * {@link Acceptance}, with the administrator's password in {@code LERARENKAART_ADMIN_PASSWORD}.
 *
 * <p>Sends every staff list of the folder through the pages of the personnel departments (drop the file, look at the
 * columns where they ask for it, look at the grid, send), once as it is and once as a workbook, and compares the verdict of
 * every row with the answers. It signs in as the administrator, who may send the list of any institution, also after the
 * last day: the list of a year that is long past could be sent by nobody else.
 */
public final class PortalLists {

    private static final String USUAL_SERVER = "http://127.0.0.1:8080";
    private static final Pattern INSTITUTION = Pattern.compile("(\\d{6})_.*");
    private static final Pattern RECEIPT = Pattern.compile("nr=PL-(\\d+)-\\d\\d");
    private static final int EXAMPLES = 10;

    private static final Pattern SHOWN_ROW = Pattern.compile("name=\"v-\\d+\"");
    private static final int ROWS = 500;
    private static final int FAULTY = 40;
    private static final int WARM_UP = 5;
    private static final int TIMES = 21;
    private static final long GOAL = 400;

    private final Api api;
    private final Patience patience;
    private final Verdicts verdicts;
    private final Portal portal;
    private final YearFolder folder;
    private final Report report;
    private final PrintStream out;

    private PortalLists(String server, String key, String password, YearFolder folder, PrintStream out) {
        this.api = new Api(server, key);
        this.patience = new Patience(api, (watched, kind) -> {});
        this.verdicts = new Verdicts(api);
        this.portal = Portal.signedIn(server, "admin", password);
        this.folder = folder;
        this.report = new Report(out);
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
        if (arguments.length != 2 || !arguments[1].matches("\\d{4}")) {
            out.println("Use: <folder> <card year>");
            return 2;
        }
        YearFolder folder = new YearFolder(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        if (!folder.exists()) {
            return folder.tellThatItIsMissing(out);
        }
        String key = environment.getOrDefault("LERARENKAART_ADMIN_KEY", "");
        String password = environment.getOrDefault("LERARENKAART_ADMIN_PASSWORD", "");
        if (key.isEmpty() || password.isEmpty()) {
            out.println("Set LERARENKAART_ADMIN_KEY and LERARENKAART_ADMIN_PASSWORD to those of an administrator.");
            return 2;
        }
        try {
            String server = environment.getOrDefault("LERARENKAART_URL", USUAL_SERVER);
            return new PortalLists(server, key, password, folder, out).check() ? 0 : 1;
        } catch (AcceptanceFailure failure) {
            out.println("NOT ACCEPTED: " + failure.getMessage());
            return 1;
        }
    }

    private boolean check() {
        String year = "card-years/" + folder.cardYear();
        api.put(year, "{}");
        patience.completed(api.send("postcodes", folder.postcodes()));
        patience.completed(api.send("institutions", folder.institutions()));
        patience.completed(api.send(year + "/epd-deliveries", folder.ofYear("epd")));
        Map<String, List<String>> answers = new HashMap<>();
        Records.each(folder.ofYear("antwoorden_lijsten"), answer -> answers.computeIfAbsent(
                        answer.getField("bestand"), file -> new ArrayList<>())
                .add(Vocabulary.code(answer.getField("oordeel"))));
        compare("lists as they are", answers, false);
        compare("the same lists as workbooks", answers, true);
        onScreen();
        report.conclude();
        return report.allEqual();
    }

    private void compare(String title, Map<String, List<String>> answers, boolean asWorkbook) {
        report.title(title);
        List<Path> lists = folder.staffLists();
        long[] untilTheGrid = new long[lists.size()];
        List<URI> sent = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            sent.add(send(lists.get(i), asWorkbook, untilTheGrid, i));
        }
        int rows = 0;
        int equal = 0;
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            String name = YearFolder.name(lists.get(i));
            RowComparison comparison = new RowComparison(answers.getOrDefault(name, List.of()));
            patience.completed(sent.get(i));
            verdicts.each(sent.get(i), (row, verdict, code) -> comparison.tell(row, Verdicts.word(verdict, code)));
            rows += comparison.rows();
            equal += comparison.equal();
            comparison.examples().forEach(example -> examples.add(name + " " + example));
        }
        report.compare("lists", answers.size(), lists.size());
        report.compareRows(
                "rows with the expected verdict",
                rows,
                equal,
                examples.subList(0, Math.min(EXAMPLES, examples.size())));
        Arrays.sort(untilTheGrid);
        out.printf(
                "  from the file to its grid: median %d ms, longest %d ms%n",
                untilTheGrid[untilTheGrid.length / 2] / 1_000_000, untilTheGrid[untilTheGrid.length - 1] / 1_000_000);
    }

    /** All the way of one list, as a person goes it; returns where its verdicts are. */
    private URI send(Path list, boolean asWorkbook, long[] untilTheGrid, int place) {
        String name = YearFolder.name(list);
        Matcher institution = INSTITUTION.matcher(name);
        if (!institution.matches()) {
            throw new AcceptanceFailure(name + " does not begin with the number of an institution.");
        }
        String whose = "?jaar=" + folder.cardYear() + "&instelling=" + institution.group(1);
        String task = "personeelsdienst/taak" + whose;
        PortalForm drop = PortalForm.in(portal.page(task), "sendForm").pressed("sendFile", Map.of());
        byte[] content = content(list, asWorkbook);
        long begun = System.nanoTime();
        grid(whose, drop, asWorkbook ? name.replace(".csv", ".xlsx") : name, content);
        untilTheGrid[place] = System.nanoTime() - begun;
        String last = "personeelsdienst/indienen" + whose;
        URI receipt =
                portal.submit(last, PortalForm.in(portal.page(last), "sendForm").pressed("sendNow", Map.of()));
        Matcher number = RECEIPT.matcher(String.valueOf(receipt.getQuery()));
        if (!number.find()) {
            throw new AcceptanceFailure(name + " was sent and led to " + receipt.getPath() + " without a receipt.");
        }
        return api.watched("imports/" + number.group(1));
    }

    /** Drops a file, says yes to the columns where they are asked for, and returns the page with what is wrong. */
    private String grid(String whose, PortalForm drop, String name, byte[] content) {
        URI next = portal.upload("personeelsdienst/taak" + whose, drop, "file", name, content);
        if (next.getPath().endsWith("/kolommen")) {
            String columns = "personeelsdienst/kolommen" + whose;
            PortalForm asked = PortalForm.in(portal.page(columns), "columnsForm");
            next = portal.submit(columns, asked.pressed("read", Map.of()));
        }
        if (!next.getPath().endsWith("/lijst")) {
            throw new AcceptanceFailure(name + " led to " + next.getPath() + " and not to its grid.");
        }
        return portal.page("personeelsdienst/lijst" + whose);
    }

    /** B8 of the bench, as somebody at the other end of the line sees it. */
    private void onScreen() {
        report.title("a workbook of " + ROWS + " rows, " + FAULTY + " of them faulty");
        Matcher institution =
                INSTITUTION.matcher(YearFolder.name(folder.staffLists().get(0)));
        if (!institution.matches()) {
            throw new AcceptanceFailure("The first list does not begin with the number of an institution.");
        }
        String whose = "?jaar=" + folder.cardYear() + "&instelling=" + institution.group(1);
        byte[] workbook = FaultyList.workbook(institution.group(1), ROWS, FAULTY);
        discard(whose);
        long[] taken = new long[TIMES];
        int shown = 0;
        for (int i = -WARM_UP; i < TIMES; i++) {
            PortalForm drop = PortalForm.in(portal.page("personeelsdienst/taak" + whose), "sendForm")
                    .pressed("sendFile", Map.of());
            long begun = System.nanoTime();
            String grid = grid(whose, drop, "lijst.xlsx", workbook);
            long until = System.nanoTime() - begun;
            if (i >= 0) {
                taken[i] = until;
            }
            shown = (int) SHOWN_ROW.matcher(grid).results().count();
            discard(whose);
        }
        report.compare("faulty rows on the page", FAULTY, shown);
        Arrays.sort(taken);
        long median = taken[TIMES / 2] / 1_000_000;
        out.printf(
                "  from the file to the errors on screen: median %d ms, longest %d ms; goal %d ms: %s%n",
                median, taken[TIMES - 1] / 1_000_000, GOAL, median <= GOAL ? "met" : "MISSED");
    }

    private void discard(String whose) {
        String task = "personeelsdienst/taak" + whose;
        portal.submit(task, PortalForm.in(portal.page(task), "discardForm").pressed("discard", Map.of()));
    }

    private static byte[] content(Path list, boolean asWorkbook) {
        try (InputStream in = YearFolder.open(list)) {
            byte[] content = in.readAllBytes();
            return asWorkbook ? AsWorkbook.of(content) : content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
