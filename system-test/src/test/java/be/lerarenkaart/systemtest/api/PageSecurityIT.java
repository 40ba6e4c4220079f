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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/../beheer/spoor.csv",
                "api/v1/../../beheer/spoor.csv",
                "api/..%2fbeheer/spoor.csv",
                "api/%2e%2e/beheer/spoor.csv",
                "api/%2E%2E%2Fbeheer",
                "api/.%2e/beheer/personen",
                "api/..;x=y/beheer",
                "beheer/../api/v1/card-years"
            })
    void aKey_opensNothingByAnAddressThatIsWrittenOtherwise(String path) throws IOException, InterruptedException {
        URI written = URI.create(StartedSystem.address() + path);
        HttpRequest request = HttpRequest.newBuilder(written)
                .header("Authorization", "Bearer " + Administrator.KEY)
                .build();

        HttpResponse<String> answer = BROWSER.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anotherSite_cannotSendAFormByAnAddressThatIsWrittenOtherwise() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(StartedSystem.address() + "api/..%2faanmelden"))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=x&password=y"))
                .build();

        HttpResponse<String> answer = BROWSER.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return BROWSER.send(HttpRequest.newBuilder(page(page)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI page(String path) {
        return StartedSystem.address().resolve(path);
    }
}
