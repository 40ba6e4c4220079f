package be.lerarenkaart.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what the answers of a year want to hear, but for the lies it is told to tell. */
final class FakeServer implements AutoCloseable {

    enum Lie {
        A_VERDICT,
        A_LIST_VERDICT,
        AN_ENTITLED_PERSON_TOO_MANY,
        A_CARD_AT_ANOTHER_POINT,
        A_NEW_IMPORT_FOR_THE_SAME_BYTES,
        A_CHANGE_THE_SECOND_TIME,
        A_NUMBER_TWICE,
        A_ROW_TWICE,
        A_ROW_TOO_MANY,
        A_SUBSCRIPTION_TWICE,
        A_SUBSCRIPTION_TOO_MANY,
        A_ROW_WITHOUT_VERDICT,
        A_FAILED_RUN
    }

    static {
        // Headers and body go out apart, and without this the second waits 40 ms for the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    static final String KEY = "key-of-a-test";
    private static final String API = "/api/v1/";

    private final HttpServer http;
    private final FakeAnswers answers;
    private final Set<Lie> lies = EnumSet.noneOf(Lie.class);
    private final Map<String, Integer> importOfBytes = new HashMap<>();
    private final List<List<String>> rowsOfImport = new ArrayList<>();
    private final List<String> routes = new ArrayList<>();
    private int runs;
    private int askedTooEarly;

    FakeServer(YearFolder folder) throws IOException {
        answers = new FakeAnswers(folder);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext(API, this::answer);
        http.start();
    }

    void tell(Lie lie) {
        lies.add(lie);
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String route = exchange.getRequestURI().getPath().substring(API.length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + KEY).equals(authorization)) {
            send(exchange, 401, "{}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().add("Location", API + started(exchange, route, body));
            send(exchange, 202, "{}");
        } else {
            send(exchange, 200, told(route));
        }
    }

    private String started(HttpExchange exchange, String route, byte[] body) {
        if (route.endsWith("-runs") || route.endsWith("allocations") || route.endsWith("productions")) {
            return "runs/" + ++runs;
        }
        String content = route
                + new String(body, StandardCharsets.ISO_8859_1)
                + (lies.contains(Lie.A_NEW_IMPORT_FOR_THE_SAME_BYTES) ? rowsOfImport.size() : "");
        int id = importOfBytes.computeIfAbsent(content, key -> {
            routes.add(route);
            rowsOfImport.add(rows(route, exchange.getRequestHeaders().getFirst("Content-Disposition")));
            return rowsOfImport.size();
        });
        return "imports/" + id;
    }

    private List<String> rows(String route, String disposition) {
        List<String> rows = answers.rows(route, disposition);
        boolean lied = route.endsWith("epd-deliveries") && lies.contains(Lie.A_VERDICT)
                || route.endsWith("staff-lists") && lies.contains(Lie.A_LIST_VERDICT);
        if (lied) {
            rows.set(0, "REJECTED;CHECK_DIGITS");
        }
        return rows;
    }

    private String told(String route) {
        if (route.endsWith("/verdicts")) {
            return verdicts(Integer.parseInt(route.split("/")[1]) - 1);
        } else if (route.startsWith("imports/")) {
            return standing(Integer.parseInt(route.split("/")[1]) - 1);
        } else if (route.startsWith("runs/")) {
            return run(Integer.parseInt(route.split("/")[1]));
        } else if (route.endsWith("/figures")) {
            return answers.figures(lies.contains(Lie.AN_ENTITLED_PERSON_TOO_MANY) ? 1 : 0);
        } else if (route.endsWith("/pickup-points")) {
            return answers.points(lies.contains(Lie.A_CARD_AT_ANOTHER_POINT));
        } else if (route.endsWith("/productions")) {
            return "[{\"id\": 1, \"files\": [{\"kind\": \"CARDS\", \"channel\": \"HOME\"}]}]";
        } else if (route.startsWith("productions/")) {
            return answers.printFile(lies.contains(Lie.A_NUMBER_TWICE));
        }
        return "{}";
    }

    private String verdicts(int place) {
        List<String> rows = rowsOfImport.get(place);
        StringBuilder csv = new StringBuilder("row;stamboekNumber;verdict;code;message\r\n");
        for (int i = rows.size(); i > 0; i--) {
            csv.append(i).append(";;").append(rows.get(i - 1)).append(";\r\n");
        }
        String route = routes.get(place);
        boolean twice = route.endsWith("epd-deliveries") && lies.contains(Lie.A_ROW_TWICE)
                || route.endsWith("subscriptions") && lies.contains(Lie.A_SUBSCRIPTION_TWICE);
        boolean tooMany = route.endsWith("epd-deliveries") && lies.contains(Lie.A_ROW_TOO_MANY)
                || route.endsWith("subscriptions") && lies.contains(Lie.A_SUBSCRIPTION_TOO_MANY);
        csv.append(twice ? "1;;" + rows.get(0) + ";\r\n" : "");
        csv.append(tooMany ? rows.size() + 1 + ";;ACCEPTED;;\r\n" : "");
        return csv.toString();
    }

    private String standing(int place) {
        List<String> rows = rowsOfImport.get(place);
        int read = rows.size()
                + (routes.get(place).equals("postcodes") && lies.contains(Lie.A_ROW_WITHOUT_VERDICT) ? 1 : 0);
        String state = askedTooEarly++ % 2 == 0 ? "RUNNING" : "COMPLETED";
        return "{\"state\": \"" + state + "\", \"rowsRead\": " + read + ", \"verdicts\": "
                + FakeAnswers.counted(rows, 0) + ", \"codes\": " + FakeAnswers.counted(rows, 1) + "}";
    }

    private String run(int number) {
        if (lies.contains(Lie.A_FAILED_RUN)) {
            return "{\"state\": \"FAILED\", \"problem\": {\"detail\": \"Het ging mis.\"}}";
        }
        int changed = number <= 2 || lies.contains(Lie.A_CHANGE_THE_SECOND_TIME) ? 7 : 0;
        return "{\"state\": \"COMPLETED\", \"counts\": {\"changedRows\": " + changed + "}, \"differences\": {\"new\": "
                + changed + ", \"unchanged\": 9}}";
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
