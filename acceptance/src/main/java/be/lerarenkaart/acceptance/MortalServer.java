package be.lerarenkaart.acceptance;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A server of the check's own, killed as {@code kill -9} does while a job runs and started again in the same folder. A
 * kind of job that has been through it is left in peace afterwards.
 */
final class MortalServer implements Patience.Meanwhile, AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** Jobs of a full year take a few seconds, so most kills fall while the job is at work, some before or after. */
    private static final int LATEST_KILL_MILLISECONDS = 3000;

    private final Path program;
    private final Path home;
    private final int port;
    private final String key;
    private final int times;
    private final PrintStream out;
    private final Random random = new Random(2021);
    private final Map<String, Integer> kills = new HashMap<>();
    private Process process;

    MortalServer(Path program, Path home, int port, String key, int times, PrintStream out) {
        this.program = program;
        this.home = home;
        this.port = port;
        this.key = key;
        this.times = times;
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

    /** Kills the server again and again while this kind of job is under way. */
    @Override
    public void underWay(String kind) {
        while (kills.getOrDefault(kind, 0) < times) {
            int killed = kills.merge(kind, 1, Integer::sum);
            int delay = random.nextInt(LATEST_KILL_MILLISECONDS);
            pause(delay);
            process.destroyForcibly();
            process.onExit().join();
            out.println("  killed " + delay + " ms into " + kind + ", time " + killed);
            start();
        }
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
