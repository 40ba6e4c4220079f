package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.CodeApp;
import be.lerarenkaart.systemtest.Program;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator from the first sign-in to a session that ended, where the second step is required. */
@ExtendWith(Chromium.class)
class TwoStepsIT {

    private static final String HOME = "two-steps-home";
    private static final String NEW_PASSWORD = "vier woorden zonder verband";

    private Page page;
    private String answerOfTheClock;
    private Program system;
    private CodeApp app;
    private List<String> paper;

    @Test
    void whenTheSecondStepIsRequired_thenAnAdministratorSetsItUp_usesIt_andKeepsTheAccount(Page visitor)
            throws Exception {
        page = visitor;
        Program.forget(HOME);
        try (Program started = Program.startIn(HOME, HOME, Program.freePort(), Map.of("LERARENKAART_TOTP", "required"))
                .awaitReady()) {
            system = started;
            halfSignedInNothingOpens();
            theAppIsSetUpByKeyboard();
            theCodeIsAskedFromThenOn();
            aCodeFromPaperWorksOnce();
            theAccountIsKept();
            theSecondStepIsRenewed();
            aNewPasswordEndsOtherSessions();
            aFormSentAfterTheEndIsKept();
            thePageWarnsBeforeTheEnd();
            anotherAdministratorHelpsWhoLostEverything();
            nothingStandsInTheLog();
        }
    }

    private void halfSignedInNothingOpens() {
        open("beheer/personen");
        password(Administrator.PASSWORD);
        page.waitForURL("**/aanmelden/instellen");
        for (String address : List.of("beheer", "beheer/personen", "account", "beheer/cijfers.csv?jaar=2030")) {
            open(address);
            assertThat(page.url()).as(address).endsWith("/aanmelden");
        }
        open("aanmelden/code");
        assertThat(page.url()).as("it is not set up").contains("/aanmelden?opnieuw");
        try (BrowserContext stranger = page.context().browser().newContext()) {
            assertThat(stranger.request()
                            .get(system.address() + "aanmelden/app.svg")
                            .status())
                    .isEqualTo(404);
        }
    }

    private void theAppIsSetUpByKeyboard() {
        open("beheer/personen");
        password(Administrator.PASSWORD);
        app = CodeApp.with(page.locator(".app-secret").textContent());
        assertThat((Boolean) page.locator(".app-picture").evaluate("image => image.complete && image.naturalWidth > 0"))
                .isTrue();
        Look.at(page, "second-step-set-up");
        page.focus("#code");
        page.keyboard().type("000000");
        page.locator(":focus").press("Enter");
        page.waitForLoadState();
        main().contains("Deze code klopt niet");
        Look.at(page, "second-step-wrong-first-code");
        page.focus("#code");
        page.keyboard().type(app.freshCode());
        page.locator(":focus").press("Enter");
        page.waitForURL("**/account/herstelcodes");
        paper = page.locator(".paper-codes code").allTextContents();
        assertThat(paper).hasSize(10).doesNotHaveDuplicates();
        Look.at(page, "recovery-codes");
        page.focus("#kept");
        page.locator(":focus").press("Enter");
        page.waitForURL("**/beheer/personen");
        open("account/herstelcodes");
        main().contains("tonen we maar één keer").doesNotContain(paper.get(0));
        Look.at(page, "recovery-codes-gone");
    }

    private void theCodeIsAskedFromThenOn() {
        signOut();
        open("beheer/personen");
        password(Administrator.PASSWORD);
        page.waitForURL("**/aanmelden/code");
        Look.at(page, "code");
        code("000000");
        main().contains("Deze code klopt niet");
        Look.at(page, "code-refused");
        String fresh = app.freshCode();
        code(fresh);
        page.waitForURL("**/beheer/personen");
        signOut();
        open("beheer");
        password(Administrator.PASSWORD);
        code(fresh);
        main().contains("Deze code klopt niet");
    }

    private void aCodeFromPaperWorksOnce() {
        page.getByText("gebruik een herstelcode").click();
        Look.at(page, "code-on-paper");
        paperCode(paper.get(0));
        page.waitForURL("**/beheer");
        signOut();
        open("beheer");
        password(Administrator.PASSWORD);
        page.getByText("gebruik een herstelcode").click();
        paperCode(paper.get(0));
        main().contains("Deze code klopt niet");
        page.getByText("Gebruik toch de app").click();
        assertThat(page.locator("#code").isVisible()).isTrue();
        page.getByText("gebruik een herstelcode").click();
        paperCode(paper.get(1));
        page.waitForURL("**/beheer");
    }

