package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.sample.SampleData;
import be.lerarenkaart.sample.Size;
import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A whole card year in the browser, from an empty system to sent cards; each page is looked at where it is passed. */
@ExtendWith(Chromium.class)
class CampaignIT {

    /** Of no other test. */
    private static final int YEAR = 2031;

    private static final double LONGEST_JOB = 120_000;

    @TempDir
    Path folder;

    private Page page;
    private int looks;

    @Test
    void whenAnAdministratorTakesAYearFromFilesToCards_thenEveryPageTellsItAndAxeFindsNothing(Page visitor)
            throws IOException {
        page = visitor;
        SampleData.write(folder, YEAR, Size.SMALL);
        signIn();
        makeTheCardYear();
        sendTheFiles();
        refuseWhatIsNoList();
        setAsideWhatCouldNotBeRead();
        putAnEarlierFileBack();
        decide();
        allocate();
        produceAndSend();
        findAPerson();
        followTheCards();
        readTheStock();
        lookAtAPoint();
        undoTheReprint();
        putOffTheLastDay();
        readTheFigures();
    }

    private void followTheCards() {
        open("/beheer/kaarten?jaar=" + YEAR);
        page.fill("#number", "61234567890");
        page.press("#number", "Enter");
        main().contains("We kennen geen kaart met dit nummer");
        look();
        page.locator("section[aria-labelledby=found] a[href*='punt=']").first().click();
        look();
        page.locator("a[href*='stap=RECEIVE']").click();
        look();
        page.fill("#numbers", "61234567890");
        page.click("#perform");
        main().contains("1 nummer kennen we hier niet");
        page.fill("#numbers", "");
        page.click("#perform");
        main().contains("op het afhaalpunt");
        look();
        String point = page.url();
        page.locator("a[href*='stap=BLOCK']").click();
        look();
        page.click("#perform");
        main().contains("Vul het nummer van het proces-verbaal in.");
        look();
        page.fill("#policeReport", "GE.12.L3.000123/2031");
        page.click("#perform");
        main().contains("geblokkeerd", "De volgende productie maakt nieuwe.");
        open(point.replaceAll("&stap=\\w+", ""));
        blockOneByHand();
    }

    private void blockOneByHand() {
        open("/beheer/personen");
        page.fill("#query", "de");
        page.press("#query", "Enter");
        page.locator("a[href*='/beheer/persoon?id=']").first().click();
        page.locator("a[href*='/beheer/kaart?id=']").first().click();
        look();
        page.locator("a[href*='stap=BLOCK']").click();
        look();
        page.selectOption("#reason", "LOST");
        page.focus("#perform");
        page.locator(":focus").press("Enter");
        main().contains("De kaart is geblokkeerd.", "Een verloren kaart wordt niet vervangen.");
        look();
        page.locator("a[href*='stap=UNBLOCK']").click();
        page.click("#perform");
        main().contains("Schrijf erbij waarom.");
        page.fill("#remark", "lag in de auto");
        page.click("#perform");
        main().contains("De blokkering is ingetrokken.", "lag in de auto");
        look();
    }

    /** By keyboard, as at a desk: a box comes in with a card too few, and a card is lost when the shelf is counted. */
    private void readTheStock() {
        open("/beheer/afhaalpunten/voorraad?orde=onderweg&jaar=" + YEAR);
        main().contains("Verzonden is altijd de som", "Afgehaald per week");
        look();
        page.focus("section[aria-labelledby=found] tbody a >> nth=0");
        page.locator(":focus").press("Enter");
        main().contains("Leveringen");
        look();
        page.focus("a[href*='/afhaalpunt/beheer/ontvangst']");
        page.locator(":focus").press("Enter");
        int announced = page.locator("input[name=ontbreekt]").count();
        page.fill("#count", "" + (announced - 1));
        page.press("#count", "Enter");
        main().contains("duid aan welke 1 ontbreken");
        look();
        page.focus("input[name=ontbreekt] >> nth=0");
        page.keyboard().press("Space");
        page.press("#count", "Enter");
        main().contains("1 kaart ontbreekt nog.", "1 ontbreekt");
        page.focus("a[href*='/afhaalpunt/beheer/telling']");
        page.locator(":focus").press("Enter");
        page.fill("#count", "" + (announced - 2));
        page.press("#count", "Enter");
        main().contains("blijven er 1 te weinig");
        page.selectOption("select >> nth=0", "LOST");
        look();
        page.press("#count", "Enter");
        main().contains("De telling is bewaard");
        page.focus("summary");
        page.keyboard().press("Enter");
        look();
        page.locator("a[href*='/afhaalpunt/beheer/voorraad']").first().click();
        main().contains("0 gevonden, 1 verloren");
        look();
    }

