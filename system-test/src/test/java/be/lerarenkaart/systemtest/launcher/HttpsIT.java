package be.lerarenkaart.systemtest.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Program;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind a proxy that speaks https: the cookies and the browser hold to it, though the server itself hears plain http. */
class HttpsIT {

    private static final String HOME = "https-home";

    @Test
    void whenTheServerIsToldSo_thenCookiesAndBrowsersKeepToHttps() throws Exception {
        Program.forget(HOME);
        try (Program system = Program.startIn(HOME, HOME, Program.freePort(), Map.of("LERARENKAART_HTTPS", "true"))
                .awaitReady()) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(system.address().resolve("beheer"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-session=")
                    .containsIgnoringCase("Path=/;")
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("Secure")
                    .containsIgnoringCase("SameSite=Lax")
                    .doesNotContainIgnoringCase("Domain=");
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000; includeSubDomains");
        }
    }
}