    private void theAccountIsKept() {
        page.click(".who a");
        main().contains("Beheerder", "Je hebt nog 8 herstelcodes", "Chrome op Linux");
        Look.at(page, "account");
        page.fill("#fullName", "Zoë Peeters");
        page.click("#rename");
        main().contains("Je naam is bewaard");
        page.fill("#email", "geen adres");
        page.fill("#emailPassword", Administrator.PASSWORD);
        page.evaluate("document.getElementById('emailForm').noValidate = true");
        page.click("#askEmail");
        main().contains("Dit is geen geldig e-mailadres");
        page.fill("#email", "zoe@kaart.example");
        page.fill("#emailPassword", "niet het mijne");
        page.click("#askEmail");
        main().contains("Je wachtwoord klopt niet");
        page.fill("#email", "zoe@kaart.example");
        page.fill("#emailPassword", Administrator.PASSWORD);
        page.click("#askEmail");
        main().contains("We stuurden een mail naar zoe@kaart.example");
        Look.at(page, "account-email-asked");
        open("beheer/postvak-uit");
        page.getByText("Bevestig je e-mailadres").first().click();
        String link = page.locator(".letter-text a").first().getAttribute("href");
        assertThat(link).startsWith(system.address().toString());
        assertThat(link).contains("/e-mail-bevestigen#").doesNotContain("?");
        page.navigate(link);
        page.waitForSelector("#confirm");
        assertThat(page.url()).endsWith("/e-mail-bevestigen");
        Look.at(page, "confirm-email");
        page.click("#confirm");
        main().contains("Je e-mailadres is bevestigd");
        Look.at(page, "confirm-email-done");
        page.navigate(link);
        page.waitForSelector(".answer.bad");
        main().contains("Deze link werkt niet meer");
        Look.at(page, "confirm-email-used");
    }

    private void theSecondStepIsRenewed() {
        open("account/tweede-stap");
        assertThat(page.locator("#turnOff").count())
                .as("an administrator cannot go without")
                .isZero();
        Look.at(page, "second-step");
        page.fill("#stepPassword", "niet het wachtwoord");
        page.click("#propose");
        main().contains("Je wachtwoord klopt niet");
        page.fill("#stepPassword", Administrator.PASSWORD);
        page.click("#propose");
        page.waitForURL("**stap=app");
        Look.at(page, "second-step-new-app");
        CodeApp next = CodeApp.with(page.locator(".app-secret").textContent());
        page.fill("#code", "000000");
        page.click("#accept");
        main().contains("Deze code klopt niet");
        page.fill("#code", next.freshCode());
        page.click("#accept");
        page.waitForURL("**/account/herstelcodes");
        List<String> newPaper = page.locator(".paper-codes code").allTextContents();
        assertThat(newPaper).doesNotContainAnyElementsOf(paper);
        paper = newPaper;
        page.click("#kept");
        page.waitForURL("**/account");
        app = next;
    }

    private void aNewPasswordEndsOtherSessions() {
        try (BrowserContext elsewhere = page.context().browser().newContext()) {
            Page here = page;
            page = elsewhere.newPage();
            open("beheer");
            password(Administrator.PASSWORD);
            code(app.freshCode());
            Page there = page;
            page = here;
            open("account");
            assertThat(page.locator("#sessionsForm tbody tr").count()).isEqualTo(2);
            Look.at(page, "account-two-sessions");
            open("account/wachtwoord");
            Look.at(page, "password");
            page.fill("#oldPassword", Administrator.PASSWORD);
            page.fill("#newPassword", "wachtwoord1234");
            page.click("#change");
            main().contains("snel te raden");
            Look.at(page, "password-refused");
            page.fill("#oldPassword", Administrator.PASSWORD);
            page.fill("#newPassword", NEW_PASSWORD);
            page.click("#change");
            main().contains("Je wachtwoord is gewijzigd");
            assertThat(page.locator("#sessionsForm tbody tr").count()).isEqualTo(1);
            there.navigate(system.address() + "beheer");
            there.waitForURL("**/aanmelden");
            new MainPart(there).contains("Je sessie is verlopen");
        }
    }

    private void aFormSentAfterTheEndIsKept() {
        open("beheer");
        page.fill("#year", "2047");
        try (BrowserContext elsewhere = page.context().browser().newContext()) {
            Page here = page;
            page = elsewhere.newPage();
            open("account");
            password(NEW_PASSWORD);
            onPaper(paper.get(0));
            page.click("#endOthers");
            main().contains("alleen nog hier");
            page = here;
        }
        page.click("#makeYear");
        page.waitForURL("**/aanmelden");
        main().contains("Je sessie is verlopen", "Wat je invulde, is bewaard");
        Look.at(page, "expired");
        password(NEW_PASSWORD);
        onPaper(paper.get(1));
        page.waitForURL("**/beheer");
        assertThat(page.inputValue("#year")).isEqualTo("2047");
        main().contains("Het is nog niet verwerkt").doesNotContain("Kaartjaar 2047");
        Look.at(page, "form-kept");
        page.click("#makeYear");
        main().contains("Kaartjaar 2047").doesNotContain("Het is nog niet verwerkt");
    }

