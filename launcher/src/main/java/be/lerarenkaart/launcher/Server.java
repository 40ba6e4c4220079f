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
            // Classes load a fifth faster from these than from jars inside a jar.
            PayaraMicro.setUpackedJarDir(
                    Files.createDirectories(folder.resolve("libraries")).toFile());
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

    /**
     * Payara's own configuration, but listening on the loopback address, and without Hazelcast: that listens on every
     * address even when told not to cluster, and nothing of ours uses it. There are no options for either.
     */
    private static Path domain(Path folder) throws IOException {
        try (InputStream original = PayaraMicro.class.getResourceAsStream("/MICRO-INF/domain/domain.xml")) {
            String domain = new String(original.readAllBytes(), StandardCharsets.UTF_8);
            domain = replace(domain, "<network-listener ", "<network-listener address=\"" + LOOPBACK + "\" ");
            // Which server this is, and how old, is nobody's business.
            domain = replace(domain, "xpowered-by=\"false\"", "xpowered-by=\"false\" server-header=\"false\"");
            // A GET with a body is refused by the portal, in a form that programs read; the server says 400 and no
            // word.
            domain =
                    replace(domain, "<http default", "<http allow-payload-for-undefined-http-methods=\"true\" default");
            domain = replace(
                    domain,
                    "<hazelcast-config-specific-configuration enabled=\"true\"",
                    "<hazelcast-config-specific-configuration enabled=\"false\"");
            return Files.writeString(folder.resolve("domain.xml"), domain);
        }
    }

    /** A configuration that reads otherwise would open a door unnoticed. */
    private static String replace(String domain, String from, String to) {
        if (!domain.contains(from)) {
            throw new IllegalStateException("Payara's configuration has no " + from);
        }
        return domain.replace(from, to);
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
