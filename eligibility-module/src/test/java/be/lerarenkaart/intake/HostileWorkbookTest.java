package be.lerarenkaart.intake;

import static be.lerarenkaart.intake.GivenWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are broken or made to harm: a clear refusal, soon, and without filling the memory. */
@Timeout(30)
class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Column NAME = Column.required("naam");

    @Nested
    class GivenAZip {

        @Test
        void whenItHoldsNoWorkbook_thenItIsSaidSo() {
            GivenFile zip = list().without("xl/workbook.xml").file();
            refused(zip, "file-type-refused");
        }

        @Test
        void whenItUnpacksToFarMoreThanAnyList_thenItIsRefusedWithinTwoSeconds() throws IOException {
            GivenFile bomb = bomb("xl/worksheets/sheet2.xml", "", "<row/>", 450);
            Duration taken = timed(() -> refused(bomb, "workbook-too-large"));
            assertThat(taken).isLessThan(Duration.ofSeconds(2));
        }

        @Test
        void whenItsSharedTextsWouldFillTheMemory_thenItIsRefusedWithinTwoSeconds() throws IOException {
            GivenFile bomb = bomb("xl/sharedStrings.xml", "<sst>", "<si><t>x</t></si>", 150);
            Duration taken = timed(() -> refused(bomb, "workbook-too-large"));
            assertThat(taken).isLessThan(Duration.ofSeconds(2));
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "x", "\n"})
        void whenOneTextNeverEnds_thenItIsRefusedBeforeItIsHeldInMemory(String sign) throws IOException {
            refused(bomb(SHEET, "<worksheet><sheetData><row><c t=\"str\"><v>", sign, 100), "workbook-broken");
        }

        @Test
        void whenElementsAreNestedWithoutEnd_thenItIsRefused() throws IOException {
            refused(bomb(SHEET, "<worksheet><sheetData>", "<row>", 50), "workbook-broken");
        }

        @Test
        void whenItHasThousandsOfParts_thenItIsRefused() {
            GivenWorkbook workbook = list();
            for (int i = 0; i < 1001; i++) {
                workbook.withPart("xl/media/" + i + ".png", "");
            }
            refused(workbook.file(), "workbook-too-large");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
        void whenItIsCutOff_thenItIsSaidToBeDamaged(double share) {
            byte[] whole = list().file().bytes();
            refused(new GivenFile(Arrays.copyOf(whole, (int) (whole.length * share))), "workbook-broken");
        }

        @Test
        void whenItsDirectoryPointsPastItsParts_thenItIsSaidToBeDamaged() {
            byte[] zip = list().file().bytes();
            ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
            int directory = bytes.getInt(zip.length - 22 + 16);
            bytes.putInt(directory + 42, zip.length - 10);
            refused(new GivenFile(zip), "workbook-broken");
        }

        /** A small file that unpacks to many megabytes of the same. */
        private GivenFile bomb(String part, String start, String repeated, int megabytes) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] megabyte = repeated.repeat((1 << 20) / repeated.length()).getBytes(StandardCharsets.UTF_8);
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.setLevel(Deflater.BEST_SPEED);
                for (Map.Entry<String, byte[]> known : list().parts().entrySet()) {
                    if (!known.getKey().equals(part)) {
                        zip.putNextEntry(new ZipEntry(known.getKey()));
                        zip.write(known.getValue());
                    }
                }
                zip.putNextEntry(new ZipEntry(part));
                zip.write(start.getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(megabyte);
                }
            }
            return new GivenFile(bytes.toByteArray());
        }

        /** Of this thread, so that other work on the machine does not count. */
        private static Duration timed(Runnable work) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long begun = threads.getCurrentThreadCpuTime();
            work.run();
            return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
        }
    }

    @Nested
    class GivenXmlThatIsNotWhatExcelWrites {

        @ParameterizedTest
        @ValueSource(strings = {SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
        void whenAPartIsNoXml_thenTheWorkbookIsSaidToBeDamaged(String part) {
            refused(list().withPart(part, "no xml at all").file(), "workbook-broken");
        }

        @Test
        void whenItHasNoSheet_thenItIsSaidToBeDamaged() {
            refused(
                    list().changing("xl/workbook.xml", xml -> xml.replaceAll("<sheet [^>]*/>", ""))
                            .file(),
                    "workbook-broken");
        }

        @Test
        void whenTheSheetIsMissing_thenItIsSaidToBeDamaged() {
            refused(list().without(SHEET).file(), "workbook-broken");
        }

        @Test
        void whenACellPointsFarBeyondTheSharedTexts_thenItIsSaidToBeDamagedBeforeTheMemoryIsFull() {
            GivenWorkbook workbook =
                    list().changing(SHEET, xml -> xml.replaceFirst("(?s)(.*)<v>\\d+</v>", "$1<v>2000000000</v>"));
            refused(workbook.file(), "workbook-broken");
        }

        @Test
        void whenEveryRowHasACellInTheLastColumn_thenThatCostsNothing() {
            StringBuilder rows = new StringBuilder();
            for (int row = 2; row < 100_000; row++) {
                rows.append("<row><c r=\"XFD").append(row).append("\"><v>1</v></c></row>");
            }
            GivenFile file = list().changing(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))
                    .file();
            assertThat(file.rows(NAME))
                    .hasSize(99_999)
                    .filteredOn(Row::complete)
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E999999999", "-1E999999999", "1E-999999999", "NaN"})
        void whenANumberIsBeyondAllMeasure_thenNothingIsWrittenOutInFull(String number) {
            GivenFile file = list().changing(
                            SHEET,
                            xml -> xml.replace("</sheetData>", "<row><c><v>" + number + "</v></c></row></sheetData>"))
                    .file();
            assertThat(file.rows(NAME).get(1).get(0)).hasSizeLessThan(400);
        }

        @Test
        void whenACellIsOfAnUnknownType_thenItIsSaidToBeDamaged() {
            refused(
                    list().changing(SHEET, xml -> xml.replaceAll("t=\"s\"", "t=\"zz\""))
                            .file(),
                    "workbook-broken");
        }

        @Test
        void whenTheSheetNamesAFileOfTheServer_thenItsTextIsNeverRead() {
            GivenWorkbook workbook = list().changing(SHEET, xml -> xml.replaceFirst(
                            "(<\\?xml[^>]*\\?>)", "$1<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>")
                    .replaceFirst(
                            "(?s)(.*)<c [^>]*t=\"s\"[^>]*>.*?</c>",
                            "$1<c r=\"A2\" t=\"inlineStr\"><is><t>&secret;</t></is></c>"));
            refused(workbook.file(), "workbook-broken");
        }

        @Test
        void whenEntitiesMultiply_thenTheyAreNotUnfolded() {
            StringBuilder laughs = new StringBuilder("$1<!DOCTYPE x [<!ENTITY a \"haha\">");
            for (char entity = 'b'; entity < 'p'; entity++) {
                String former = "&" + (char) (entity - 1) + ";";
                laughs.append("<!ENTITY ")
                        .append(entity)
                        .append(" \"")
                        .append(former.repeat(10))
                        .append("\">");
            }
            GivenWorkbook workbook = list().changing(SHEET, xml -> xml.replaceFirst("(<\\?xml[^>]*\\?>)", laughs + "]>")
                    .replaceFirst(
                            "(?s)(.*)<c [^>]*t=\"s\"[^>]*>.*?</c>",
                            "$1<c r=\"A2\" t=\"inlineStr\"><is><t>&o;</t></is></c>"));
            refused(workbook.file(), "workbook-broken");
        }

        /** Whatever is in it: rows, or a refusal in our own words. */
        @Test
        void whenAnyBytesOfAnyPartAreChanged_thenItIsReadOrRefusedButNeverAnUnknownFault() {
            Random random = new Random(2021);
            GivenWorkbook whole = list();
            List<String> names = List.of(
                    SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels");
            for (int attempt = 0; attempt < 500; attempt++) {
                String part = names.get(random.nextInt(names.size()));
                GivenWorkbook workbook = whole.copy();
                spoil(workbook.parts().get(part), random);
                try {
                    workbook.file().rows(NAME);
                } catch (RefusedFile inOurWords) {
                    assertThat(inOurWords.problem().detail()).isNotBlank();
                } catch (RuntimeException unknown) {
                    Assertions.fail("attempt " + attempt + " on " + part, unknown);
                }
            }
        }

        private static void spoil(byte[] bytes, Random random) {
            String signs = "<>/\"=0123456789&;asn ";
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
            }
        }
    }

    private static GivenWorkbook list() {
        return GivenWorkbook.with(sheet -> {
            row(sheet, 0, "naam", "waarde");
            row(sheet, 1, "a", "b");
        });
    }

    private static ThrowableAssertAlternative<RefusedFile> refused(GivenFile file, String type) {
        return assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> file.rows(NAME))
                .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo(type));
    }
}