    /**
     * No moment may be without the answer that is meant: the page asks by itself, and the server would say otherwise. It asks
     * two minutes before the end, and the end is half an hour and a minute after the last sign of life.
     */
    private void thePageWarnsBeforeTheEnd() {
        theClockSays(90, true);
        theClockIsAsked();
        page.clock().install();
        open("beheer");
        page.clock().fastForward("29:30");
        page.locator("#session").getByText("Ja, ik werk verder").waitFor();
        assertThat(page.locator("#session [data-part=warn] [data-time]").textContent())
                .isEqualTo("2 minuten");
        Look.at(page, "session-warning");
        theClockSays(50, false);
        Response stayed = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(":focus").press("Enter"));
        assertThat(stayed.finished()).isNull();
        page.locator("#session").waitFor(hidden());
        page.clock().fastForward("29:30");
        page.locator("#session").getByText("Begrepen").waitFor();
        Look.at(page, "session-last");
        theClockSays(0, false);
        page.clock().fastForward("01:30");
        page.locator("#session").getByText("Meld je opnieuw aan").last().waitFor();
        assertThat(page.locator("main").isVisible())
                .as("what stood on the page")
                .isFalse();
        Look.at(page, "session-over");
        page.unroute("**/sessie.json");
        page.clock().resume();
    }

    private void anotherAdministratorHelpsWhoLostEverything() {
        BrowserContext administratorsBrowser = page.context();
        page = page.context().browser().newContext().newPage();
        open("beheer/accounts");
        signIn(Administrator.SECOND_NAME, Administrator.SECOND_PASSWORD);
        page.waitForURL("**/aanmelden/instellen");
        code(CodeApp.with(page.locator(".app-secret").textContent()).freshCode());
        page.click("#kept");
        page.waitForURL("**/beheer/accounts");
        page.locator("main table").getByText("Zoë Peeters").click();
        main().contains("aan sinds", "Chrome op Linux");
        Look.at(page, "account-with-second-step");
        page.getByText("Wat dit account deed").click();
        main().contains("Je ziet alleen wat het account Zoë Peeters (admin) deed", "Wachtwoord gewijzigd")
                .doesNotContain(Administrator.SECOND_NAME);
        Look.at(page, "trail-of-account");
        page.goBack();
        page.getByText("Reset de tweede stap …").click();
        main().contains("Reset je de tweede stap van Zoë Peeters?");
        Look.at(page, "reset-step");
        page.click("#reset");
        main().contains("Schrijf waarom.");
        Look.at(page, "reset-step-without-reason");
        page.fill("#because", "Gebeld op het nummer van de dienst.");
        page.press("#because", "Enter");
        main().contains("De tweede stap is gereset.");
        assertThat(page.getByText("Reset de tweede stap …").count()).isZero();
        Look.at(page, "reset-step-done");
        open("beheer/postvak-uit");
        page.getByText("Er gebeurde iets met je account").first().click();
        main().contains("zette een beheerder de tweede stap van je account af");
        open("beheer/spoor");
        main().contains("Gebeld op het nummer van de dienst.");
        page.context().close();
        page = administratorsBrowser.newPage();
        open("beheer");
        password(NEW_PASSWORD);
        page.waitForURL("**/aanmelden/instellen");
    }

    /** Whoever asks to stay is answered by the server itself. */
    private void theClockIsAsked() {
        page.route("**/sessie.json", route -> {
            if (route.request().method().equals("POST")) {
                route.resume();
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(answerOfTheClock));
            }
        });
    }

    private void theClockSays(int left, boolean extendable) {
        answerOfTheClock = "{\"left\": %d, \"extendable\": %s}".formatted(left, extendable);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private void nothingStandsInTheLog() throws Exception {
        try (var files = Files.walk(Program.home(HOME).resolve("logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain(
                                paper.get(1), paper.get(2), NEW_PASSWORD, "otpauth", "zoe@kaart.example", "SEVERE");
            }
        }
        assertThat(system.output()).doesNotContain("otpauth", "zoe@kaart.example");
    }

    private void open(String address) {
        page.navigate(system.address() + address);
        page.waitForLoadState();
    }

    private void password(String password) {
        signIn(Administrator.NAME, password);
    }

    private void signIn(String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForLoadState();
    }

    private void code(String code) {
        page.fill("#code", code);
        page.press("#code", "Enter");
        page.waitForLoadState();
    }

    /** Nobody has to wait for it: an app shows a new code each half minute. */
    private void onPaper(String code) {
        page.getByText("gebruik een herstelcode").click();
        paperCode(code);
    }

    private void paperCode(String code) {
        page.fill("#paperCode", code);
        page.press("#paperCode", "Enter");
        page.waitForLoadState();
    }

    private void signOut() {
        page.click("#signOut");
        page.waitForLoadState();
        main().contains("Je bent afgemeld");
    }

    private MainPart main() {
        return new MainPart(page);
    }
}
