package be.lerarenkaart.systemtest;

import be.lerarenkaart.embedded.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher, started as a newcomer starts it: a program of its own with settings in its environment. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;
    private final URI address;

    private Program(Process process, Path output, URI address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    public static Program start(String home, int port) throws IOException {
        return startIn(home, home, port);
    }

    public static Program startIn(String home, String name, int port) throws IOException {
        return startIn(home, name, port, Map.of());
    }

    /**
     * @param home name of a folder below target
     * @param name of the file there with what the program says
     * @param more settings in its environment
     */
    public static Program startIn(String home, String name, int port, Map<String, String> more) throws IOException {
        Path output = output(name);
        var builder = builder(output);
        builder.environment().put("LERARENKAART_HOME", home(home).toString());
        builder.environment().put("LERARENKAART_PORT", Integer.toString(port));
        builder.environment().put("LERARENKAART_SAMPLE", "none");
        builder.environment().put("LERARENKAART_ADMIN_KEY", Administrator.KEY);
        builder.environment().put("LERARENKAART_ADMIN_PASSWORD", Administrator.PASSWORD);
        builder.environment().put("LERARENKAART_SAMPLE_KEY", Administrator.SECOND_KEY);
        builder.environment().put("LERARENKAART_SAMPLE_PASSWORD", Administrator.SECOND_PASSWORD);
        // The tests of the second step itself ask for it.
        builder.environment().put("LERARENKAART_TOTP", "optional");
        builder.environment().putAll(more);
        return new Program(builder.start(), output, URI.create("http://127.0.0.1:" + port + "/"));
    }

    /** What is no start of a system: it ends by itself. */
    public static Program command(String name, Map<String, String> settings, String... arguments) throws IOException {
        Path output = output(name);
        var builder = builder(output, arguments);
        builder.environment().putAll(settings);
        return new Program(builder.start(), output, null);
    }

    private static Path output(String name) {
        return Path.of("target", name + ".log").toAbsolutePath();
    }

    private static ProcessBuilder builder(Path output, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("lerarenkaart.program")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    }

    /** Settings for a database that is not the launcher's, by its bare address: TLS too is as the two sides agree. */
    public static Map<String, String> outside(TestDatabase database) {
        return Map.of(
                "LERARENKAART_DB_URL",
                database.jdbcUrl().replaceAll("\\?.*", ""),
                "LERARENKAART_DB_USER",
                database.user(),
                "LERARENKAART_DB_PASSWORD",
                database.password(),
                "LERARENKAART_SECRET_KEY",
                "a-key-that-all-servers-on-it-share");
    }

    public static Path home(String name) {
        return Path.of("target", name).toAbsolutePath();
    }

    public static void forget(String name) throws IOException {
        if (Files.exists(home(name))) {
            try (var files = Files.walk(home(name))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Ends in a slash. */
    public URI address() {
        return address;
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    public Program awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!output().contains("Lerarenkaart is klaar")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("The system did not start:\n" + output());
            }
            Thread.sleep(200);
        }
        return this;
    }

    /** Waits until the program ends by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program does not end");
        }
        return process.exitValue();
    }

    /** As kill -9: it gets no chance to put anything in order. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
