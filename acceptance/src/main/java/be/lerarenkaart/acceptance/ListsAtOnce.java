package be.lerarenkaart.acceptance;

import be.lerarenkaart.sample.SampleData;
import be.lerarenkaart.sample.Size;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command: {@code java -cp "acceptance/target/acceptance.jar:acceptance/target/lib/*"
 * be.lerarenkaart.acceptance.ListsAtOnce [institutions] [rows]}, against an empty server that is named as for
 * {@link PortalLists}, for keys are made on a page. As many institutions as are asked for, 200 without, send lists of so many rows at the same moment,
 * each with a key and a connection of its own; every row must have one verdict, and every list its own sender.
 */
public final class ListsAtOnce {

    private static final String USUAL_SERVER = "http://127.0.0.1:8080";
    private static final int USUAL_INSTITUTIONS = 200;
    private static final int USUAL_ROWS = 500;
    private static final int YEAR = 2041;
    private static final int FIRST = 710_001;

    /** One row in so many has a date that is none. */
    private static final int BAD_ONE_IN = 25;

    private static final Pattern SECRET = Pattern.compile("<p class=\"secret\"><code>([^<]+)</code>");

    private static final String HEADER = "instellingsnummer;stamboeknummer;naam;voornaam;geboortedatum;geslacht;straat;"
            + "huisnummer;bus;postcode;gemeente;landcode;email;functie;begin;einde;starter\n";

    /** What one institution is to send, and by what. */
    private record Sender(int institution, Api api, Path list) {}

    private final String server;
    private final Api administrator;
    private final String password;
    private final int institutions;
    private final int rows;
    private final PrintStream out;

