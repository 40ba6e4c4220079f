package be.lerarenkaart.acceptance;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A server of the check's own, killed as {@code kill -9} does while a job is at work and started again in the same
 * folder. A kind of job that has been through it is left in peace afterwards.
 */
final class MortalServer implements Patience.Meanwhile, AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** The first kill comes at the latest so long after the job went to work, each further one twice as long. */
    private static final int FIRST_LATEST_KILL = 100;

    private static final int LATEST_KILL = 4000;

    /** For so long a dead server seems to hold its job. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Path program;
    private final Path home;
    private final int port;
    private final String key;
    private final PrintStream out;
    private final Random random = new Random(2021);
    private final Kills kills;

    /** Kinds whose job was over before the kill came: from then on it comes at once. */
    private final Set<String> missed = new HashSet<>();

    private Process process;

    MortalServer(Path program, Path home, int port, String key, int times, PrintStream out) {
        this.program = program;
        this.home = home;
        this.port = port;
        this.key = key;
        this.kills = new Kills(times);
        this.out = out;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void start() {
        try {
            Files.createDirectories(home);
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-jar",
                            program.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("console.log").toFile()));
            builder.environment().put("LERARENKAART_HOME", home.resolve("home").toString());
            builder.environment().put("LERARENKAART_PORT", Integer.toString(port));
            builder.environment().put("LERARENKAART_SAMPLE", "none");
            builder.environment().put("LERARENKAART_ADMIN_KEY", key);
            process = builder.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcceptanceFailure("Interrupted while the server started.");
        }
    }

    private void awaitReady() throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        HttpRequest asked = HttpRequest.newBuilder(address().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long giveUp = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < giveUp && process.isAlive()) {
            try {
                HttpResponse<String> answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("\"database\"")) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet; that is what we wait for.
            }
            Thread.sleep(100);
        }
        throw new AcceptanceFailure("The server did not start; its words stand in " + home.resolve("console.log"));
    }

    /** Kills the server again and again while this job is at work, unless this kind has had its share. */
    @Override
    public void underWay(URI watched, String kind) {
        Api api = new Api(address().toString(), key);
        String left = "";
        Instant killedAt = Instant.MIN;
        kills.begun(kind);
        while (!kills.isEnough(kind)) {
            int killed = kills.of(kind);
            if (!isAtWork(api, watched, left, killedAt)) {
                return;
            }
            pause(missed.contains(kind) ? 0 : random.nextInt(latestKill(killed)));
            JsonObject last = api.get(watched).asJsonObject();
            process.destroyForcibly();
            process.onExit().join();
            killedAt = Instant.now();
            left = progress(last);
            if (last.getString("state").equals("RUNNING")) {
                kills.killed(kind);
                out.println("  killed in " + kind + " at " + left + ", time " + (killed + 1));
            } else {
                missed.add(kind);
            }
            start();
        }
    }

    private static int latestKill(int killed) {
        return Math.min(LATEST_KILL, FIRST_LATEST_KILL << Math.min(killed, 10));
    }

    /** Waits until it is; false when it has ended. A dead server's last word still stands for as long as its lease. */
    private static boolean isAtWork(Api api, URI watched, String left, Instant killedAt) {
        Instant giveUp = Instant.now().plus(LONGEST_WAIT);
        while (Instant.now().isBefore(giveUp)) {
            JsonObject now = api.get(watched).asJsonObject();
            String state = now.getString("state");
            boolean moves = killedAt.equals(Instant.MIN)
                    || Instant.now().isAfter(killedAt.plus(LEASE))
                            && !progress(now).equals(left);
            if (state.equals("RUNNING") && moves) {
                return true;
            } else if (!state.equals("RUNNING") && !state.equals("QUEUED")) {
                return false;
            }
            pause(5);
        }
        throw new AcceptanceFailure(watched + " does not go on after a kill.");
    }

    private static String progress(JsonObject job) {
        return Math.round(100 * job.getJsonNumber("progress").doubleValue()) + " % " + job.getString("phase", "");
    }

    /** Without its kills the check has shown nothing. */
    @Override
    public void conclude(Report report) {
        kills.compare(report);
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcceptanceFailure("Interrupted while waiting to kill.");
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(60, TimeUnit.SECONDS)
                .exceptionally(slow -> process.destroyForcibly())
                .join();
    }
}
