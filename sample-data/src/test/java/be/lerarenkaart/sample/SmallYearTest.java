package be.lerarenkaart.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallYearTest {

    private static final int CARD_YEAR = 2027;

    @TempDir
    static Path folder;

    private static WrittenYear year;

    @BeforeAll
    static void write() throws IOException {
        year = WrittenYear.of(folder, CARD_YEAR, Size.SMALL);
    }

    @Test
    void whenWrittenAgain_thenTheSameBytes(@TempDir Path elsewhere) throws IOException, InterruptedException {
        Thread.sleep(5); // Workbooks tell the millisecond in which they were made.
        Map<String, byte[]> first = year.bytes();
        Map<String, byte[]> second =
                WrittenYear.of(elsewhere, CARD_YEAR, Size.SMALL).bytes();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((file, bytes) ->
                assertThat(Arrays.equals(bytes, second.get(file))).as(file).isTrue());
    }

    @Test
    void whenTheSeedIsAnother_thenOtherPeople(@TempDir Path elsewhere) throws IOException {
        SampleData.write(elsewhere, CARD_YEAR, Size.SMALL, 7);
        String file = CARD_YEAR + "/epd_" + CARD_YEAR + ".csv";
        assertThat(new WrittenYear(elsewhere, CARD_YEAR).bytes().get(file))
                .isNotEqualTo(year.bytes().get(file));
    }

    @Test
    void whenALargerYearStoodHere_thenNoListOfItStays(@TempDir Path elsewhere) throws IOException {
        Path lists = Files.createDirectories(elsewhere.resolve(CARD_YEAR + "/lijsten"));
        Files.writeString(lists.resolve("690834_A.csv"), "");
        Files.writeString(lists.resolve("of somebody else.csv"), "");
        WrittenYear.of(elsewhere, CARD_YEAR, Size.SMALL);
        assertThat(lists.resolve("690834_A.csv")).doesNotExist();
        assertThat(lists.resolve("of somebody else.csv")).exists();
    }

    @Test
    void everyVerdictAndCodeOccurs() throws IOException {
        assertThat(year.counted("antwoorden_epd", "oordeel"))
                .containsOnlyKeys(
                        Stream.of(Verdict.values()).map(verdict -> verdict.word).toList());
        assertThat(year.counted("antwoorden_epd", "code").keySet())
                .containsAll(Stream.of(Quirk.values()).map(Quirk::name).toList())
                .containsAll(Stream.of(Kind.values())
                        .map(kind -> kind.code)
                        .filter(code -> !code.isEmpty())
                        .toList());
        assertThat(year.counted("antwoorden_abonnees", "oordeel").keySet())
                .containsAll(
                        Stream.of(Subscription.Sort.values()).map(Enum::name).toList())
                .contains("DUBBEL");
        assertThat(year.counted("antwoorden_lijsten", "oordeel").keySet())
                .containsAll(Stream.of(ListQuirk.values()).map(Enum::name).toList())
                .contains("OK");
        assertThat(year.counted("antwoorden_postcode_toewijzing", "grond"))
                .containsOnlyKeys("CLAIM", "DICHTSTBIJ", "DUBBELE_CLAIM_EERSTE");
    }

    @Test
    void everyProvinceHasHolders() throws IOException {
        assertThat(year.counted("antwoorden_epd", "provincie"))
                .containsOnlyKeys(Stream.of(Province.values())
                        .map(province -> province.label)
                        .toList());
    }

    @Test
    void everyAcceptedStamboekNumberChecksAndIsOnePersons() throws IOException {
        List<NamedCsvRecord> rows = year.records("epd");
        List<NamedCsvRecord> answers = year.records("antwoorden_epd");
        Map<String, String> nameOfNumber = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String verdict = answers.get(i).getField("oordeel");
            if (verdict.equals("AFGEKEURD") || verdict.equals("HANDMATIG")) {
                continue;
            }
            String number = rows.get(i).getField("stamboeknummer").replaceAll("[ .-]", "");
            assertThat(number).matches("[12]\\d{10}");
            assertThat(Integer.parseInt(number.substring(0, 9)) % 97).isEqualTo(Integer.parseInt(number.substring(9)));
            String name = Words.plain(rows.get(i).getField("naam"));
            assertThat(nameOfNumber.putIfAbsent(number, name)).isIn(null, name);
        }
    }

    @Test
    void theExpectedCountsAreThoseOfTheAnswers() throws IOException {
        assertThat(year.expected("rechthebbenden")).isEqualTo(2000);
        Map<String, Long> channels = year.counted("antwoorden_epd", "kanaal");
        long onLists = year.counted("antwoorden_lijsten", "oordeel").get("OK");
        assertThat(channels.values().stream().mapToLong(Long::longValue).sum() + onLists)
                .isEqualTo(2000);
        assertThat(year.records("epd")).hasSize(year.expected("epd_rijen"));
        assertThat(year.records("abonnees")).hasSize(year.expected("abonnees_rijen"));
        assertThat(year.counted("antwoorden_abonnees", "oordeel").get("ABONNEE"))
                .isEqualTo(year.expected("ABO"));
        long cards = 0;
        for (NamedCsvRecord point : year.records("antwoorden_kaarten_per_afhaalpunt")) {
            cards += Long.parseLong(point.getField("kaarten"));
        }
        assertThat(cards).isEqualTo(year.expected("afhaalpunt_totaal"));
    }
}
