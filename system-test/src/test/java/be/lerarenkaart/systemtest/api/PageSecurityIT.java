package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser meets before anybody signed in. */
class PageSecurityIT {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @ParameterizedTest
    @ValueSource(strings = {"beheer", "beheer.xhtml", "beheer/personen", "beheer/nergens"})
    void theAdministration_sendsAStrangerToTheForm(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(form -> assertThat(form).endsWith("/aanmelden"));
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie.toLowerCase()).contains("httponly", "samesite=lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nergens", "fout", "WEB-INF/web.xml", "beheerx", "%2e%2e/web.xml"})
    void aPageThatDoesNotExist_isADutchPageWithoutAnythingFromInside(String page)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get(page);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Payara", "Exception", "be.lerarenkaart");
    }

    @Test
    void anUnknownPage_speaksDutch() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("nergens");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("lang=\"nl");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .anySatisfy(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    @Test
    void aKey_opensNoPage() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page("beheer"))
                .header("Authorization", "Bearer " + Administrator.KEY)
                .build();

        assertThat(BROWSER.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(302);
    }

    private static HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return BROWSER.send(HttpRequest.newBuilder(page(page)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI page(String path) {
        return StartedSystem.address().resolve(path);
    }
}
