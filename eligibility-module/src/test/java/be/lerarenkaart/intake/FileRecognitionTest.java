package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRecognitionTest {

    @Nested
    class GivenAFileThatIsNoList {

        @ParameterizedTest
        @CsvSource({
            "255044462D312E37, een pdf",
            "D0CF11E0A1B11AE1, een oud Excel-bestand (.xls)",
            "1F8B0800, een gecomprimeerd bestand (gzip)",
            "89504E470D0A1A0A, een afbeelding",
            "FFD8FFE0, een afbeelding",
            "7B5C72746631, een Word-document"
        })
        void whenItIsKnownByItsFirstBytes_thenItIsCalledByItsName(String hex, String name) {
            refused(new GivenFile(HexFormat.of().parseHex(hex)), "file-type-refused")
                    .withMessageContaining("File refused")
                    .satisfies(refused -> assertThat(refused.problem().detail()).startsWith("Dit is " + name + "."));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE html><html>",
                    "<html><body>",
                    "<!doctype html>",
                    "<HTML>",
                    "\n  <!DOCTYPE html>",
                    "\uFEFF<html lang=\"nl\">"
                })
        void whenItIsAWebPage_thenItIsSaidSo(String page) {
            refused(GivenFile.text(page), "file-type-refused")
                    .satisfies(refused -> assertThat(refused.problem().detail()).startsWith("Dit is een webpagina."));
        }

        @Test
        void whenItIsXml_thenItIsSaidSo() {
            refused(GivenFile.text("<?xml version=\"1.0\"?><a/>"), "file-type-refused")
                    .satisfies(refused -> assertThat(refused.problem().detail()).startsWith("Dit is een XML-bestand."));
        }
    }

    @Nested
    class GivenAFileWithNothingInIt {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\n\r\n", "\t \n", "\uFEFF", "\uFEFF\n"})
        void whenItHasNoTextAtAll_thenItIsSaidToBeEmpty(String text) {
            refused(GivenFile.text(text), "file-empty");
        }

        @Test
        void whenItHasOnlyAMarkOfUtf16_thenItIsSaidToBeEmpty() {
            refused(GivenFile.of((byte) 0xFF, (byte) 0xFE), "file-empty");
        }
    }

    @Nested
    class GivenACsv {

        @Test
        void whenItsHeaderIsPartedByCommas_thenSemicolonsInItsRowsDoNotCount() {
            assertThat(GivenFile.text("a,b,c\n1;2;3;4;5,2,3\n").format().delimiter())
                    .isEqualTo(',');
        }

        @Test
        void whenItHasOneColumn_thenTheSignIsOurOwn() {
            assertThat(GivenFile.text("naam\nJan\n").format().delimiterLabel()).isEqualTo(";");
        }

        @ParameterizedTest
        @CsvSource({"CSV, UTF-8, TAB", "CSV, 'UTF-8 met windows-1252', ;", "CSV, UTF-16LE, ','", "XLSX, UTF-8, ''"})
        void whenItsFormatIsStored_thenTheLabelsTellAllOfIt(String kind, String encoding, String delimiter) {
            FileFormat format = FileFormat.of(kind, encoding, delimiter);
            assertThat(format.kind().name()).isEqualTo(kind);
            assertThat(format.encoding().label).isEqualTo(encoding);
            assertThat(format.delimiterLabel()).isEqualTo(delimiter);
        }

        @Test
        void whenAnAccentStandsFarBehindTheStart_thenItStillDecidesTheEncoding() {
            String long1252 = "naam;x\n" + "Jan;y\n".repeat(50_000) + "José;z\n";
            assertThat(GivenFile.text(long1252, java.nio.charset.Charset.forName("windows-1252"))
                            .format()
                            .encoding()
                            .label)
                    .isEqualTo("windows-1252");
            assertThat(GivenFile.text(long1252, StandardCharsets.UTF_8).format().encoding().label)
                    .isEqualTo("UTF-8");
        }
    }

    private static ThrowableAssertAlternative<RefusedFile> refused(GivenFile file, String type) {
        return assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(file::format)
                .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo(type));
    }
}
