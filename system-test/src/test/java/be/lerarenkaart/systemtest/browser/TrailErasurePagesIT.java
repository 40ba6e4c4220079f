package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.Program;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators let the trail forget people: one at once, several together only. */
@ExtendWith(Chromium.class)
class TrailErasurePagesIT {

    private static final String HOME = "erasure-home";
    private static final String TRAIL = "beheer/spoor";
    private static final String ERASE = TRAIL + "/wissen";
    private static final String SECOND = "beheerder2";

    private Page page;
    private Program system;

    @Test
    void anAccountAndSeveralPeople_areForgottenWhenASecondAdministratorAgrees(Page visitor) throws Exception {
        page = visitor;
        Program.forget(HOME);
        try (Program started = Program.start(HOME, Program.freePort()).awaitReady();
                BrowserContext other = visitor.context().browser().newContext()) {
            system = started;
            signIn(Administrator.NAME, Administrator.PASSWORD);
            nobodyIsFound();
            whoCanStillSignInIsNotForgotten();
            withoutReasonNothingIsForgotten();
            oneAccountIsAsked();
            severalAreAsked_byKeyboardAlone();
            whoAskedItCannotConfirmIt();
            page = other.newPage();
            signIn(SECOND, Administrator.SECOND_PASSWORD);
            anotherConfirmsIt();
            theTrailIsWhole();
            aProgramDoesTheSame();
        }
    }

    private void nobodyIsFound() {
        open(ERASE);
        look("begin");
        search("STAFF_MEMBER", "Niemand");
        main().contains("Niemand gevonden");
        assertThat(page.url()).contains("zoek=").doesNotContain("Niemand");
    }

    private void whoCanStillSignInIsNotForgotten() {
        search("ACCOUNT", "collega");
        main().contains("Kan nog aanmelden");
        assertThat(page.locator("[aria-label^='Kies ']").count()).isZero();
        look("active");
    }

    private void withoutReasonNothingIsForgotten() {
        deactivate("personeelsdienst");
        page.locator("a[href*='/beheer/spoor/wissen']").click();
        choose();
        deactivate("collega");
        page.locator("a[href*='/beheer/spoor/wissen']").click();
        main().contains("1 gevonden");
        choose();
        main().contains("1 persoon", "Er wordt 1 handeling leeggemaakt");
        look("chosen");
        page.click("#erase");
        main().contains("Schrijf op waarom.");
        page.fill("#reason", "vraag van 3 november");
        page.click("#erase");
        main().contains("Vink aan dat je dit weet.");
        assertThat(page.inputValue("#reason")).isEqualTo("vraag van 3 november");
        look("unsure");
    }

    private void oneAccountIsAsked() {
        page.check("#sure");
        page.click("#erase");
        page.waitForSelector("text=Dit wacht nu op een andere beheerder");
        main().contains("1 persoon, gevraagd door");
        look("asked");
        assertThat(page.locator("#chosenForm").count()).isZero();
    }

    private void whatIsErased_saysNothingOfItsHolder() {
        open("beheer/accounts");
        main().doesNotContain("Wout Janssens", "collega@example.be");
        open(TRAIL);
        main().contains("Persoonsgegevens uit het spoor gewist", "Account gewist");
        page.locator("summary").first().click();
        main().contains("vraag van 3 november");
    }

    private void severalAreAsked_byKeyboardAlone() {
        deactivate("balie");
        deactivate("bibliotheek");
        for (String name : new String[] {"balie", "bibliotheek"}) {
            open(ERASE);
            search("ACCOUNT", name);
            choose();
        }
        main().contains("2 personen", "meer dan één persoon");
        page.focus("#reason");
        page.keyboard().type("vraag van 4 november");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("erase");
        look("several");
        page.focus("#erase");
        page.press("#erase", "Enter");
        page.waitForSelector("text=Dit wacht nu op een andere beheerder");
        look("waits");
    }

    private void whoAskedItCannotConfirmIt() {
        page.locator("a[href*='/beslissen']").last().click();
        main().contains("Jij vroeg dit", "vraag van 4 november");
        assertThat(page.locator("#confirm").count()).isZero();
        look("own");
    }

    private void anotherConfirmsIt() {
        open(ERASE);
        page.locator("a[href*='/beslissen']").first().click();
        main().contains("vraag van 3 november");
        page.click("#confirm");
        page.waitForSelector("text=1 handeling is leeggemaakt");
        whatIsErased_saysNothingOfItsHolder();
        open(ERASE);
        page.locator("a[href*='/beslissen']").click();
        main().contains("2 personen", "Er worden 2 handelingen leeggemaakt", Administrator.NAME);
        look("decide");
        page.click("#confirm");
        page.waitForSelector("text=2 handelingen zijn leeggemaakt");
        main().doesNotContain("Dit wacht op een tweede beheerder");
    }

    private void theTrailIsWhole() {
        open(TRAIL + "/controle");
        page.click("#run");
        main().contains("Er is niets aan veranderd");
    }

    private void aProgramDoesTheSame() {
        String nobody = "{\"staffMembers\": [987654], \"dryRun\": true}";
        APIResponse rehearsed = post("api/v1/audit-erasures", nobody);
        assertThat(rehearsed.status()).isEqualTo(200);
        assertThat(rehearsed.text()).contains("REHEARSED", "\"entries\":0", "987654");
        assertThat(post("api/v1/audit-erasures", "{\"staffMembers\": [987654], \"reason\": \"vraag\"}")
                        .text())
                .contains("nothing-to-erase");
        assertThat(post("api/v1/audit-erasures", "{\"staffMembers\": [\"Jan\"]}")
                        .text())
                .contains("invalid-input", "staffMembers", "reason")
                .doesNotContain("Jan");
        open(ERASE);
        search("ACCOUNT", "partner");
        String active = page.locator("tr:has-text('partner') a").first().getAttribute("href");
        assertThat(post(
                                "api/v1/audit-erasures",
                                "{\"accounts\": [" + active.replaceAll(".*id=", "") + "], \"reason\": \"vraag\"}")
                        .text())
                .contains("account-active");
        APIResponse waiting = page.request()
                .get(
                        system.address() + "api/v1/audit-erasures",
                        RequestOptions.create().setHeader("Authorization", "Bearer " + Administrator.KEY));
        assertThat(waiting.text()).isEqualTo("[]");
    }

    private APIResponse post(String route, String body) {
        return page.request()
                .post(
                        system.address() + route,
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + Administrator.KEY)
                                .setHeader("Content-Type", "application/json")
                                .setData(body));
    }

    private void deactivate(String account) {
        open(ERASE);
        search("ACCOUNT", account);
        page.locator("tr:has-text('" + account + "') a").first().click();
        page.locator("a[href*='/beheer/accounts/deactiveren']").click();
        page.click("#deactivate");
        page.waitForSelector("#reactivate");
    }

    private void search(String kind, String query) {
        page.selectOption("#kind", kind);
        page.fill("#query", query);
        page.press("#query", "Enter");
        page.waitForSelector("#found");
    }

    private void choose() {
        Locator button = page.locator("[aria-label^='Kies ']").first();
        button.focus();
        button.press("Enter");
        page.waitForSelector("#chosenForm");
    }

    private void signIn(String name, String password) {
        open(TRAIL);
        page.fill("#name", name);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL(address -> !address.contains("/aanmelden"));
    }

    private void open(String address) {
        page.navigate(system.address() + address);
        page.waitForLoadState();
    }

    private MainPart main() {
        return new MainPart(page);
    }

    private void look(String name) {
        Look.at(page, "erasure-" + name);
    }
}
