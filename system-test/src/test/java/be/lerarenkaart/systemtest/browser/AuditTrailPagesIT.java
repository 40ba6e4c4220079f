package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.Program;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The trail on the screen: who did what, found by keyboard alone, taken along, and checked. */
@ExtendWith(Chromium.class)
class AuditTrailPagesIT {

    private static final String HOME = "audit-home";
    private static final String TRAIL = "beheer/spoor";

    private Page page;
    private Program system;

    @Test
    void whatPeopleDo_isFound_takenAlong_andChecked(Page visitor) throws Exception {
        page = visitor;
        Program.forget(HOME);
        try (Program started = Program.start(HOME, Program.freePort()).awaitReady()) {
            system = started;
            signIn();
            signingInStandsInTheTrail();
            whatAProgramDoesIsFoundByItsKey();
            theFormIsFilledInByKeyboard_andNoNameStandsInTheAddress();
            nothingFound();
            aPeriodThatEndsBeforeItBegins();
            whatWasFoundCanBeTakenAlong();
            theTrailIsWhole();
        }
    }

    private void signIn() {
        open(TRAIL);
        page.fill("#name", Administrator.NAME);
        page.fill("#password", "geraden");
        page.press("#password", "Enter");
        page.waitForLoadState();
        page.fill("#name", Administrator.NAME);
        page.fill("#password", Administrator.PASSWORD);
        page.press("#password", "Enter");
        page.waitForLoadState();
    }

    private void signingInStandsInTheTrail() {
        open(TRAIL);
        main().contains("Aangemeld", "Aanmelden mislukt", Administrator.NAME, "/aanmelden");
        look("filled");
    }

    private void whatAProgramDoesIsFoundByItsKey() {
        APIResponse made = page.request()
                .put(
                        system.address() + "api/v1/card-years/2031",
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + Administrator.KEY)
                                .setHeader("Content-Type", "application/json")
                                .setData("{}"));
        assertThat(made.status()).isEqualTo(200);
        open(TRAIL + "?soort=CARD_YEAR&nr=2031");
        main().contains("1 handeling", "Kaartjaar aangemaakt", "sleutel admin");
        page.locator("summary").click();
        main().contains("Peildatum", "1 november 2030");
        look("details");
    }

    private void theFormIsFilledInByKeyboard_andNoNameStandsInTheAddress() {
        open(TRAIL);
        page.focus("#kind");
        for (int fields = 0; fields < 3; fields++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("min");
        page.press("*:focus", "Enter");
        page.waitForLoadState();
        assertThat(page.url()).contains("zoek=").doesNotContain("=min");
        assertThat(page.inputValue("#actor")).isEqualTo("min");
        main().contains("Aangemeld", "Kaartjaar aangemaakt");
        look("found");
    }

    private void nothingFound() {
        open(TRAIL);
        page.fill("#actor", "Niemand van hier");
        page.click("#search");
        page.waitForLoadState();
        main().contains("Niets gevonden");
        look("none");
        page.getByText("Alles tonen").click();
        page.waitForLoadState();
        main().contains("Aangemeld");
    }

    private void aPeriodThatEndsBeforeItBegins() {
        open(TRAIL);
        page.fill("#from", "2026-11-24");
        page.fill("#until", "2026-11-20");
        page.click("#search");
        page.waitForLoadState();
        main().contains("Kies een dag die niet voor de eerste valt.");
        look("wrong-period");
    }

    private void whatWasFoundCanBeTakenAlong() {
        APIResponse csv = page.request().get(system.address() + TRAIL + ".csv?soort=CARD_YEAR");
        assertThat(csv.text())
                .contains("nummer;moment;", "Kaartjaar aangemaakt;Kaartjaar;2031;", "Peildatum: 1 november 2030");
        open(TRAIL);
        main().contains("Spoor opgehaald");
        APIResponse entries = page.request()
                .get(
                        system.address() + "api/v1/audit-entries?act=CARD_YEAR_MADE",
                        RequestOptions.create().setHeader("Authorization", "Bearer " + Administrator.KEY));
        assertThat(entries.text()).contains("\"subjectId\":\"2031\"", "\"referenceDate\":\"2030-11-01\"");
    }

    private void theTrailIsWhole() {
        open(TRAIL + "/controle");
        look("check");
        page.click("#run");
        page.waitForLoadState();
        main().contains("Er is niets aan veranderd");
        look("whole");
        page.setInputFiles(
                "#kept", new FilePayload("ankers.csv", "text/csv", "geen ankers".getBytes(StandardCharsets.UTF_8)));
        page.click("#run");
        page.waitForLoadState();
        main().contains("Dit is geen bestand met ankers");
        look("no-anchors");
        String foreign = "day;lastSequence;entries;hash;anchoredAt\n2026-11-23;1;1;" + "0".repeat(64)
                + ";2026-11-24T00:05:00Z\n";
        page.setInputFiles(
                "#kept", new FilePayload("ankers.csv", "text/csv", foreign.getBytes(StandardCharsets.UTF_8)));
        page.click("#run");
        page.waitForLoadState();
        main().contains("het anker van 23 november 2026 ontbreekt");
        look("broken");
    }

    private void open(String address) {
        page.navigate(system.address() + address);
        page.waitForLoadState();
    }

    private MainPart main() {
        return new MainPart(page);
    }

    private void look(String name) {
        Look.at(page, "audit-" + name);
    }
}
