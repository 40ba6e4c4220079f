package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.sample.SampleData;
import be.lerarenkaart.sample.Size;
import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A personnel department sends a list of 500 people in which 40 things are wrong. */
@ExtendWith(Chromium.class)
class StaffListIT {

    /** Of no other test. */
    private static final int YEAR = 2034;

    private static final String INSTITUTION = "690001";
    private static final int ROWS = 500;
    private static final double PATIENCE = 90_000;
    private static final int SHORT_YEARS = 14;
    private static final int MONTHS_IN_WORDS = 10;
    private static final int TWICE = 8;
    private static final int NAMELESS = 8;
    private static final String[] HEADINGS = {
        "Instelling",
        "Stamboeknr.",
        "Familienaam",
        "Voornaam",
        "Geb.datum",
        "M/V",
        "Straat",
        "Nr",
        "Bus",
        "Postnr",
        "Woonplaats",
        "Land",
        "E-mail",
        "Functie",
        "In dienst",
        "Uit dienst",
        "Starter J/N"
    };

    @TempDir
    Path folder;

    private Page page;
    private int clicks;

    @Test
    void whenEverythingIsDoneByMouse_thenTwelveClicksAreEnough(Page visitor) throws Exception {
        page = visitor;
        page.setDefaultTimeout(PATIENCE);
        openTheYear(YEAR);
        signIn();
        click(task(YEAR));
        Look.at(page, "list-task");
        clicks++;
        page.setInputFiles("#file", list());
        click("#sendFile");
        page.waitForSelector("form[data-grid]");
        main().contains("500 rijen", "40 te verbeteren");
        Look.at(page, "list-faults");
        mendAlike("geboortedatum");
        mendAlike("begin");
        leaveOutTheDuplicates();
        for (int i = 0; i < NAMELESS; i++) {
            typeAName(i);
        }
        page.waitForFunction("() => document.querySelector('#listCounts').textContent.includes('geen enkele')");
        Look.at(page, "list-good");
        click("#toSend");
        Look.at(page, "list-send");
        click("#sendNow");
        page.waitForSelector("text=492 rijen zijn aanvaard");
        assertThat(page.locator("h1").textContent()).contains("Ontvangstbewijs PL-");
        Look.at(page, "list-receipt");
        assertThat(clicks).isLessThanOrEqualTo(12);
        lookAtTheRest();
    }

    @Test
    void whenNobodyTouchesTheMouse_thenItIsDoneByKeyboardAlone(Page visitor) throws Exception {
        page = visitor;
        page.setDefaultTimeout(PATIENCE);
        openTheYear(YEAR + 1);
        signIn();
        tabTo(task(YEAR + 1));
        page.locator(":focus").press("Enter");
        page.waitForSelector("#file");
        chooseByKeyboard(list());
        tabTo("#sendFile");
        page.locator(":focus").press("Enter");
        page.waitForSelector("form[data-grid]");
        alikeByKeyboard("geboortedatum", "#mend");
        alikeByKeyboard("begin", "#mend");
        alikeByKeyboard("fout=DUPLICATE", "#leaveOut");
        for (int i = 0; i < NAMELESS; i++) {
            typeAName(i);
        }
        page.waitForFunction("() => document.querySelector('#listCounts').textContent.includes('geen enkele')");
        tabTo("#toSend");
        page.locator(":focus").press("Enter");
        page.waitForSelector("#sendNow");
        tabTo("#sendNow");
        page.locator(":focus").press("Enter");
        page.waitForSelector("text=492 rijen zijn aanvaard");
    }

    private static String task(int year) {
        return "a[href*='/personeelsdienst/taak?jaar=" + year + "&instelling=" + INSTITUTION + "']";
    }

    private void openTheYear(int year) throws Exception {
        SampleData.write(folder, year, Size.SMALL);
        String deadline = "{\"staffListDeadline\": \"" + year + "-06-30\"}";
        call("PUT", "card-years/" + year, deadline.getBytes(StandardCharsets.UTF_8), "application/json");
        call("POST", "postcodes", Files.readAllBytes(folder.resolve("postcodes.csv")), "text/csv");
        call("POST", "institutions", Files.readAllBytes(folder.resolve(year + "/instellingen.csv")), "text/csv");
    }

