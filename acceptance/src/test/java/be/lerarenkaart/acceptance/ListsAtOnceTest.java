package be.lerarenkaart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three institutions with 26 rows each, of which the first and the last are wrong. */
class ListsAtOnceTest {

    private static final String API = "/api/v1/";
    private static final String READ = "{\"state\": \"COMPLETED\", \"rowsRead\": 26, \"scope\": \"%s\","
            + " \"verdicts\": {\"OK\": 24, \"INVALID_DATE\": 2}}";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private HttpServer http;
    private int lostRow;
    private String senderOfAll;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext(API, this::answer);
        http.createContext("/", this::show);
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    private int check() throws IOException {
        String address = "http://127.0.0.1:" + http.getAddress().getPort();
        return ListsAtOnce.run(
                new String[] {"3", "26"},
                Map.of(
                        "LERARENKAART_URL",
                        address,
                        "LERARENKAART_ADMIN_KEY",
                        "administrator",
                        "LERARENKAART_ADMIN_PASSWORD",
                        "een wachtwoord"),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @Test
    void whenEveryRowHasItsVerdict_thenAccepted() throws IOException {
        assertThat(check()).as(printed.toString()).isZero();
        assertThat(printed.toString()).contains("ACCEPTED: 3 institutions sent 26 rows each at once");
        assertThat(sent).hasSize(3);
        assertThat(sent.get("710002").lines()).hasSize(27).element(1).asString().startsWith("710002;;");
    }

    @Test
    void whenARowIsLost_thenNotAccepted() throws IOException {
        lostRow = 17;

        assertThat(check()).isOne();
        assertThat(printed.toString()).contains("710001: row of the next verdict should be 17, but is 18.");
    }

    @Test
    void whenAListIsTakenForAnothers_thenNotAccepted() throws IOException {
        senderOfAll = "710001";

        assertThat(check()).isOne();
        assertThat(printed.toString()).contains("710002: sender should be 710002, but is 710001.");
    }

    @Test
    void withoutAKey_nothingIsSent() throws IOException {
        assertThat(ListsAtOnce.run(new String[0], Map.of(), new PrintStream(printed)))
                .isEqualTo(2);
        assertThat(printed.toString()).contains("LERARENKAART_ADMIN_KEY");
    }

    /** A key is the number of its institution, and so is an import. */
    private void answer(HttpExchange exchange) throws IOException {
        String route = exchange.getRequestURI().getPath().substring(API.length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        if (route.endsWith("staff-lists")) {
            sent.put(key, body);
            exchange.getResponseHeaders().add("Location", API + "imports/" + key);
            send(exchange, 202, "{}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().add("Location", API + "imports/1");
            send(exchange, 202, "{}");
        } else if (route.endsWith("/verdicts")) {
            send(exchange, 200, verdicts());
        } else {
            send(exchange, 200, READ.formatted(senderOfAll == null ? key : senderOfAll));
        }
    }

    /** The pages on which somebody signs in, makes a key and reads it. */
    private void show(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        if (exchange.getRequestMethod().equals("POST")) {
            String next = asked.startsWith("/sleutels") ? "/sleutels/sleutel?id=" + asked.replaceAll("\\D", "") : "/";
            exchange.getResponseHeaders().add("Location", next);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        } else {
            send(
                    exchange,
                    200,
                    "<form id=\"signInForm\"></form><form id=\"keyForm\"></form><p class=\"secret\"><code>"
                            + asked.replaceAll("\\D", "") + "</code></p>");
        }
    }

    private String verdicts() {
        StringBuilder csv = new StringBuilder("row;stamboekNumber;verdict;code;message\r\n");
        for (int row = 1; row <= 26; row++) {
            csv.append(row == lostRow ? "" : row + ";;OK;;\r\n");
        }
        return csv.toString();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