    private void lookAtAPoint() {
        String point = page.url().replaceAll(".*punt=", "");
        for (String part : List.of("", "/postcodes", "/uren", "/gegevens")) {
            open("/afhaalpunt/beheer" + part + "?jaar=" + YEAR + "&punt=" + point);
            look();
        }
        page.fill("#website", "bib.example");
        page.press("#website", "Enter");
        main().contains("Vul een adres in dat begint met https://.");
        look();
    }

    private void undoTheReprint() {
        open("/beheer/productie?jaar=" + YEAR);
        main().contains("herdruk van gestolen kaarten");
        page.locator("a[href*='stap=bevriezen']").click();
        page.check("#sure");
        page.click("#freezeNow");
        awaitJobs();
        open("/beheer/productie?jaar=" + YEAR);
        page.locator("a[href*='stap=ongedaan']").first().click();
        look();
        page.click("#undoNow");
        main().contains("Schrijf waarom je de productie ongedaan maakt.");
        page.fill("#because", "verkeerde drukproef");
        page.click("#undoNow");
        main().contains("De productie is ongedaan gemaakt.", "verkeerde drukproef");
        look();
    }

    private void putOffTheLastDay() {
        open("/beheer/afhaalpunten/verlengen?jaar=" + YEAR);
        page.fill("#closes", YEAR + "-08-15");
        page.fill("#because", "laat gestart");
        page.click("#preview");
        main().contains("krijgen een nieuwe laatste dag");
        look();
        page.click("#extend");
        main().contains("een nieuwe laatste dag");
        look();
    }

    private void signIn() {
        open("/beheer");
        assertThat(page.url()).contains("/aanmelden");
        page.fill("#name", Administrator.NAME);
        page.fill("#password", "niet het wachtwoord");
        page.click("#enter");
        assertThat(page.locator("[role=alert], .notice").count()).isPositive();
        look();
        page.fill("#name", Administrator.NAME);
        page.fill("#password", Administrator.PASSWORD);
        page.press("#password", "Enter");
        assertThat(page.url()).contains("/beheer");
        main().contains("nog geen e-mailadres");
        look();
    }

    private void makeTheCardYear() {
        page.fill("#year", "" + YEAR);
        page.click("#makeYear");
        open("/beheer/seizoen?jaar=" + YEAR);
        for (String address :
                List.of("invoer", "postcodes", "verdeling", "beslissing", "productie", "afhaalpunten", "cijfers")) {
            open("/beheer/" + address + "?jaar=" + YEAR);
        }
    }

    private void sendTheFiles() throws IOException {
        Path year = folder.resolve("" + YEAR);
        send("POSTCODES", folder.resolve("postcodes.csv"));
        send("INSTITUTIONS", year.resolve("instellingen.csv"));
        send("EPD_DELIVERY", year.resolve("epd_" + YEAR + ".csv"));
        try (Stream<Path> lists = Files.list(year.resolve("lijsten"))) {
            send("STAFF_LIST", lists.sorted().toArray(Path[]::new));
        }
        send("SUBSCRIPTIONS", year.resolve("abonnees_" + YEAR + ".csv"));
        send("PICKUP_POINTS", year.resolve("afhaalpunten_" + YEAR + ".csv"));
        send("POSTCODE_CLAIMS", year.resolve("afhaalpunt_postcodes_" + YEAR + ".csv"));
        open("/beheer/invoer?jaar=" + YEAR);
        page.getByText("epd_" + YEAR + ".csv").first().click();
        main().contains("Aanvaard", "Samengevoegd", "Geweigerd");
        look();
    }

