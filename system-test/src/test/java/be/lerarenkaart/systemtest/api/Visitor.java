package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps its cookies and follows nothing by itself. */
final class Visitor {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI system;

    private Visitor(URI system) {
        this.system = system;
    }

    static Visitor stranger() {
        return strangerTo(StartedSystem.address());
    }

    /** Of a system that a test started for itself. */
    static Visitor strangerTo(URI system) {
        return new Visitor(system);
    }

    static Visitor administrator() {
        Visitor visitor = stranger();
        assertThat(visitor.signIn(Administrator.NAME, Administrator.PASSWORD).statusCode())
                .isEqualTo(302);
        return visitor;
    }

    HttpResponse<String> signIn(String name, String password) {
        String state = state(get("aanmelden").body());
        return post(
                "aanmelden",
                Map.of(
                        "signInForm",
                        "signInForm",
                        "enter",
                        "enter",
                        "name",
                        name,
                        "password",
                        password,
                        "jakarta.faces.ViewState",
                        state));
    }

    /** What a form of this page sends along. */
    static String state(String page) {
        Matcher state = VIEW_STATE.matcher(page);
        assertThat(state.find()).as("a form with a state in " + page).isTrue();
        return state.group(1);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        return send(HttpRequest.newBuilder(address(path)).method(method, body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        return system.resolve(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