    private static void call(String method, String route, byte[] body, String type) throws Exception {
        URI address = StartedSystem.address().resolve("api/v1/" + route);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + Administrator.KEY)
                                .header("Content-Type", type)
                                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private void signIn() {
        page.navigate("/personeelsdienst");
        page.fill("#name", "personeelsdienst");
        page.fill("#password", Administrator.SECOND_PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(address -> !address.contains("/aanmelden"));
        page.navigate("/personeelsdienst");
        page.waitForSelector("h1:has-text('Personeelslijsten')");
    }

    /** Good people, and between them all that is wrong. */
    private Path list() throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS - TWICE; i++) {
            String born = "%02d/%02d/%d".formatted(1 + i % 28, 1 + i % 12, 1960 + i % 40);
            String begun = "01/09/2015";
            String given = "An" + letters(i);
            if (i % 30 == 1 && i / 30 < SHORT_YEARS) {
                born = "%02d/%02d/%02d".formatted(1 + i % 28, 1 + i % 12, 60 + i % 40);
            } else if (i % 30 == 2 && i / 30 < MONTHS_IN_WORDS) {
                begun = "1 september 2015";
            } else if (i % 30 == 3 && i / 30 < NAMELESS) {
                given = "";
            }
            rows.add(new String[] {
                INSTITUTION,
                "",
                "Proef" + letters(i),
                given,
                born,
                "V",
                "Kerkstraat",
                "1",
                "",
                "9000",
                "Gent",
                "BE",
                "",
                "lector",
                begun,
                "",
                "N"
            });
        }
        for (int i = 0; i < TWICE; i++) {
            rows.add(rows.get(10 + 30 * i));
        }
        Path file = folder.resolve("lijst.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Excel", "16.0")) {
            Worksheet sheet = workbook.newWorksheet("Personeel");
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(0, column, HEADINGS[column]);
                for (int row = 0; row < rows.size(); row++) {
                    if (!rows.get(row)[column].isEmpty()) {
                        sheet.value(row + 1, column, rows.get(row)[column]);
                    }
                }
            }
            workbook.finish();
        }
        return file;
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    private void click(String selector) {
        clicks++;
        page.click(selector);
        page.waitForLoadState();
    }

    private void mendAlike(String column) {
        click("a[href*='alle-gelijke'][href*='kolom=" + column + "']");
        Look.at(page, "list-alike-" + column);
        click("#mend");
        page.waitForSelector("form[data-grid]");
    }

    private void leaveOutTheDuplicates() {
        click("a[href*='alle-gelijke'][href*='fout=DUPLICATE']");
        click("#leaveOut");
        page.waitForSelector("form[data-grid]");
    }

    /** The first mistake has the focus; Enter saves it and goes to the next. */
    private void typeAName(int number) {
        String before = page.locator("#listCounts").textContent();
        page.waitForFunction("() => document.activeElement && document.activeElement.matches('input[data-error]')");
        page.keyboard().type("Bo" + letters(number));
        page.locator(":focus").press("Enter");
        page.waitForFunction("before => document.querySelector('#listCounts').textContent !== before", before);
    }

    /**
     * The browser is told to hand over its dialog well before the key that opens it: told with that key, it now and then
     * opens its own, which nobody sees.
     */
    private void chooseByKeyboard(Path file) {
        page.onFileChooser(chooser -> {});
        tabTo("#file");
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Enter"));
        chooser.setFiles(file);
        page.waitForFunction("() => document.querySelector('#file').files.length === 1");
    }

    private void alikeByKeyboard(String part, String button) {
        tabTo("a[href*='alle-gelijke'][href*='" + part + "']");
        page.locator(":focus").press("Enter");
        page.waitForSelector(button);
        tabTo(button);
        page.locator(":focus").press("Enter");
        page.waitForSelector("form[data-grid]");
    }

    private void tabTo(String selector) {
        page.waitForSelector(selector);
        page.evaluate("() => document.activeElement && document.activeElement.blur()");
        for (int tabs = 0; tabs < 400; tabs++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to " + selector);
    }

    private void lookAtTheRest() {
        page.navigate("/personeelsdienst");
        Look.at(page, "list-tasks");
        String list = "?jaar=" + YEAR + "&instelling=" + INSTITUTION;
        page.navigate("/personeelsdienst/taak" + list);
        main().contains("Ingediend", "geldt nu");
        Look.at(page, "list-task-sent");
        page.navigate("/personeelsdienst/lijst" + list + "&toon=ALL");
        Look.at(page, "list-all");
        page.navigate("/personeelsdienst/rij" + list + "&rij=1");
        Look.at(page, "list-row");
        page.navigate("/personeelsdienst/uitkomst" + list);
        Look.at(page, "list-outcome-none");
        page.navigate("/personeelsdienst/taak?jaar=" + YEAR + "&instelling=600001");
        assertThat(page.locator("h1").textContent()).contains("niet gevonden");
    }

    private MainPart main() {
        return new MainPart(page);
    }
}
