package be.lerarenkaart.systemtest.browser;

import be.lerarenkaart.systemtest.Administrator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people must look at: one by mouse, one by keyboard, many at once, and what holds up production meanwhile. */
@ExtendWith(Chromium.class)
class ReviewIT {

    /** Of no other test. */
    private static final int YEAR = 2036;

    private static final double LONGEST_JOB = 60_000;
    private static final int WITH_NEW_CATEGORY = 30;

    private static final String QUEUE = "/beheer/nakijken?jaar=" + YEAR;

    private static final String HEADER =
            "stamboeknummer;insz;naam;voornaam;geslacht;geboortedatum;straat;huisnummer;bus;postcode;gemeente;landcode;"
                    + "email;instellingsnummer;personeelscategorie;ambt;opdracht_begin;opdracht_einde;"
                    + "administratieve_stand;opdracht_teller;opdracht_noemer;eerste_aanstelling;herintrede\n";

    @TempDir
    Path folder;

    private Page page;

    @Test
    void whatSourcesAndRulesLeaveOpen_isDecidedByPeople(Page visitor) throws IOException {
        page = visitor;
        signIn();
        page.navigate("/beheer");
        page.fill("#year", "" + YEAR);
        page.click("#makeYear");
        page.navigate(QUEUE);
        main().contains("Alles is nagekeken");
        Look.at(page, "reviews-empty");
        sendAndDecide();
        theQueue();
        oneByMouse();
        oneByKeyboard();
        back();
        manyAtOnce();
        whatHoldsUp();
    }

    private void theQueue() {
        page.navigate(QUEUE);
        waitForJobs();
        page.navigate(QUEUE);
        main().contains("Zelfde nummer, andere naam (1)", "Misschien dubbel (1)", "Onbekende code (30)", "32 gevallen");
        Look.at(page, "reviews");
        page.fill("#query", "Dubbel");
        page.press("#query", "Enter");
        main().contains("1 geval", "Jo Dubbel");
        page.navigate(QUEUE);
        page.fill("#query", "Niemandsnaam");
        page.press("#query", "Enter");
        main().contains("Niemand gevonden");
        Look.at(page, "reviews-none-found");
    }

    private void oneByMouse() {
        page.navigate(QUEUE + "&soort=NAME_CONFLICT");
        page.locator("main table a").first().click();
        main().contains("Hetzelfde stamboeknummer", "Naam in gebruik", "Andere naam", "Nr1 Persoon", "Jef Wouters");
        Look.at(page, "review");
        page.click("#decide");
        main().contains("Kies wat er klopt", "Schrijf op waarom");
        Look.at(page, "review-without-reason");
        page.getByLabel("De andere naam klopt").check();
        page.fill("#reason", "Nagevraagd bij de school");
        page.click("#decide");
        main().contains("Er staat niets meer open in deze lijst", "Alles is nagekeken");
    }

    private void oneByKeyboard() {
        page.navigate(QUEUE + "&soort=DOUBLE_PERSON");
        page.locator("main table a").first().focus();
        page.locator(":focus").press("Enter");
        main().contains("Dossier 1", "Dossier 2", "Zelfde naam en geboortedatum");
        Look.at(page, "review-double");
        page.getByLabel("dossier 1 blijft").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("Zelfde persoon, twee nummers");
        page.keyboard().press("Tab");
        page.locator(":focus").press("Enter");
        main().contains("Je beslissing is bewaard");
    }

    private void back() {
        page.navigate(QUEUE + "&stand=DECIDED");
        main().contains("2 gevallen");
        Look.at(page, "reviews-decided");
        page.locator("main table a").first().click();
        main().contains("Wat er beslist is", "Heropen");
        Look.at(page, "review-decided");
        page.locator("#reopen").focus();
        page.locator(":focus").press("Enter");
        main().contains("Het geval staat weer open");
    }

