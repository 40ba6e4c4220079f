package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing in, and what others must not gain from it. */
class SignInIT {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Test
    void theRightPassword_opensTheAdministration_underANewSession() throws IOException, InterruptedException {
        get("beheer");
        String before = session();

        HttpResponse<String> answer = signIn(Administrator.NAME, Administrator.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(session()).isNotEqualTo(before);
        assertThat(get("beheer").statusCode()).isEqualTo(200);
        assertThat(withSession(before).statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordAndAnUnknownName_areToldTheSame() throws IOException, InterruptedException {
        String wrong = signIn(Administrator.NAME, "fout").body();
        String unknown = signIn("niemand", "fout").body();

        assertThat(withoutWhatWasTyped(wrong)).isEqualTo(withoutWhatWasTyped(unknown));
        assertThat(wrong).contains("Aanmelden lukt niet");
        assertThat(get("beheer").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormOfAnotherSite_isNotTaken() throws IOException, InterruptedException {
        assertThat(signIn(Administrator.NAME, Administrator.PASSWORD, "Origin", "https://elders.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn(Administrator.NAME, Administrator.PASSWORD, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("beheer").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> signIn(String name, String password, String... headers)
            throws IOException, InterruptedException {
        Matcher state = VIEW_STATE.matcher(get("aanmelden").body());
        assertThat(state.find()).isTrue();
        String form = "signInForm=signInForm&enter=enter&name=" + encoded(name) + "&password=" + encoded(password)
                + "&jakarta.faces.ViewState=" + encoded(state.group(1));
        HttpRequest.Builder request = HttpRequest.newBuilder(page("aanmelden"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(page(page)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> withSession(String id) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(page("beheer"))
                                .header("Cookie", "JSESSIONID=" + id)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private static String withoutWhatWasTyped(String body) {
        return body.replaceAll("value=\"[^\"]*\"", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI page(String path) {
        return StartedSystem.address().resolve(path);
    }
}