    private void send(String kind, Path... files) {
        open("/beheer/invoer?jaar=" + YEAR + "&soort=" + kind);
        page.selectOption("#kind", kind);
        page.setInputFiles("#files", files);
        page.click("#sendFiles");
        page.locator("main")
                .getByText(files[files.length - 1].getFileName().toString())
                .first()
                .waitFor();
        awaitJobs();
    }

    private void refuseWhatIsNoList() throws IOException {
        Path pdf = Files.writeString(folder.resolve("lijst.csv"), "%PDF-1.7 geen lijst");
        open("/beheer/invoer?jaar=" + YEAR);
        page.selectOption("#kind", "STAFF_LIST");
        Path empty = Files.createFile(folder.resolve("leeg.csv"));
        page.setInputFiles("#files", new Path[] {pdf, empty});
        page.click("#sendFiles");
        page.locator("#refusals").waitFor();
        assertThat(page.locator("#refusals").textContent()).contains("pdf", "leeg.csv is geweigerd");
        look();
    }

    private void setAsideWhatCouldNotBeRead() throws IOException {
        send(
                "STAFF_LIST",
                Files.writeString(
                        folder.resolve("onbekend.csv"),
                        """
                        instellingsnummer;stamboeknummer;naam;voornaam;geboortedatum;geslacht;straat;huisnummer;bus;\
                        postcode;gemeente;landcode;email;functie;begin;einde;starter
                        999999;;Janssens;An;1980-05-05;V;Dorp;1;;9000;Gent;BE;;leraar;2020-09-01;;N
                        """));
        open("/beheer/seizoen?jaar=" + YEAR);
        main().contains("personeelslijst die niet gelezen kon worden");
        page.locator("a[href*='stand=mislukt']").first().click();
        page.getByText("onbekend.csv").first().click();
        look();
        page.click("#setAside");
        look();
        open("/beheer/seizoen?jaar=" + YEAR);
        main().doesNotContain("niet gelezen");
        open("/beheer/invoer?jaar=" + YEAR + "&stand=mislukt");
        main().contains("geen bestand meer dat niet gelezen");
    }

    private void putAnEarlierFileBack() throws IOException {
        Path good = folder.resolve(YEAR + "/abonnees_" + YEAR + ".csv");
        try (Stream<String> lines = Files.lines(good)) {
            send(
                    "SUBSCRIPTIONS",
                    Files.write(folder.resolve("fout.csv"), lines.limit(3).toList()));
        }
        send("SUBSCRIPTIONS", good);
        page.waitForURL("**gekend=ja**");
        main().contains("Dit bestand kenden we al, maar het geldt niet meer", "fout.csv");
        look();
        page.click("#again");
        page.waitForURL(address -> !address.contains("gekend"));
        awaitJobs();
        main().doesNotContain("Dit bestand geldt niet meer");
        open("/beheer/seizoen?jaar=" + YEAR);
    }

    private void decide() {
        open("/beheer/beslissing?jaar=" + YEAR);
        page.click("#rehearse");
        awaitJobs();
        look();
        page.click("#runNow");
        awaitJobs();
        main().contains("2.000");
        look();
    }

