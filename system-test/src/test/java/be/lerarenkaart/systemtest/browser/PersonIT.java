package be.lerarenkaart.systemtest.browser;

import be.lerarenkaart.systemtest.Administrator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The file of a person: a correction that later deliveries leave alone, two files that are one, and one that is two. */
@ExtendWith(Chromium.class)
class PersonIT {

    /** Of no other test. */
    private static final int YEAR = 2037;

    private static final double LONGEST_JOB = 60_000;

    private static final String HEADER =
            "stamboeknummer;insz;naam;voornaam;geslacht;geboortedatum;straat;huisnummer;bus;postcode;gemeente;landcode;"
                    + "email;instellingsnummer;personeelscategorie;ambt;opdracht_begin;opdracht_einde;"
                    + "administratieve_stand;opdracht_teller;opdracht_noemer;eerste_aanstelling;herintrede\n";

    @TempDir
    Path folder;

    private Page page;

    @Test
    void whatPeopleSayOfAPerson_standsUntilTheyTakeItBack(Page visitor) throws IOException {
        page = visitor;
        signIn();
        page.navigate("/beheer");
        page.fill("#year", "" + YEAR);
        page.click("#makeYear");
        send("eerste.csv", "Straat");
        correct();
        send("tweede.csv", "Nieuwstraat");
        aLaterDeliveryChangesNothing();
        takeBackByKeyboard();
        merge();
        split();
    }

    private void correct() {
        open("Zamenhof");
        main().contains("Alle feiten en waar ze vandaan komen", "eerste.csv");
        Look.at(page, "person");
        page.getByRole(AriaRole.LINK, named("Verbeter een gegeven")).click();
        Look.at(page, "person-correct");
        page.click("#save");
        main().contains("Schrijf op waarom");
        page.getByRole(AriaRole.LINK, named("Adres")).click();
        page.fill("#country", "België");
        page.fill("#street", "");
        page.fill("#reason", "Gebeld");
        page.click("#save");
        main().contains("landcode van twee letters");
        Look.at(page, "person-correct-wrong");
        page.getByRole(AriaRole.LINK, named("Naam")).click();
        page.fill("#givenName", "Lodewijk");
        page.fill("#reason", "Zei het zelf, met identiteitskaart");
        page.press("#givenName", "Enter");
        main().contains("De naam is verbeterd", "Lodewijk Zamenhof", "De bronnen zeggen: Ludwik Zamenhof");
        Look.at(page, "person-corrected");
    }

    private void aLaterDeliveryChangesNothing() {
        open("Zamenhof");
        main().contains("Lodewijk Zamenhof", "tweede.csv");
    }

    private void takeBackByKeyboard() {
        page.getByRole(AriaRole.LINK, named("Draai terug")).first().focus();
        page.locator(":focus").press("Enter");
        main().contains("Volg weer de bronnen: naam");
        Look.at(page, "person-take-back");
        page.focus("#reason");
        page.keyboard().type("Vergissing");
        page.keyboard().press("Tab");
        page.locator(":focus").press("Enter");
        main().contains("de bronnen gelden weer", "Ludwik Zamenhof", "Verbetering van naam teruggedraaid");
    }

    private void merge() {
        page.getByRole(AriaRole.LINK, named("Voeg samen met een ander dossier")).click();
        page.fill("#query", "Zamenhofs");
        page.press("#query", "Enter");
        main().contains("Met welk dossier?", "Zamenhofs, Lidia");
        Look.at(page, "person-merge-find");
        page.locator("main table a").first().press("Enter");
        main().contains("Beide dossiers naast elkaar", "geen kaart", "anders");
        Look.at(page, "person-merge");
        page.click("#merge");
        main().contains("Schrijf op waarom");
        page.fill("#reason", "Trouwde");
        page.click("#merge");
        main().contains(
                        "De dossiers zijn samengevoegd",
                        "Lidia Zamenhofs telt mee in het dossier van Ludwik Zamenhof",
                        "Samengevoegd met het dossier van Lidia Zamenhofs");
        Look.at(page, "person-merged");
        page.getByRole(AriaRole.LINK, named("Draai terug")).first().click();
        page.fill("#reason", "Toch niet");
        page.click("#endMerge");
        main().contains("Het zijn weer twee dossiers");
    }

    private void split() {
        page.getByRole(AriaRole.LINK, named("Splits dit dossier")).click();
        main().contains("Welke rijen zijn van iemand anders?");
        page.click("#split");
        main().contains("Vink minstens één rij aan", "Schrijf op waarom");
        Look.at(page, "person-split");
        page.locator("main input[type=checkbox]").first().focus();
        page.keyboard().press("Space");
        page.fill("#reason", "Naamgenoten");
        page.focus("#split");
        page.locator(":focus").press("Enter");
        main().contains("Dit is het nieuwe dossier", "Dit dossier is afgesplitst van een ander");
    }

    private void open(String name) {
        page.navigate("/beheer/personen");
        page.fill("#query", name);
        page.press("#query", "Enter");
        page.waitForURL("**/pers*?**");
        if (page.url().contains("/personen")) {
            page.locator("main table a").first().click();
        }
    }

    private void signIn() {
        page.navigate("/beheer");
        page.fill("#name", Administrator.NAME);
        page.fill("#password", Administrator.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL("**/beheer**");
    }

    private void send(String name, String street) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name),
                HEADER
                        + person(1, "Zamenhof", "Ludwik", "1959-12-15", street)
                        + person(2, "Zamenhofs", "Lidia", "1964-01-29", street));
        page.navigate("/beheer/invoer?jaar=" + YEAR + "&soort=EPD_DELIVERY");
        page.selectOption("#kind", "EPD_DELIVERY");
        page.setInputFiles("#files", file);
        page.click("#sendFiles");
        page.waitForURL("**/bestand?**");
        page.waitForFunction(
                "() => !document.querySelector('[data-job]')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(LONGEST_JOB));
    }

    private static String person(int n, String name, String givenName, String born, String street) {
        long nine = Long.parseLong("1" + born.substring(2).replace("-", "") + "%02d".formatted(n));
        return "%d%02d".formatted(nine, nine % 97) + ";;" + name + ";" + givenName + ";M;" + born + ";" + street
                + ";1;;9000;Gent;BE;;045111;OP;Leraar;" + (YEAR - 1) + "-09-01;;DIENST;20;20;2010-09-01;\n";
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private MainPart main() {
        return new MainPart(page);
    }
}
