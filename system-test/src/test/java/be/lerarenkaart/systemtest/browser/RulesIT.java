package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One administrator drafts rules and rehearses them, another looks at the difference and releases them. */
@ExtendWith(Chromium.class)
class RulesIT {

    /** Of no other test. */
    private static final int YEAR = 2034;

    private static final String RULES = "/beheer/regels?jaar=" + YEAR;

    private Page page;

    @Test
    void whenOneDraftsAndAnotherReleases_thenTheCardYearIsDecidedByTheNewRules(Page visitor) {
        page = visitor;
        signIn(Administrator.NAME, Administrator.PASSWORD);
        page.navigate("/beheer");
        page.fill("#year", "" + YEAR);
        page.click("#makeYear");
        page.navigate(RULES);
        main().contains("Versie 1", "geldt nu", "Met pensioen", "Onderwijzend personeel", "behoudt het recht");
        Look.at(page, "rules-in-force");
        draft();
        addACode();
        rehearse();
        releaseAlone();
        aSecondPersonReleases();
        page.navigate(RULES);
        main().contains("Versie 2", "Loopbaanonderbreking", Administrator.SECOND_NAME);
        openAWindow();
    }

    private void draft() {
        page.click("#begin");
        main().contains("Schrijf op waarom");
        page.fill("#why", "Code 128 geeft recht, volgens de omzendbrief");
        page.focus("#begin");
        page.locator(":focus").press("Enter");
        page.waitForURL("**versie=2**");
        main().contains("ontwerp", "Nog niets: het ontwerp zegt wat nu geldt");
    }

    private void addACode() {
        page.locator("a[href*='tabel=STATE']:not([href*='vanaf'])").click();
        Look.at(page, "rules-code");
        page.click("#saveCode");
        main().contains("Vul de code in", "Kies wat de code doet", "Vul een datum in");
        Look.at(page, "rules-code-wrong");
        page.fill("#code", "128");
        page.fill("#name", "Loopbaanonderbreking, deeltijds");
        page.selectOption("#effect", "KEEPS");
        page.fill("#validFrom", "2000-01-01");
        page.press("#validFrom", "Enter");
        page.waitForURL("**/regels?**");
        main().contains("De code staat in het ontwerp", "128 Loopbaanonderbreking, deeltijds");
        page.locator("a[href*='/regels/data']").click();
        Look.at(page, "rules-dates");
        page.fill("#latestStart", (YEAR) + "-02-15");
        page.click("#saveDates");
        page.waitForURL("**/regels?**");
        main().contains("Uiterste begin", "15 februari " + YEAR);
    }

    private void rehearse() {
        page.click("#rehearse");
        page.waitForFunction("() => !document.querySelector('[data-job]')");
        main().contains("Proef van");
        Look.at(page, "rules-draft");
    }

    private void releaseAlone() {
        main().contains("geeft een andere beheerder het vrij");
        assertThat(page.locator("#releaseNow").count()).isZero();
    }

    private void aSecondPersonReleases() {
        Page first = page;
        try (BrowserContext other = first.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(StartedSystem.address().toString()))) {
            page = other.newPage();
            signIn(Administrator.SECOND_NAME, Administrator.SECOND_PASSWORD);
            page.navigate(RULES + "&versie=2");
            page.click("#releaseNow");
            main().contains("Vink dit aan");
            page.check("#looked");
            page.focus("#releaseNow");
            page.locator(":focus").press("Enter");
            page.getByText("De regels zijn vrijgegeven").waitFor();
            main().contains("De regels zijn vrijgegeven", "geldt nu");
            Look.at(page, "rules-released");
        } finally {
            page = first;
        }
    }

    private void openAWindow() {
        page.locator("input[title='Open de reeks van juni']").click();
        main().contains("De reeks is open");
        Look.at(page, "rules-window-open");
    }

    private void signIn(String name, String password) {
        page.navigate("/beheer");
        page.fill("#name", name);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL("**/beheer**");
    }

    private MainPart main() {
        return new MainPart(page);
    }
}
