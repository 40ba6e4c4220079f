package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.Program;
import be.lerarenkaart.systemtest.openid.Keycloak;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in at a real identity provider, and out of it. */
@ExtendWith(Chromium.class)
class IdentityProviderIT {

    private static final String HOME = "identity-provider-home";
    private static final String THERE = "een wachtwoord daar";

    private Page page;
    private Program system;

    @Test
    void whenSomebodySignsInAtKeycloak_thenTheirRoleThereIsTheirRightHere(Page visitor) throws Exception {
        page = visitor;
        Program.forget(HOME);
        try (Keycloak keycloak = Keycloak.start();
                Program started = Program.startIn(HOME, HOME, Program.freePort(), settings(keycloak))
                        .awaitReady()) {
            system = started;
            aPartner();
            somebodyOfThePartner(keycloak);
            somebodyOfAnInstitutionThatIsNotHere(keycloak);
            anAdministratorLinksAnAccount(keycloak);
        }
    }

    private static Map<String, String> settings(Keycloak keycloak) {
        return Map.of(
                "LERARENKAART_OIDC_ISSUER", keycloak.issuer(),
                "LERARENKAART_OIDC_CLIENT_ID", "lerarenkaart",
                "LERARENKAART_OIDC_CLIENT_SECRET", "secret-of-the-client-in-the-tests",
                "LERARENKAART_OIDC_NAME", "Keycloak",
                "LERARENKAART_OIDC_ROLES", "kaart-partner=PARTNER,kaart-personeel=PERSONNEL");
    }

    private void aPartner() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(system.address().resolve("api/v1/partners"))
                .header("Authorization", "Bearer " + Administrator.KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"Museum\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(201);
    }

    private void somebodyOfThePartner(Keycloak keycloak) {
        open("account");
        Look.at(page, "sign-in-with-provider");
        page.click("#elsewhere");
        signInThere("an.peeters");
        page.waitForURL("**/account");
        main().contains("an.peeters", "Medewerker van de partner: Museum", "Hier heb je geen wachtwoord");
        assertThat(page.getByText("Verwijder de koppeling").count())
                .as("the only way in")
                .isZero();
        Look.at(page, "account-of-provider");
        page.click("#signOut");
        page.waitForURL(address -> address.startsWith(system.address().toString()) || address.contains("logout"));
        main().contains("Je bent afgemeld");
        page.click("#elsewhere");
        page.waitForURL(keycloak.issuer() + "/**");
        assertThat(page.locator("#username").count()).as("asks again who it is").isEqualTo(1);
    }

    private void somebodyOfAnInstitutionThatIsNotHere(Keycloak keycloak) {
        signInThere("jan.elders");
        page.waitForURL("**/aanmelden?extern=NOTHING_HERE");
        main().contains("Keycloak kent je, maar hier heb je nog geen toegang").doesNotContain("jan.elders", "999999");
        Look.at(page, "provider-nothing-here");
        open("beheer");
        assertThat(page.url()).endsWith("/aanmelden");
    }

    private void anAdministratorLinksAnAccount(Keycloak keycloak) {
        page.fill("#name", Administrator.NAME);
        page.fill("#password", Administrator.PASSWORD);
        page.press("#password", "Enter");
        open("account/koppeling");
        Look.at(page, "link");
        page.fill("#linkPassword", Administrator.PASSWORD);
        page.click("#link");
        page.waitForURL("**/account?gedaan=gekoppeld");
        main().contains("Je account is gekoppeld");
        page.click("#signOut");
        page.waitForURL("**/aanmelden?afgemeld=ja");
        page.click("#elsewhere");
        page.waitForURL("**/beheer");
        assertThat(page.locator(".who").textContent()).contains(Administrator.NAME);
    }

    private void signInThere(String name) {
        page.fill("#username", name);
        page.fill("#password", THERE);
        page.click("#kc-login");
    }

    private void open(String address) {
        page.navigate(system.address() + address);
        page.waitForLoadState();
    }

    private MainPart main() {
        return new MainPart(page);
    }
}
