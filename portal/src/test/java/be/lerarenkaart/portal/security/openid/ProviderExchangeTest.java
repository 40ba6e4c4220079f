package be.lerarenkaart.portal.security.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that answers as it should, too much, or too slowly. */
class ProviderExchangeTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(threads);
        provider.createContext("/echo", exchange -> {
            byte[] said = (exchange.getRequestMethod() + " "
                            + exchange.getRequestHeaders().getFirst("Authorization") + " "
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(201, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        provider.createContext("/megabyte", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[ProviderExchange.LARGEST]);
            exchange.close();
        });
        provider.createContext("/more", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(new byte[ProviderExchange.LARGEST]);
                body.write(' ');
            } catch (IOException nobodyListensAnyMore) {
                exchange.close();
            }
        });
        provider.createContext("/begins", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        provider.stop(0);
        threads.shutdownNow();
    }

    @Test
    void whatIsAsked_andWhatIsAnswered_comeOver() throws Exception {
        HTTPRequest asked = new HTTPRequest(HTTPRequest.Method.POST, at("/echo"));
        asked.setAuthorization("Basic eA==");
        asked.setBody("code=1");

        HTTPResponse answer = asked.send(new ProviderExchange());

        assertThat(answer.getStatusCode()).isEqualTo(201);
        assertThat(answer.getBody()).isEqualTo("POST Basic eA== code=1");
        assertThat(answer.getHeaderValue("Content-Type")).isEqualTo("text/plain");
    }

    @Test
    void anAnswerOfAMegabyte_isTaken_andOneByteMoreIsNot() throws Exception {
        assertThat(new ProviderExchange()
                        .retrieveResource(at("/megabyte").toURL())
                        .getContent())
                .hasSize(ProviderExchange.LARGEST);

        assertThatThrownBy(() ->
                        new ProviderExchange().retrieveResource(at("/more").toURL()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than");
        assertThatThrownBy(() -> new HTTPRequest(HTTPRequest.Method.GET, at("/more")).send(new ProviderExchange()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void anAnswerThatBeginsAndNeverEnds_isGivenUp() {
        ProviderExchange impatient = new ProviderExchange(Duration.ofMillis(300));

        assertThatThrownBy(() -> impatient.retrieveResource(at("/begins").toURL()))
                .isInstanceOf(IOException.class)
                .hasMessage("took too long");
    }

    @Test
    void keysThatAreNotThere_areNoKeys() {
        assertThatThrownBy(() ->
                        new ProviderExchange().retrieveResource(at("/echo").toURL()))
                .isInstanceOf(IOException.class)
                .hasMessage("answered 201");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + path);
    }
}
