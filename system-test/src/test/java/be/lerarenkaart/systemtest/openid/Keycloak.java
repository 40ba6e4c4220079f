package be.lerarenkaart.systemtest.openid;

import be.lerarenkaart.systemtest.Program;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A real identity provider, unpacked by the build; only this machine reaches it. */
public final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Keycloak start() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("lerarenkaart.keycloak"));
        int port = Program.freePort();
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("src/test/resources/keycloak-realm.json"),
                realms.resolve("klasse-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local",
                        "--db=dev-mem")
                .redirectErrorStream(true)
                .redirectOutput(new File("target/keycloak.log"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        Keycloak keycloak = new Keycloak(builder.start(), port);
        keycloak.awaitReady();
        return keycloak;
    }

    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/klasse";
    }

    private void awaitReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI itself = URI.create(issuer() + "/.well-known/openid-configuration");
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try {
                HttpRequest request = HttpRequest.newBuilder(itself).build();
                if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It begins to listen at the end.
            }
            Thread.sleep(300);
        }
        close();
        throw new IllegalStateException("Keycloak did not start, see target/keycloak.log");
    }

    /** The script starts a process of its own, which must end too. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
