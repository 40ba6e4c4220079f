package be.lerarenkaart.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Payara Micro in this process, reachable from this machine only. */
final class Server implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PayaraMicroRuntime runtime;
    private final URI address;

    private Server(PayaraMicroRuntime runtime, URI address) {
        this.runtime = runtime;
        this.address = address;
    }

    /**
     * @param folder empty, and this server's own
     * @param logging settings of java.util.logging
     */
    static Server boot(Path folder, Path logging, int port) {
        try {
            // Hazelcast binds to every address, whatever interface it is told to use, unless it is told this.
            System.setProperty("hazelcast.socket.bind.any", "false");
            System.setProperty("hazelcast.phone.home.enabled", "false");
            PayaraMicroRuntime runtime = PayaraMicro.getInstance()
                    .setRootDir(folder.resolve("payara").toFile())
                    .setAlternateDomainXML(domain(folder).toFile())
                    .setLogPropertiesFile(logging.toFile())
                    .setPrintLogo(false)
                    .setHttpPort(port)
                    .setNoCluster(true)
                    .bootStrap();
            return new Server(runtime, URI.create("http://" + LOOPBACK + ":" + port + "/"));
        } catch (BootstrapException e) {
            throw new IllegalStateException("Payara Micro did not start", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Payara's own configuration with every listener on the loopback address; it has no option for that. */
    private static Path domain(Path folder) throws IOException {
        try (InputStream original = PayaraMicro.class.getResourceAsStream("/MICRO-INF/domain/domain.xml")) {
            String domain = new String(original.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("domain.xml"),
                    domain.replace("<network-listener port=", "<network-listener address=\"" + LOOPBACK + "\" port=")
                            .replace(
                                    "<hazelcast-runtime-configuration ",
                                    "<hazelcast-runtime-configuration interface=\"" + LOOPBACK + "\" "));
        }
    }

    void deploy(Path war) {
        if (!runtime.deploy("portal", "/", war.toFile())) {
            throw new IllegalStateException("The portal was not deployed");
        }
    }

    URI address() {
        return address;
    }

    /** The server says "deployed" also when deployment failed; only an answer of the portal itself is proof. */
    void awaitReady() throws InterruptedException {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        var request = HttpRequest.newBuilder(address.resolve("health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        String last = "no answer";
        while (Instant.now().isBefore(end)) {
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("\"database\"")) {
                    return;
                }
                last = answer.statusCode() + " " + answer.body();
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The portal does not become ready: " + last);
    }

    /** Payara stops itself when this process ends; here we wait until it has, for the database must outlive it. */
    @Override
    public void close() {
        try {
            runtime.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            // It is stopping already, or has stopped.
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if ("Payara Micro Shutdown Hook".equals(thread.getName())) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
