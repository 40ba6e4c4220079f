package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.MailServerOfATest;
import be.lerarenkaart.systemtest.Program;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrator's outbox: first without a mail server, then with one. */
@ExtendWith(Chromium.class)
class OutboxIT {

    private static final String HOME = "outbox-home";
    private static final String OUTBOX = "beheer/postvak-uit";

    private Page page;
    private Program system;

    @Test
    void whenThereIsNoMailServer_thenLettersAreHeld_andWhenThereIsOneTheyGoWhenToldTo(Page visitor) throws Exception {
        page = visitor;
        Program.forget(HOME);
        try (Program without = Program.start(HOME, Program.freePort()).awaitReady()) {
            system = without;
            signIn();
            anEmptyOutbox();
            aHeldLetter();
        }
        try (MailServerOfATest mailServer = new MailServerOfATest();
                Program with = Program.startIn(HOME, "outbox-with", Program.freePort(), settings(mailServer))
                        .awaitReady()) {
            system = with;
            signIn();
            heldLettersStayUntilTheyAreReleased(mailServer);
            aFailedLetter();
            theSearchedAddressStandsInNoAddress();
        }
    }

    private static Map<String, String> settings(MailServerOfATest mailServer) {
        return Map.of(
                "LERARENKAART_MAIL_HOST", "127.0.0.1",
                "LERARENKAART_MAIL_PORT", "" + mailServer.port(),
                "LERARENKAART_MAIL_TLS", "NONE",
                "LERARENKAART_MAIL_FROM", "Lerarenkaart <kaart@lerarenkaart.example>",
                "LERARENKAART_MAIL_PER_MINUTE", "100");
    }

    private void signIn() {
        open(OUTBOX);
        page.fill("#name", Administrator.NAME);
        page.fill("#password", Administrator.PASSWORD);
        page.press("#password", "Enter");
    }

    private void anEmptyOutbox() {
        open(OUTBOX);
        main().contains("Er is geen mailserver ingesteld", "Nog geen mails");
        look("empty");
    }

    private void aHeldLetter() {
        sendTrial("geen adres");
        main().contains("Dit is geen geldig e-mailadres.");
        look("no-address");
        sendTrial("Zoë D'hondt <zoe@school.example>");
        main().contains("Hij vertrekt niet", "niet verstuurd", "zoe@school.example");
        look("held");
        page.getByText("Proefmail van Lerarenkaart").first().click();
        main().contains("Dit is een proefmail van", "Zoë D'hondt");
        assertThat(page.locator("#retry").count()).isZero();
        look("held-letter");
        page.getByText("Bekijk de opgemaakte versie").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Het versturen lukt");
        Look.atCopyOf(page, "outbox-html");
        sendTrial("weggooien@school.example");
        page.getByText("Proefmail van Lerarenkaart").first().click();
        page.click("#cancel");
        main().contains("De mail wordt niet meer verstuurd.", "geannuleerd");
        look("cancelled-letter");
    }

    private void heldLettersStayUntilTheyAreReleased(MailServerOfATest mailServer) {
        open(OUTBOX);
        main().contains("1 mail werd niet verstuurd");
        assertThat(mailServer.letters()).isEmpty();
        look("to-release");
        page.click("#releaseNow");
        main().contains("1 mail vertrekt nu.");
        awaitState("SENT");
        assertThat(mailServer.letters()).singleElement().asString().contains("zoe@school.example", "Proefmail");
        look("sent");
    }

    private void aFailedLetter() {
        sendTrial(MailServerOfATest.UNKNOWN + "school.example");
        awaitState("FAILED");
        look("failed");
        page.getByText("Proefmail van Lerarenkaart").first().click();
        main().contains("Niet verstuurd, na 1 poging", "550 5.1.1 no such user");
        look("failed-letter");
        page.click("#retry");
        main().contains("De mail vertrekt opnieuw.");
        awaitState("FAILED");
    }

    private void theSearchedAddressStandsInNoAddress() {
        open(OUTBOX);
        page.fill("#recipient", "zoe@school.example");
        page.press("#recipient", "Enter");
        main().contains("1 mail", "zoe@school.example");
        assertThat(page.url()).contains("zoek=").doesNotContain("zoe@", "school");
        look("found");
        page.fill("#recipient", "niemand@school.example");
        page.press("#recipient", "Enter");
        main().contains("Geen mails gevonden");
        look("none");
    }

    private void sendTrial(String to) {
        open(OUTBOX);
        page.fill("#trialTo", to);
        page.click("#sendTrial");
        page.waitForLoadState();
    }

    private void awaitState(String state) {
        for (int tries = 0; tries < 50; tries++) {
            open(OUTBOX + "?stand=" + state);
            if (page.locator("#found").count() > 0) {
                return;
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError("no letter came into the state " + state);
    }

    private void open(String address) {
        page.navigate(system.address() + address);
        page.waitForLoadState();
    }

    private MainPart main() {
        return new MainPart(page);
    }

    private void look(String name) {
        Look.at(page, "outbox-" + name);
    }
}