    private ListsAtOnce(String server, String key, String password, int institutions, int rows, PrintStream out) {
        this.server = server;
        this.administrator = new Api(server, key);
        this.password = password;
        this.institutions = institutions;
        this.rows = rows;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.getenv(), System.out));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out) throws IOException {
        String key = environment.getOrDefault("LERARENKAART_ADMIN_KEY", "");
        String password = environment.getOrDefault("LERARENKAART_ADMIN_PASSWORD", "");
        if (key.isEmpty() || password.isEmpty()) {
            out.println("Set LERARENKAART_ADMIN_KEY and LERARENKAART_ADMIN_PASSWORD to those of an administrator.");
            return 2;
        }
        int institutions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_INSTITUTIONS;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_ROWS;
        String server = environment.getOrDefault("LERARENKAART_URL", USUAL_SERVER);
        Path folder = Files.createTempDirectory("lists-at-once");
        try {
            new ListsAtOnce(server, key, password, institutions, rows, out).check(folder);
            return 0;
        } catch (AcceptanceFailure failure) {
            out.println("NOT ACCEPTED: " + failure.getMessage());
            return 1;
        } finally {
            delete(folder);
        }
    }

    private void check(Path folder) throws IOException {
        makeTheYear(folder);
        List<Sender> senders = senders(folder);
        long begun = System.nanoTime();
        List<URI> watched = sendAtOnce(senders);
        double taken = seconds(begun);
        for (int i = 0; i < institutions; i++) {
            checkOne(senders.get(i), watched.get(i));
        }
        out.printf(
                "ACCEPTED: %d institutions sent %d rows each at once; all were taken after %.1f s and read after %.1f s.%n",
                institutions, rows, taken, seconds(begun));
    }

    private void makeTheYear(Path folder) throws IOException {
        SampleData.write(folder, YEAR, Size.SMALL);
        administrator.put("card-years/" + YEAR, "{\"staffListDeadline\": \"" + YEAR + "-06-30\"}");
        Patience patience = new Patience(administrator, (watched, kind) -> {});
        patience.completed(administrator.send("postcodes", folder.resolve("postcodes.csv")));
        Path numbers = folder.resolve(YEAR + "/instellingen.csv");
        StringBuilder all = new StringBuilder(Files.readString(numbers));
        for (int i = 0; i < institutions; i++) {
            all.append(FIRST + i).append(";Hogeschool ").append(i);
            all.append(";OGO;OVSG;Hoger onderwijs;Kerkstraat;1;9000;Gent;Oost-Vlaanderen;LIJST;test\r\n");
        }
        patience.completed(administrator.send("institutions", Files.writeString(numbers, all)));
    }

    private List<Sender> senders(Path folder) throws IOException {
        Portal portal = Portal.signedIn(server, "admin", password);
        List<Sender> senders = new ArrayList<>();
        for (int institution = FIRST; institution < FIRST + institutions; institution++) {
            Path list = Files.writeString(folder.resolve(institution + ".csv"), list(institution));
            senders.add(new Sender(institution, new Api(server, key(portal, institution)), list));
        }
        return senders;
    }

    private static String key(Portal portal, int institution) {
        String page = "sleutels/nieuw?plaats=INSTITUTION-" + institution;
        PortalForm form = PortalForm.in(portal.page(page), "keyForm").pressed("make", Map.of("name", "school"));
        URI made = portal.submit(page, form);
        Matcher secret = SECRET.matcher(portal.page(made.getPath().substring(1) + "?" + made.getQuery()));
        if (!secret.find()) {
            throw new AcceptanceFailure("The page of a new key shows no key.");
        }
        return secret.group(1);
    }

    /** Of people so unlike one another that nobody is taken for somebody else. */
    private String list(int institution) {
        StringBuilder list = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            long person = (institution * 100_000L + row) * 7_919 % 1_000_000_007L;
            String born = "%d-%02d-%02d".formatted(1955 + person % 45, 1 + person / 45 % 12, 1 + person / 540 % 28);
            list.append(institution)
                    .append(";;")
                    .append(name(person))
                    .append(';')
                    .append(name(person * 31 + 7));
            list.append(';').append(row % BAD_ONE_IN == 0 ? "31/02/1980" : born);
            list.append(";V;Kerkstraat;1;;9000;Gent;BE;;lector;2015-09-01;;N\n");
        }
        return list.toString();
    }

    private static String name(long person) {
        StringBuilder name = new StringBuilder();
        for (long left = person + 1_000_000_007L; left > 0; left /= 26) {
            name.append((char) ('a' + left % 26));
        }
        return name.toString();
    }

    private List<URI> sendAtOnce(List<Sender> senders) {
        ExecutorService all = Executors.newFixedThreadPool(senders.size());
        try {
            List<Future<URI>> sending = senders.stream()
                    .map(one -> all.submit(() -> one.api().send("card-years/" + YEAR + "/staff-lists", one.list())))
                    .toList();
            List<URI> watched = new ArrayList<>();
            for (Future<URI> one : sending) {
                watched.add(one.get());
            }
            return watched;
        } catch (ExecutionException refused) {
            throw new AcceptanceFailure(
                    "A list was not taken: " + refused.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcceptanceFailure("Interrupted while sending.");
        } finally {
            all.shutdown();
        }
    }

    private void checkOne(Sender sender, URI watched) {
        JsonObject read = new Patience(sender.api(), (at, kind) -> {}).completed(watched);
        int bad = (rows + BAD_ONE_IN - 1) / BAD_ONE_IN;
        JsonObject verdicts = read.getJsonObject("verdicts");
        must(sender, "rows", rows, read.getInt("rowsRead"));
        must(sender, "good rows", rows - bad, verdicts.getInt("OK", 0));
        must(sender, "rows with a wrong date", bad, verdicts.getInt("INVALID_DATE", 0));
        must(sender, "sender", sender.institution(), Integer.parseInt(read.getString("scope")));
        must(sender, "rows with one verdict", rows, rowsInOrder(sender, watched));
    }

    /** How many rows have a verdict, when each has one. */
    private static int rowsInOrder(Sender sender, URI watched) {
        try (BufferedReader verdicts = new BufferedReader(new InputStreamReader(
                sender.api().getCsv(URI.create(watched + "/verdicts")), StandardCharsets.UTF_8))) {
            int last = 0;
            verdicts.readLine();
            for (String line = verdicts.readLine(); line != null; line = verdicts.readLine()) {
                must(
                        sender,
                        "row of the next verdict",
                        last + 1,
                        Integer.parseInt(line.substring(0, line.indexOf(';'))));
                last++;
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void must(Sender sender, String what, int expected, int found) {
        if (expected != found) {
            throw new AcceptanceFailure(
                    sender.institution() + ": " + what + " should be " + expected + ", but is " + found + ".");
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
