package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Column NAME = Column.required("naam", "Familienaam");
    private static final Column PLACE = Column.required("gemeente", "Woonplaats");
    private static final Column BOX = Column.optional("bus");

    @Nested
    class GivenTheSameListInAnyDialect {

        private final List<List<String>> asRead = List.of(List.of("Núñez", "Liège"), List.of("D'Hondt", "Gent"));

        @ParameterizedTest
        @CsvSource({"';'", "','", "'\t'", "'|'"})
        void whenPartedByAnySign_thenTheRowsAreTheSame(String sign) {
            assertThat(GivenFile.text(list(sign)).values(NAME, PLACE)).isEqualTo(asRead);
        }

        @Test
        void whenItBeginsWithAByteOrderMark_thenTheFirstColumnIsFoundAllTheSame() {
            assertThat(GivenFile.text("\uFEFF" + list(";")).values(NAME, PLACE)).isEqualTo(asRead);
        }

        @Test
        void whenEverythingIsQuotedBehindAByteOrderMark_thenNothingOfItStays() {
            String quoted = "\uFEFF\"naam, voluit\",\"gemeente\"\r\n\"Núñez\",\"Liège\"\r\n\"D'Hondt\",\"Gent\"\r\n";
            assertThat(GivenFile.text(quoted).values(Column.required("naam, voluit"), PLACE))
                    .isEqualTo(asRead);
        }

        @Test
        void whenItIsWindows1252_thenTheAccentsAreRight() {
            assertThat(GivenFile.text(list(","), WINDOWS_1252).values(NAME, PLACE))
                    .isEqualTo(asRead);
        }

        @Test
        void whenItIsExcelsUnicodeText_thenItIsRead() {
            GivenFile file =
                    GivenFile.text(list("\t"), StandardCharsets.UTF_16LE).behind(0xFF, 0xFE);
            assertThat(file.format().encoding().label).isEqualTo("UTF-16LE");
            assertThat(file.values(NAME, PLACE)).isEqualTo(asRead);
        }

        @Test
        void whenItIsBigEndianUtf16_thenItIsRead() {
            GivenFile file =
                    GivenFile.text(list(";"), StandardCharsets.UTF_16BE).behind(0xFE, 0xFF);
            assertThat(file.format().encoding().label).isEqualTo("UTF-16BE");
            assertThat(file.values(NAME, PLACE)).isEqualTo(asRead);
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
        void whenUtf16HasNoMark_thenItIsRecognisedByItsNulls(String charset) {
            assertThat(GivenFile.text(list(";"), Charset.forName(charset)).values(NAME, PLACE))
                    .isEqualTo(asRead);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void whenLinesEndInAnyWay_thenTheRowsAreTheSame(String end) {
            assertThat(GivenFile.text(list(";").replace("\n", end)).values(NAME, PLACE))
                    .isEqualTo(asRead);
        }

        @Test
        void whenTheHeadingsAreOthersInAnotherOrder_thenTheColumnsAreFoundByThem() {
            String other = "Woonplaats;Iets;FAMILIENAAM\nLiège;x;Núñez\nGent;y;D'Hondt\n";
            assertThat(GivenFile.text(other).values(NAME, PLACE)).isEqualTo(asRead);
        }

        private static String list(String sign) {
            return String.join(sign, "naam", "gemeente") + "\n" + String.join(sign, "Núñez", "Liège") + "\n"
                    + String.join(sign, "D'Hondt", "Gent") + "\n";
        }
    }

    @Nested
    class GivenQuotes {

        @Test
        void whenTheSignStandsInsideThem_thenItPartsNothing() {
            assertThat(GivenFile.text("naam;gemeente\n\"a;b\";Gent\n").values(NAME, PLACE))
                    .containsExactly(List.of("a;b", "Gent"));
        }

        @Test
        void whenALineBreakStandsInsideThem_thenTheRecordGoesOnAndNumbersCountRecords() {
            List<Row> rows =
                    GivenFile.text("naam;gemeente\n\"a\r\nb\";Gent\nc;Gent\n").rows(NAME, PLACE);
            assertThat(rows).extracting(Row::number).containsExactly(1, 2);
            assertThat(rows.get(0).get(0)).isEqualTo("a\r\nb");
        }

        @Test
        void whenAQuoteIsDoubled_thenItIsOne() {
            assertThat(GivenFile.text("naam;gemeente\n\"Jan \"\"de\"\" Man\";Gent\n")
                            .values(NAME, PLACE))
                    .containsExactly(List.of("Jan \"de\" Man", "Gent"));
        }

        @Test
        void whenTheHeaderHoldsQuotedSigns_thenTheyDoNotDecideWhatParts() {
            assertThat(GivenFile.text("\"naam,a,b,c\";gemeente\nx;Gent\n")
                            .format()
                            .delimiter())
                    .isEqualTo(';');
        }

        @Test
        void whenOneIsNeverClosed_thenTheFileIsRefusedWithTheLastRowThatCouldBeRead() {
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> GivenFile.text("naam;gemeente\na;Gent\nb;\"Gent\nc;Gent\n")
                            .rows(NAME, PLACE))
                    .satisfies(refused -> {
                        assertThat(refused.problem().type()).isEqualTo("csv-broken");
                        assertThat(refused.problem().detail()).startsWith("Na rij 1 ");
                    });
        }

        @Test
        void whenThatIsInTheFirstRow_thenItIsToldAfterTheHeader() {
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(
                            () -> GivenFile.text("naam;gemeente\na;\"Gent\n").rows(NAME, PLACE))
                    .satisfies(refused -> assertThat(refused.problem().detail()).startsWith("Na de titelrij "));
        }

        @Test
        void whenAFieldNeverEnds_thenTheFileIsRefusedBeforeItFillsTheMemory() {
            String endless = "naam;gemeente\n\"" + "x".repeat(3 << 20) + "\";Gent\n";
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> GivenFile.text(endless).rows(NAME, PLACE));
        }
    }

    @Nested
    class GivenAFileThatIsRefused {

        @Test
        void whenItsHeaderIsWrong_thenItIsNotLeftOpen() throws IOException {
            Path descriptors = Path.of("/proc/self/fd");
            assumeThat(descriptors).exists();
            for (int i = 0; i < 5; i++) {
                assertThatExceptionOfType(RefusedFile.class)
                        .isThrownBy(() -> GivenFile.text("x;y\n1;2\n").rows(NAME, PLACE));
            }
            assertThat(openFiles(descriptors)).noneMatch(file -> file.contains("intake"));
        }

        private static List<String> openFiles(Path descriptors) throws IOException {
            List<String> files = new ArrayList<>();
            for (String descriptor : descriptors.toFile().list()) {
                Path link = descriptors.resolve(descriptor);
                if (Files.isSymbolicLink(link)) {
                    files.add(Files.readSymbolicLink(link).toString());
                }
            }
            return files;
        }
    }

    @Nested
    class GivenRecordsThatDoNotFit {

        @ParameterizedTest
        @ValueSource(strings = {"a", "a;Gent;x"})
        void whenFieldsAreMissingOrLeft_thenTheRowIsNotComplete(String record) {
            assertThat(GivenFile.text("naam;gemeente\n" + record + "\n").rows(NAME, PLACE))
                    .singleElement()
                    .returns(false, Row::complete);
        }

        @Test
        void whenTheFileHasNoOptionalColumn_thenItsValueIsEmptyAndTheRowComplete() {
            assertThat(GivenFile.text("naam;gemeente\na;Gent\n").rows(NAME, PLACE, BOX))
                    .singleElement()
                    .returns(true, Row::complete)
                    .returns("", row -> row.get(2));
        }

        @Test
        void whenALineIsBlank_thenItIsNoRecord() {
            assertThat(GivenFile.text("naam;gemeente\n\na;Gent\n\n\nb;Gent\n").rows(NAME, PLACE))
                    .extracting(Row::number)
                    .containsExactly(1, 2);
        }

        @Test
        void whenTheLastLineHasNoEnd_thenItIsARecord() {
            assertThat(GivenFile.text("naam;gemeente\na;Gent").rows(NAME, PLACE))
                    .hasSize(1);
        }
    }

    @Nested
    class GivenTwoEncodingsInOneFile {

        @Test
        void whenSomeRecordsAreWindows1252_thenAllAreReadAndThoseSaySo() {
            byte[] start = "naam;gemeente\nNúñez;Liège\n".getBytes(StandardCharsets.UTF_8);
            byte[] foreign = "\"André\r\nJosé\";Gent\n".getBytes(WINDOWS_1252);
            byte[] end = "Zoë;Gent\n".getBytes(StandardCharsets.UTF_8);
            List<Row> rows = new GivenFile(joined(start, foreign, end)).rows(NAME, PLACE);
            assertThat(rows).extracting(row -> row.get(0)).containsExactly("Núñez", "André\r\nJosé", "Zoë");
            assertThat(rows).extracting(Row::foreignEncoding).containsExactly(false, true, false);
        }

        private static byte[] joined(byte[]... parts) {
            var all = new java.io.ByteArrayOutputStream();
            for (byte[] part : parts) {
                all.writeBytes(part);
            }
            return all.toByteArray();
        }
    }
}
