package be.lerarenkaart.systemtest.openid;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.Program;
import be.lerarenkaart.systemtest.openid.LyingProvider.Lie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a provider says counts when it is proved, and only as far as it goes here. */
class LyingProviderIT {

    private static final String HOME = "lying-provider-home";
    private static final Map<String, Object> ADMINISTRATOR =
            Map.of("roles", List.of("kaart-beheer"), "preferred_username", "zoe.peeters", "amr", List.of("pwd", "otp"));

    private static LyingProvider provider;
    private static Program system;

    private HttpClient browser;

    @BeforeAll
    static void aSystemWithAProvider() throws Exception {
        provider = new LyingProvider();
        Program.forget(HOME);
        system = Program.startIn(
                        HOME,
                        HOME,
                        Program.freePort(),
                        Map.of(
                                "LERARENKAART_TOTP", "required",
                                "LERARENKAART_OIDC_ISSUER", provider.issuer(),
                                "LERARENKAART_OIDC_CLIENT_ID", LyingProvider.CLIENT,
                                "LERARENKAART_OIDC_CLIENT_SECRET", LyingProvider.SECRET,
                                "LERARENKAART_OIDC_NAME", "Klasse-account",
                                "LERARENKAART_OIDC_ROLES",
                                        "kaart-beheer=ADMINISTRATOR,kaart-personeel=PERSONNEL,kaart-partner=PARTNER",
                                "LERARENKAART_OIDC_AMR", "otp"))
                .awaitReady();
        for (String partner : List.of("Museum", "Boekhandel")) {
            HttpRequest request = HttpRequest.newBuilder(system.address().resolve("api/v1/partners"))
                    .header("Authorization", "Bearer " + Administrator.KEY)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"" + partner + "\"}"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() {
        system.close();
        provider.close();
    }

    @BeforeEach
    void anHonestProviderAndANewBrowser() {
        provider.lie = Lie.NONE;
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Test
    void anAdministratorWhoProvedTwoThingsThere_isIn_andLeavesThereToo() throws Exception {
        provider.subject = "administrator";
        provider.claims = ADMINISTRATOR;
        get("beheer/personen");

        HttpResponse<String> answer = signIn();

        assertThat(location(answer)).endsWith("/beheer/personen");
        HttpResponse<String> page = get("beheer");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("zoe.peeters");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("form-action 'self' " + provider.issuer()));
        HttpResponse<String> goodbye = signOut(page.body());
        assertThat(goodbye.headers().firstValue("Location")).isEmpty();
        assertThat(goodbye.body())
                .contains("method=\"post\" action=\"" + provider.issuer() + "/leave\"")
                .contains("name=\"id_token_hint\" value=\"" + provider.lastToken + "\"")
                .contains("name=\"post_logout_redirect_uri\"");
        assertThat(get("beheer").statusCode()).isEqualTo(302);
    }

    @Test
    void anAdministratorWhoProvedOneThingThere_provesTheOtherHere() throws Exception {
        provider.subject = "administrator-with-a-password";
        provider.claims = Map.of("roles", "kaart-beheer", "preferred_username", "one.thing", "amr", List.of("pwd"));

        assertThat(location(signIn())).endsWith("/aanmelden/instellen");
        assertThat(get("beheer").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "SAYS_NO", "NO_JSON"})
    void aLie_opensNothing(Lie lie) throws Exception {
        provider.subject = "administrator";
        provider.claims = ADMINISTRATOR;
        provider.lie = lie;

        refused(signIn(), "INVALID", "niet bij jouw vraag hoort");
    }

    @Test
    void whenTheProviderSaysNo_thenThePageSaysSo() throws Exception {
        provider.lie = Lie.SAYS_NO;

        refused(signIn(), "REFUSED", "meldde je niet aan");
    }

    @Test
    void whenTheProviderSpeaksNoSense_thenItCountsAsAway() throws Exception {
        provider.lie = Lie.NO_JSON;

        refused(signIn(), "UNREACHABLE", "antwoordt niet");
    }

    @Test
    void anAnswer_countsOnce_andInItsOwnBrowserOnly() throws Exception {
        provider.subject = "administrator";
        provider.claims = ADMINISTRATOR;
        URI back = URI.create(location(get(URI.create(location(get("aanmelden/extern"))))));
        HttpClient owner = browser;
        anHonestProviderAndANewBrowser();
        refused(get(back), "INVALID", "niet bij jouw vraag hoort");

        browser = owner;
        assertThat(location(get(back))).doesNotContain("extern=");
        assertThat(location(get(back))).contains("extern=INVALID");
    }

    @Test
    void claimsOfAnUnknownInstitutionOrPartner_giveNothing() throws Exception {
        provider.subject = "stranger";
        for (Map<String, Object> foreign : List.<Map<String, Object>>of(
                Map.of("roles", List.of("kaart-personeel"), "institution", "999999"),
                Map.of("roles", List.of("kaart-personeel")),
                Map.of("roles", List.of("kaart-partner"), "partner", "777"),
                Map.of("roles", List.of("kaart-partner:777")),
                Map.of("roles", List.of("ADMINISTRATOR", "kaart-beheer:1", "beheer")),
                Map.of())) {
            provider.claims = foreign;

            refused(signIn(), "NOTHING_HERE", "hier heb je nog geen toegang");
        }
    }

    @Test
    void whatTheProviderTakesAway_isGoneHereAtTheNextSignIn() throws Exception {
        provider.subject = "somebody of a partner";
        provider.claims = Map.of("roles", List.of("kaart-partner"), "partner", List.of("1", "777"), "name", "An");
        assertThat(location(signIn())).endsWith("/start");
        assertThat(get("account").body()).contains("partner: Museum").doesNotContain("777");

        provider.claims = Map.of("roles", List.of("kaart-partner:2"));
        anHonestProviderAndANewBrowser();
        signIn();
        assertThat(get("account").body()).contains("partner: Boekhandel").doesNotContain("Museum");

        provider.claims = Map.of("roles", List.of());
        anHonestProviderAndANewBrowser();
        refused(signIn(), "NOTHING_HERE", "hier heb je nog geen toegang");
    }

    @Test
    void theNameOfALocalAccount_opensItForNobody() throws Exception {
        provider.subject = "somebody who calls himself admin";
        provider.claims = Map.of("roles", List.of("kaart-partner"), "partner", "1", "preferred_username", "admin");

        signIn();

        assertThat(get("account").body()).contains("admin-2").doesNotContain("Beheerder");
        assertThat(get("beheer").statusCode()).isEqualTo(403);
    }

    @Test
    void theFormToSignIn_offersTheProvider() throws Exception {
        assertThat(get("aanmelden").body()).contains("Aanmelden met Klasse-account");
    }

    @Test
    void whenTheProviderIsDown_thenThePageSaysSo_andAPasswordStillWorks() throws Exception {
        String nobody = "http://127.0.0.1:" + Program.freePort();
        Program.forget("provider-down-home");
        try (Program other = Program.startIn(
                        "provider-down-home",
                        "provider-down-home",
                        Program.freePort(),
                        Map.of(
                                "LERARENKAART_OIDC_ISSUER",
                                nobody,
                                "LERARENKAART_OIDC_CLIENT_ID",
                                LyingProvider.CLIENT,
                                "LERARENKAART_OIDC_NAME",
                                "Klasse-account"))
                .awaitReady()) {
            HttpResponse<String> answer = get(other.address().resolve("aanmelden/extern"));

            assertThat(location(answer)).endsWith("/aanmelden?extern=UNREACHABLE");
            assertThat(get(URI.create(location(answer))).body())
                    .contains("Klasse-account antwoordt niet", "Wachtwoord");
        }
    }

    @Test
    void nothingThatTheProviderTold_standsInTheLog() throws Exception {
        provider.subject = "subject-that-nobody-logs";
        provider.claims = ADMINISTRATOR;
        provider.lie = Lie.WRONG_NONCE;
        signIn();

        StringBuilder log = new StringBuilder(system.output());
        try (var files = Files.walk(Program.home(HOME).resolve("logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                log.append(Files.readString(file));
            }
        }
        assertThat(log.toString())
                .contains("Signing in at the identity provider stopped: INVALID, checking the ID token")
                .doesNotContain("subject-that-nobody-logs", "zoe.peeters", "eyJ", LyingProvider.SECRET);
    }

    private void refused(HttpResponse<String> answer, String kind, String sentence) throws Exception {
        assertThat(location(answer)).endsWith("/aanmelden?extern=" + kind);
        HttpResponse<String> page = get(URI.create(location(answer)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Klasse-account", sentence)
                .doesNotContain("eyJ", "Exception", "nonce", provider.subject);
        assertThat(get("beheer").statusCode()).isEqualTo(302);
    }

    /** From the button to where the answer leads. */
    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        HttpResponse<String> there = get(URI.create(location(get("aanmelden/extern"))));
        return get(URI.create(location(there)));
    }

    private HttpResponse<String> signOut(String page) throws IOException, InterruptedException {
        var state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(state.find()).isTrue();
        String form = "leave=leave&signOut=Afmelden&jakarta.faces.ViewState="
                + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(system.address().resolve("beheer"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return get(system.address().resolve(page));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        return system.address()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }
}
