package be.lerarenkaart.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/**
 * The whole system as people start it, once for all test classes, empty. One that runs already is used instead when
 * {@code lerarenkaart.test.address} and {@code lerarenkaart.test.key} name it.
 */
final class Portal {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Portal RUNNING = start();

    private final URI address;
    private final String adminKey;
    private final String adminPassword;

    private Portal(URI address, String adminKey, String adminPassword) {
        this.address = address;
        this.adminKey = adminKey;
        this.adminPassword = adminPassword;
    }

    static Portal running() {
        return RUNNING;
    }

    /** Ends in a slash. */
    URI address() {
        return address;
    }

    String adminKey() {
        return adminKey;
    }

    String adminPassword() {
        return adminPassword;
    }

    private static Portal start() {
        String running = System.getProperty("lerarenkaart.test.address");
        if (running != null) {
            return new Portal(
                    URI.create(running),
                    System.getProperty("lerarenkaart.test.key"),
                    System.getProperty("lerarenkaart.test.password"));
        }
        try {
            int port = freePort();
            Portal portal = new Portal(
                    URI.create("http://127.0.0.1:" + port + "/"), "lk_system-test-" + port, "een lang wachtwoord");
            portal.awaitReady(portal.launch(port));
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private Process launch(int port) throws IOException {
        Path home = emptied(Path.of(System.getProperty("lerarenkaart.test.home", "target/home")));
        ProcessBuilder launcher = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                System.getProperty("lerarenkaart.test.launcher", "../launcher/target/launcher.jar"));
        launcher.environment().put("LERARENKAART_HOME", home.toString());
        launcher.environment().put("LERARENKAART_PORT", Integer.toString(port));
        launcher.environment().put("LERARENKAART_SAMPLE", "none");
        launcher.environment().put("LERARENKAART_ADMIN_KEY", adminKey);
        launcher.environment().put("LERARENKAART_ADMIN_PASSWORD", adminPassword);
        Process process = launcher.redirectErrorStream(true)
                .redirectOutput(home.resolve("console.txt").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop portal"));
        return process;
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder).toRealPath();
    }

    private void awaitReady(Process process) {
        HttpRequest question =
                HttpRequest.newBuilder(address.resolve("health/ready")).build();
        HttpClient client = HttpClient.newHttpClient();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                break;
            }
        }
        throw new IllegalStateException("The system did not start; see console.txt in its home");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