    private void allocate() {
        open("/beheer/postcodes?jaar=" + YEAR);
        String gap =
                page.locator("table[aria-labelledby=gaten] tbody th").first().textContent();
        closeTheGaps(gap.substring(0, 4));
        open("/beheer/verdeling?jaar=" + YEAR);
        page.selectOption("#conflicts", "EARLIEST");
        page.click("#rehearse");
        awaitJobs();
        look();
        main().contains("Proef: 2.000 kaarten", "vroegste aanvraag");
        assertThat(page.inputValue("#conflicts")).isEqualTo("EARLIEST");
        page.selectOption("#conflicts", "ASK");
        page.click("#runRehearsed");
        awaitJobs();
        look();
        main().contains("2.000 kaarten zijn verdeeld").doesNotContain("nog geen plaats");
        allocateAgainAfterAChoice(gap.substring(0, 4));
    }

    private void closeTheGaps(String postcode) {
        page.locator("a[href*='stap=gaten']").click();
        look();
        page.click("#acceptGaps");
        look();
        page.fill("#zoek", postcode);
        page.press("#zoek", "Enter");
        look();
        assertThat(page.locator("table[aria-labelledby=alle] tbody tr").allTextContents())
                .singleElement()
                .asString()
                .contains("dichtste punt", Administrator.NAME);
    }

    private void allocateAgainAfterAChoice(String postcode) {
        open("/beheer/postcodes/kies?jaar=" + YEAR + "&postcode=" + postcode);
        page.locator("#point option").last().evaluate("option => { option.selected = true; }");
        page.click("#assign");
        open("/beheer/seizoen?jaar=" + YEAR);
        main().contains("2.000 kaarten").doesNotContain("Na de verdeling is er iets gewijzigd");
        open("/beheer/verdeling?jaar=" + YEAR);
        page.click("#runNow");
        awaitJobs();
        look();
        // Planned cards followed the choice at once.
        main().contains("gaan ergens anders heen0", "blijven gelijk2.000");
        open("/beheer/seizoen?jaar=" + YEAR);
        main().doesNotContain("Na de verdeling is er iets gewijzigd");
    }

    private MainPart main() {
        return new MainPart(page);
    }

    private void produceAndSend() {
        open("/beheer/productie?jaar=" + YEAR + "&stap=bevriezen");
        page.check("#sure");
        page.click("#freezeNow");
        awaitJobs();
        open("/beheer/productie?jaar=" + YEAR);
        main().contains("Jij hebt deze kaarten bevroren");
        assertThat(page.locator("a[href*='stap=vrijgeven']").count())
                .as("what nobody may press is not there")
                .isZero();
        look();
        aSecondPersonReleases();
        open("/beheer/productie?jaar=" + YEAR);
        page.locator("a[href*='stap=verzonden']").first().click();
        look();
        page.click("#sendNow");
        open("/beheer/seizoen?jaar=" + YEAR);
    }

    private void aSecondPersonReleases() {
        Page first = page;
        try (BrowserContext other = first.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(StartedSystem.address().toString()))) {
            page = other.newPage();
            open("/beheer/productie?jaar=" + YEAR);
            page.fill("#name", Administrator.SECOND_NAME);
            page.fill("#password", Administrator.SECOND_PASSWORD);
            page.press("#password", "Enter");
            page.locator("a[href*='stap=vrijgeven']").first().click();
            look();
            page.click("#releaseNow");
            main().contains("vrijgegeven");
            look();
        } finally {
            page = first;
        }
    }

    private void findAPerson() {
        open("/beheer/personen");
        page.fill("#query", "de");
        page.press("#query", "Enter");
        page.locator("#found").waitFor();
        look();
        page.locator("a[href*='/beheer/persoon?id=']").first().click();
        main().contains("" + YEAR);
        look();
    }

    private void readTheFigures() {
        open("/beheer/cijfers?jaar=" + YEAR);
        main().contains("Antwerpen", "2.000");
        open("/beheer/afhaalpunten?jaar=" + YEAR);
    }

    private void open(String address) {
        page.navigate(address);
        look();
    }

    private void awaitJobs() {
        page.waitForFunction(
                "() => !document.querySelector('[data-job]')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(LONGEST_JOB));
    }

    private void look() {
        Look.at(page, "campaign-" + ++looks);
    }
}