    private void manyAtOnce() {
        page.navigate(QUEUE + "&soort=UNKNOWN_CODE");
        main().contains("1 tot 25 van 30");
        Look.at(page, "reviews-many");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Beslis over alle 30 tegelijk"))
                .click();
        main().contains("30 open gevallen, dit zijn de eerste 20");
        Look.at(page, "reviews-bulk");
        page.getByLabel("Geen recht op de kaart").check();
        page.fill("#reason", "Nieuwe categorie zonder recht, volgens de omzendbrief");
        page.focus("#decide");
        page.locator(":focus").press("Enter");
        page.waitForURL("**taak=**");
        waitForJobs();
        main().contains("Er is over 30 gevallen beslist");
        Look.at(page, "reviews-bulk-done");
    }

    private void whatHoldsUp() {
        page.navigate(QUEUE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Stel in wat de productie tegenhoudt"))
                .click();
        Look.at(page, "reviews-settings");
        page.fill("#automaticFrom", "20");
        page.click("#match");
        main().contains("Kies een score van 75 tot 100", "Kies een score van 50 tot");
        page.navigate("/beheer/nakijken/instellen?jaar=" + YEAR);
        page.getByLabel("Zelfde nummer, andere naam").check();
        page.getByLabel("Misschien dubbel").check();
        page.focus("#block");
        page.locator(":focus").press("Enter");
        main().contains("Dit houdt vanaf nu de productie tegen");
        page.navigate(QUEUE);
        main().contains("1 geval houdt de productie tegen");
        Look.at(page, "reviews-blocking");
        page.navigate("/beheer/productie?jaar=" + YEAR);
        main().contains("die eerst nagekeken moeten zijn");
        page.navigate("/beheer/seizoen?jaar=" + YEAR);
        page.locator("main a[href*='/beheer/nakijken'][href*='soort=']").first().click();
        main().contains("houdt de productie tegen");
    }

    private void signIn() {
        page.navigate("/beheer");
        page.fill("#name", Administrator.NAME);
        page.fill("#password", Administrator.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL("**/beheer**");
    }

    /** One number under two names, one person under two numbers, and many of a category that the rules do not know. */
    private void sendAndDecide() throws IOException {
        Path file = Files.writeString(
                folder.resolve("nakijken.csv"),
                HEADER
                        + person(1, "Persoon", "Nr1", "OP")
                        + person(1, "Wouters", "Jef", "OP")
                        + person(2, "Dubbel", "Jo", "OP")
                        + person(3, "Dubbel", "Jo", "OP")
                        + IntStream.range(10, 10 + WITH_NEW_CATEGORY)
                                .mapToObj(n -> person(n, "Nieuweling" + n, "Nr" + n, "NIEUW"))
                                .collect(Collectors.joining()));
        page.navigate("/beheer/invoer?jaar=" + YEAR + "&soort=EPD_DELIVERY");
        page.selectOption("#kind", "EPD_DELIVERY");
        page.setInputFiles("#files", file);
        page.click("#sendFiles");
        page.waitForURL("**/bestand?**");
        waitForJobs();
        page.navigate("/beheer/beslissing?jaar=" + YEAR);
        page.click("#runNow");
        page.waitForURL("**run=**");
        waitForJobs();
    }

    private void waitForJobs() {
        page.waitForFunction(
                "() => !document.querySelector('[data-job]')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(LONGEST_JOB));
    }

    /** All born on a day of their own, but for the second and the third. */
    private static String person(int n, String name, String givenName, String category) {
        int day = n == 3 ? 2 : n;
        String born = "19%02d-01-%02d".formatted(70 + day / 28, 1 + day % 28);
        long nine = Long.parseLong("1" + born.substring(2).replace("-", "") + "%02d".formatted(n));
        return "%d%02d".formatted(nine, nine % 97) + ";;" + name + ";" + givenName + ";M;" + born
                + ";Straat;1;;9000;Gent;BE;;045111;" + category + ";Leraar;" + (YEAR - 1)
                + "-09-01;;DIENST;20;20;2010-09-01;\n";
    }

    private MainPart main() {
        return new MainPart(page);
    }
}
