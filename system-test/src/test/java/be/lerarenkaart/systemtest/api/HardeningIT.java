package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every answer, whoever asks for it and however strangely; docs/security.md names the requirements. */
class HardeningIT {

    private static final String YEAR = "2043";
    private static final Pattern FORM = Pattern.compile("<form [^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FORM_ID = Pattern.compile("<form [^>]*id=\"([^\"]*)\"");

    private static Visitor administrator;

    @BeforeAll
    static void somebodyInside() {
        assertThat(Api.administrator().put("card-years/" + YEAR, "{}").statusCode())
                .isIn(200, 201);
        administrator = Visitor.administrator();
    }

    static Stream<String> addresses() {
        return EveryAddress.all().stream().map(address -> address + "?jaar=" + YEAR);
    }

    static Stream<String> otherAnswers() {
        return Stream.of(
                "nergens",
                "beheer/seizoen?jaar=1999",
                "beheer/cijfers.csv?jaar=x",
                "beheer/persoon?id=x",
                "api/nergens",
                "api/v1/card-years",
                "openapi",
                "health/ready");
    }

    static Stream<String> everyAnswer() {
        return Stream.concat(addresses(), otherAnswers());
    }

    @ParameterizedTest
    @MethodSource("everyAnswer")
    void everyAnswer_tellsTheBrowserWhatItMustNotDo(String address) {
        for (Visitor visitor : List.of(administrator, Visitor.stranger())) {
            HttpResponse<String> answer = visitor.get(address);

            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval", "*", "http:", "data:");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("microphone=()");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.headers().map()).doesNotContainKeys("access-control-allow-origin");
        }
    }

    @ParameterizedTest
    @MethodSource("everyAnswer")
    void noAnswer_isEmptyOrTellsOfTheInside(String address) {
        HttpResponse<String> answer = administrator.get(address);

        assertThat(answer.statusCode()).isLessThan(500);
        if (answer.statusCode() / 100 != 3) {
            assertThat(answer.body()).isNotBlank();
        }
        assertThat(answer.body()).doesNotContain("Exception", "be.lerarenkaart", "Payara", "\tat ");
    }

    @Test
    void onlyStyleScriptAndFont_areKept() {
        Matcher style = Pattern.compile("href=\"(/jakarta\\.faces\\.resource/[^\"]*theme\\.css[^\"]*)\"")
                .matcher(Visitor.stranger().get("").body());
        assertThat(style.find()).isTrue();

        HttpResponse<String> answer = Visitor.stranger().get(style.group(1).replace("&amp;", "&"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Type")).startsWith("text/css");
        assertThat(answer.headers().allValues("Cache-Control").toString()).doesNotContain("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noForm_isTakenFromAnotherSite_orWithAStateThatWasMadeUp(String address) {
        List<String> forms = new ArrayList<>();
        Matcher form = FORM.matcher(administrator.get(address).body());
        while (form.find()) {
            Matcher id = FORM_ID.matcher(form.group());
            assertThat(id.find()).as("a form without a name on " + address).isTrue();
            assertThat(form.group(1)).as(id.group(1)).contains("jakarta.faces.ViewState");
            forms.add(id.group(1));
        }

        for (String name : forms) {
            Map<String, String> fields = Map.of(name, name, "jakarta.faces.ViewState", "-1:1");
            assertThat(administrator
                            .post(address, fields, "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .as("%s on %s from another site", name, address)
                    .isEqualTo(403);
            assertThat(administrator
                            .post(address, fields, "Origin", "https://elders.example")
                            .statusCode())
                    .as("%s on %s from another origin", name, address)
                    .isEqualTo(403);
            assertThat(isRefusedOrShownAgain(administrator.post(address, fields), address))
                    .as("%s on %s with a state of its own", name, address)
                    .isTrue();
        }
        assertThat(administrator.get("beheer").statusCode())
                .as("still signed in after " + address)
                .isEqualTo(200);
    }

    /** A page that the server has forgotten is shown anew, with what was sent filled in and nothing done. */
    private static boolean isRefusedOrShownAgain(HttpResponse<String> answer, String address) {
        return List.of(403, 404, 405).contains(answer.statusCode())
                || answer.statusCode() == 302
                        && header(answer, "Location")
                                .equals(StartedSystem.address().resolve(address).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO"})
    void aMethodThatNobodyNeeds_doesNothingOnAPage(String method) {
        for (String address :
                List.of("", "aanmelden", "beheer/personen", "beheer/cijfers.csv?jaar=" + YEAR, "nergens")) {
            HttpResponse<String> answer = administrator.send(method, address, BodyPublishers.noBody());

            assertThat(answer.statusCode()).as(method + " " + address).isIn(403, 404, 405, 501);
            assertThat(answer.body()).doesNotContain("JSESSIONID", "Exception", "Payara");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PATCH", "FOO"})
    void aMethodThatNobodyNeeds_doesNothingInTheApi(String method) {
        HttpResponse<String> answer = Api.administrator().send(method, "card-years", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isIn(404, 405, 501);
        assertThat(answer.body()).doesNotContain(Administrator.KEY);
    }

    @Test
    void aMadeUpHost_standsInNoPage() throws IOException {
        for (String path : List.of("/", "/aanmelden", "/nergens", "/openapi", "/api/v1/card-years")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: elders.example\r\nConnection: close\r\n\r\n");

            String body = answer.substring(Math.max(0, answer.indexOf("\r\n\r\n")));
            assertThat(body).as(path).doesNotContain("elders.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elders.example/beheer",
                "/\\elders.example",
                "/beheer/..//elders.example",
                "//elders.example/%2e%2e"
            })
    void afterSigningIn_nobodyIsSentToAnotherSite(String asked) throws IOException {
        String answer = raw("GET " + asked + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");
        Matcher location = Pattern.compile("(?im)^location: *(\\S+)").matcher(answer);

        if (location.find()) {
            assertThat(location.group(1)).startsWith("http://" + host() + "/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aanmelden?terug=https://elders.example/",
                "aanmelden?url=//elders.example",
                "aanmelden?next=//elders.example"
            })
    void theFormToSignIn_followsNoAddressInItsOwn(String form) {
        Visitor visitor = Visitor.stranger();
        String state = Visitor.state(visitor.get(form).body());

        HttpResponse<String> answer = visitor.post(
                form,
                Map.of(
                        "signInForm",
                        "signInForm",
                        "enter",
                        "enter",
                        "name",
                        Administrator.NAME,
                        "password",
                        Administrator.PASSWORD,
                        "jakarta.faces.ViewState",
                        state));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("http://" + host() + "/start");
        assertThat(header(visitor.get("start"), "Location")).startsWith("http://" + host() + "/beheer");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String host() {
        return StartedSystem.address().getAuthority();
    }

    /** As no client of a library would ask. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", StartedSystem.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
