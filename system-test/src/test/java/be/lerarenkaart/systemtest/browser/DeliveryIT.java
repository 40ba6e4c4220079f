package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A delivery that leaves out a third of the people: one sends it, another looks at the differences and confirms it. */
@ExtendWith(Chromium.class)
class DeliveryIT {

    /** Of no other test. */
    private static final int YEAR = 2033;

    private static final double LONGEST_JOB = 60_000;

    private static final String HEADER =
            "stamboeknummer;insz;naam;voornaam;geslacht;geboortedatum;straat;huisnummer;bus;postcode;gemeente;landcode;"
                    + "email;instellingsnummer;personeelscategorie;ambt;opdracht_begin;opdracht_einde;"
                    + "administratieve_stand;opdracht_teller;opdracht_noemer;eerste_aanstelling;herintrede\n";

    @TempDir
    Path folder;

    private Page page;

    @Test
    void whenItLeavesOutTooMany_thenItWaitsUntilASecondPersonConfirmsIt(Page visitor) throws IOException {
        page = visitor;
        signIn(Administrator.NAME, Administrator.PASSWORD);
        page.navigate("/beheer");
        page.fill("#year", "" + YEAR);
        page.click("#makeYear");
        send("oktober.csv", 1, 30);
        main().contains("Geldt het nu?").doesNotContain("Wacht op een tweede persoon");
        send("november.csv", 11, 30);
        main().contains("Wacht op een tweede persoon");
        Look.at(page, "delivery-waits");
        main().contains("Jij stuurde ze");
        assertThat(page.locator("#confirm").count())
                .as("what nobody may press is not there")
                .isZero();
        page.click("#setAsideDelivery");
        main().contains("Schrijf op waarom");
        Look.at(page, "delivery-waits-without-reason");
        String address = page.url();
        page.navigate("/beheer/seizoen?jaar=" + YEAR);
        main().contains("EPD-levering die wacht op een tweede persoon");
        aSecondPersonConfirms(address);
        page.navigate(address);
        main().contains("bevestigde " + Administrator.SECOND_NAME, "Fusie van twee scholen")
                .doesNotContain("Wacht op een tweede persoon");
        Look.at(page, "delivery-confirmed");
        whenAnotherHoldsMeanwhile_thenItIsComparedAnew();
    }

    private void whenAnotherHoldsMeanwhile_thenItIsComparedAnew() throws IOException {
        send("december.csv", 21, 30);
        String waits = page.url();
        send("december-volledig.csv", 11, 31);
        page.navigate(waits);
        main().contains("Intussen geldt een andere levering");
        Look.at(page, "delivery-outdated");
        page.focus("#compareAgain");
        page.locator(":focus").press("Enter");
        page.waitForURL(address -> address.contains("/bestand?") && !address.equals(waits));
        awaitRead();
        page.locator("main a[href*='vergelijking']").first().click();
        main().contains("De vorige levering telde 21 mensen, deze 10");
    }

    private void aSecondPersonConfirms(String address) {
        Page first = page;
        try (BrowserContext other = first.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(StartedSystem.address().toString()))) {
            page = other.newPage();
            signIn(Administrator.SECOND_NAME, Administrator.SECOND_PASSWORD);
            page.navigate(address);
            page.locator("main a[href*='vergelijking']").first().click();
            main().contains("De vorige levering telde 30 mensen, deze 20", "kijk na");
            Look.at(page, "delivery-comparison");
            page.locator("a[href*='verschil=LEFT']").first().press("Enter");
            main().contains("10 verschillen", "Niet meer in de levering");
            Look.at(page, "delivery-people");
            page.navigate(address);
            page.focus("#why");
            page.keyboard().type("Fusie van twee scholen");
            page.keyboard().press("Tab");
            page.locator(":focus").press("Enter");
            page.waitForURL("**/bestand?**");
            page.waitForFunction(
                    "() => fetch(location.href).then(r => r.text()).then(t => t.includes('bevestigde'))",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(LONGEST_JOB).setPollingInterval(500));
        } finally {
            page = first;
        }
    }

    private void signIn(String name, String password) {
        page.navigate("/beheer");
        page.fill("#name", name);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL("**/beheer**");
    }

    private void send(String name, int from, int until) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name),
                HEADER
                        + IntStream.rangeClosed(from, until)
                                .mapToObj(DeliveryIT::person)
                                .collect(Collectors.joining()));
        page.navigate("/beheer/invoer?jaar=" + YEAR + "&soort=EPD_DELIVERY");
        page.selectOption("#kind", "EPD_DELIVERY");
        page.setInputFiles("#files", file);
        page.click("#sendFiles");
        page.waitForURL("**/bestand?**");
        awaitRead();
    }

    private void awaitRead() {
        page.waitForFunction(
                "() => !document.querySelector('[data-job]')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(LONGEST_JOB));
    }

    private static String person(int n) {
        long nine = Long.parseLong("1" + "70" + "0101" + "%02d".formatted(n));
        return "%d%02d".formatted(nine, nine % 97) + ";;Persoon;Nr" + n
                + ";M;1970-01-01;Straat;1;;9000;Gent;BE;;045111;OP;" + "Leraar;" + (YEAR - 1)
                + "-09-01;;DIENST;20;20;2010-09-01;\n";
    }

    private MainPart main() {
        return new MainPart(page);
    }
}
