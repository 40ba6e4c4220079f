package be.lerarenkaart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list becomes the workbook that Excel would have made of it. */
class AsWorkbookTest {

    private static final String LIST = "Instelling,Stamboeknr.,Geb.datum,Postnr,Woonplaats\r\n"
            + "849561,18505250273,25/05/1985,9000,Herzele-Sint-Antelinks é\r\n,,31/02/1980,,\r\n,,,,\r\n";

    @TempDir
    private Path folder;

    @Test
    void daysAndNumbersAreCellsOfTheirKind_whatIsNoDayStaysText() throws IOException {
        String sheet = sheet(LIST.getBytes(Charset.forName("windows-1252")));

        assertThat(sheet).contains("<v>18505250273</v>", "<v>31192.0</v>", "<v>9000</v>");
        assertThat(sheet)
                .contains("31/02/1980", "<row r=\"4\"")
                .containsPattern("Herzele-Sint-Antelinks (é|&#xe9;|&#233;)");
        assertThat(sheet).doesNotContain("25/05/1985");
    }

    @Test
    void itIsTheSameOfEveryDialect() throws IOException {
        String tabs = "\uFEFF" + LIST.replace(',', '\t');

        assertThat(sheet(tabs.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(sheet(LIST.replace(',', ';').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(sheet(LIST.getBytes(Charset.forName("windows-1252"))));
    }

    /** The cells, with the shared texts behind them. */
    private String sheet(byte[] csv) throws IOException {
        StringBuilder found = new StringBuilder();
        Path file = Files.write(folder.resolve("list.xlsx"), AsWorkbook.of(csv));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
                found.append(new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return found.toString();
    }
}
