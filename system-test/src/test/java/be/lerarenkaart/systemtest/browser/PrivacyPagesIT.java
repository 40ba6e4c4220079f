package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is held of somebody is told on paper; one person is asked to be erased, and the one who asked takes it back. */
@ExtendWith(Chromium.class)
class PrivacyPagesIT {

    /** Of no other test, and long over. */
    private static final int YEAR = 2017;

    private static final double LONGEST_JOB = 60_000;

    private static final String DELIVERY =
            "stamboeknummer;insz;naam;voornaam;geslacht;geboortedatum;straat;huisnummer;bus;postcode;gemeente;landcode;"
                    + "email;instellingsnummer;personeelscategorie;ambt;opdracht_begin;opdracht_einde;"
                    + "administratieve_stand;opdracht_teller;opdracht_noemer;eerste_aanstelling;herintrede\n"
                    + "15909119136;;Quasimodo;Pieter;M;1959-09-11;Kerkstraat;7;;9000;Gent;BE;;045111;OP;Leraar;"
                    + "2016-09-01;;DIENST;20;20;2010-09-01;\n";

    private Page page;

    @Test
    void aPersonIsToldWhatIsHeld_andErasingThemTakesASecondPerson(Page visitor) {
        page = visitor;
        signIn();
        deliver();
        String person = find();
        told(person);
        asked(person);
        takenBack();
    }

    private void told(String person) {
        page.navigate("/beheer/persoon/inzage?id=" + person);
        main().contains("Kerkstraat 7, 9000 Gent", "EPD-levering van kaartjaar " + YEAR, "Hiervan bewaren we niets");
        Look.at(page, "insight");
        assertThat(download("inzage.json", person).text()).contains("\"familyName\"", "Quasimodo");
        assertThat(download("inzage.html", person).text()).contains("Kerkstraat 7, 9000 Gent", "<h2>Adressen</h2>");
        page.reload();
        main().contains("Alle gegevens van iemand opgevraagd");
    }

    private void asked(String person) {
        page.navigate("/beheer/persoon/wissen?id=" + person);
        main().contains("Wat verdwijnt", "Wat blijft, en waarom");
        page.click("#ask");
        main().contains("Schrijf op waarom.");
        Look.at(page, "erase-person");
        page.fill("#reason", "vraag van 3 november");
        page.focus("#sure");
        page.keyboard().press("Space");
        page.press("#ask", "Enter");
        main().contains("Dit wacht nu op een andere beheerder", "Eén persoon, gevraagd door");
        Look.at(page, "people-erasure");
    }

    private void takenBack() {
        page.locator("main a[href*='/beheer/wissen/beslissen']").last().click();
        main().contains("vraag van 3 november", "Pieter Quasimodo");
        assertThat(page.locator("#confirm").count()).isZero();
        Look.at(page, "decide-erasure");
        page.click("#refuse");
        main().contains("Er wordt niets gewist");
    }

    private APIResponse download(String file, String person) {
        APIResponse answer = page.request().get("/beheer/persoon/" + file + "?id=" + person);
        assertThat(answer.headers().get("content-disposition"))
                .contains("attachment")
                .doesNotContain("Quasimodo");
        return answer;
    }

    private void deliver() {
        page.navigate("/beheer");
        call("put", "card-years/" + YEAR, "{}", "application/json");
        APIResponse sent = call("post", "card-years/" + YEAR + "/epd-deliveries", DELIVERY, "text/csv");
        page.navigate("/beheer/invoer?jaar=" + YEAR);
        page.waitForFunction(
                "() => !document.querySelector('[data-job]')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(LONGEST_JOB));
        assertThat(sent.status()).isEqualTo(202);
    }

    private APIResponse call(String method, String route, String body, String type) {
        return page.request()
                .fetch(
                        "/api/v1/" + route,
                        RequestOptions.create()
                                .setMethod(method)
                                .setHeader("Authorization", "Bearer " + Administrator.KEY)
                                .setHeader("Content-Type", type)
                                .setData(body.getBytes(StandardCharsets.UTF_8)));
    }

    private String find() {
        page.navigate("/beheer/personen");
        page.fill("#query", "Quasimodo");
        page.press("#query", "Enter");
        main().contains("Pieter");
        if (page.url().contains("/personen")) {
            page.locator("main table a").first().click();
            page.waitForURL("**/persoon?**");
        }
        Matcher id = Pattern.compile("id=(\\d+)").matcher(page.url());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private void signIn() {
        page.navigate("/beheer");
        page.fill("#name", Administrator.NAME);
        page.fill("#password", Administrator.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL("**/beheer**");
    }

    private MainPart main() {
        return new MainPart(page);
    }
}
