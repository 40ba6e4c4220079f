package be.lerarenkaart.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/**
 * The launcher as a program of its own, in an empty folder, on a free port; one for all tests of a run. While working
 * on tests, {@code -Dlerarenkaart.running=http://127.0.0.1:8080/} names one that runs already.
 */
public final class StartedSystem {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path HOME = Path.of("target", "home").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target", "launcher.log").toAbsolutePath();

    private static URI address;

    private StartedSystem() {}

    /** Ends in a slash. */
    public static synchronized URI address() {
        if (address == null) {
            String running = System.getProperty("lerarenkaart.running");
            address = running == null ? start() : URI.create(running);
        }
        return address;
    }

    private static URI start() {
        try {
            empty(HOME);
            int port = freePort();
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-jar",
                            System.getProperty("lerarenkaart.program"))
                    .redirectErrorStream(true)
                    .redirectOutput(OUTPUT.toFile());
            builder.environment().put("LERARENKAART_HOME", HOME.toString());
            builder.environment().put("LERARENKAART_PORT", Integer.toString(port));
            builder.environment().put("LERARENKAART_SAMPLE", "none");
            builder.environment().put("LERARENKAART_ADMIN_KEY", Administrator.KEY);
            builder.environment().put("LERARENKAART_ADMIN_PASSWORD", Administrator.PASSWORD);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop system"));
            await(process);
            return URI.create("http://127.0.0.1:" + port + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(Process process) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.readString(OUTPUT).contains("Lerarenkaart is klaar")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                stop(process);
                throw new IllegalStateException("The system did not start:\n" + Files.readString(OUTPUT));
            }
            Thread.sleep(200);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
