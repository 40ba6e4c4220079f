package be.lerarenkaart.intake;

import static be.lerarenkaart.intake.GivenWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRowsTest {

    private static final Column NAME = Column.required("naam");
    private static final Column VALUE = Column.required("waarde");

    @Nested
    class GivenACell {

        @Test
        void whenItIsADate_thenItReadsAsThatDay() {
            assertThat(read(sheet -> {
                        sheet.value(1, 1, LocalDate.of(2020, 11, 1));
                        sheet.style(1, 1).format("dd/mm/yyyy").set();
                    }))
                    .isEqualTo("2020-11-01");
        }

        @ParameterizedTest
        @ValueSource(strings = {"yyyy-mm-dd", "d/m/yy", "dd mmmm yyyy", "[$-813]d mmmm yyyy;@", "d-mmm", "m/d/yy h:mm"})
        void whenItsDateIsShownInAnyWay_thenItReadsAsThatDay(String format) {
            assertThat(read(sheet -> {
                        sheet.value(1, 1, LocalDate.of(1985, 5, 25));
                        sheet.style(1, 1).format(format).set();
                    }))
                    .isEqualTo("1985-05-25");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "0.00", "#,##0", "\"dag\" 0", "[Red]0", "0.0E+00", "\\m\\d0"})
        void whenItIsANumberThatIsNoDate_thenItStaysANumber(String format) {
            assertThat(read(sheet -> {
                        sheet.value(1, 1, 44136);
                        sheet.style(1, 1).format(format).set();
                    }))
                    .isEqualTo("44136");
        }

        @Test
        void whenAPostcodeIsANumber_thenItHasNoDecimals() {
            assertThat(read(sheet -> sheet.value(1, 1, 9000.0))).isEqualTo("9000");
        }

        @Test
        void whenAStamboekNumberIsShownWithAPower_thenItsElevenDigitsAreThere() {
            assertThat(read(sheet -> {
                        sheet.value(1, 1, 18505250273L);
                        sheet.style(1, 1).format("0.00E+00").set();
                    }))
                    .isEqualTo("18505250273");
        }

        @Test
        void whenItsNumberIsStoredWithAPower_thenItsElevenDigitsAreThere() {
            GivenWorkbook workbook = listWith(sheet -> sheet.value(1, 1, 18505250273L))
                    .changing("xl/worksheets/sheet1.xml", xml -> xml.replace("18505250273", "1.8505250273E10"));
            assertThat(valueIn(workbook)).isEqualTo("18505250273");
        }

        @ParameterizedTest
        @CsvSource({"1.5, 1.5", "0.1, 0.1", "-3, -3", "0, 0", "100, 100"})
        void whenItIsANumber_thenItReadsWithoutPowers(BigDecimal number, String text) {
            assertThat(read(sheet -> sheet.value(1, 1, number))).isEqualTo(text);
        }

        @Test
        void whenItHasAFormula_thenItsResultCounts() {
            GivenWorkbook workbook = listWith(sheet -> sheet.formula(1, 1, "1+1"))
                    .changing("xl/worksheets/sheet1.xml", xml -> xml.replace("</f>", "</f><v>9000</v>"));
            assertThat(valueIn(workbook)).isEqualTo("9000");
        }

        @Test
        void whenItsDateIsAFormulasResult_thenItReadsAsThatDay() {
            GivenWorkbook workbook = listWith(sheet -> {
                        sheet.formula(1, 1, "TODAY()");
                        sheet.style(1, 1).format("dd/mm/yyyy").set();
                    })
                    .changing("xl/worksheets/sheet1.xml", xml -> xml.replace("</f>", "</f><v>44136</v>"));
            assertThat(valueIn(workbook)).isEqualTo("2020-11-01");
        }

        @Test
        void whenAFormulaGivesALongNumber_thenItReadsWithoutPowers() {
            GivenWorkbook workbook = listWith(sheet -> sheet.formula(1, 1, "A1*1"))
                    .changing("xl/worksheets/sheet1.xml", xml -> xml.replace("</f>", "</f><v>1.8505250273E10</v>"));
            assertThat(valueIn(workbook)).isEqualTo("18505250273");
        }

        @Test
        void whenItHoldsAFault_thenItIsEmpty() {
            GivenWorkbook workbook = listWith(sheet -> sheet.value(1, 1, 44136))
                    .changing("xl/worksheets/sheet1.xml", xml -> xml.replace("t=\"n\"><v>44136", "t=\"e\"><v>#N/A")
                            .replace("><v>44136", " t=\"e\"><v>#N/A"));
            assertThat(valueIn(workbook)).isEmpty();
        }

        @Test
        void whenItIsADateInWords_thenTheDayIsTaken() {
            GivenWorkbook workbook = listWith(sheet -> sheet.value(1, 1, 44136))
                    .changing(
                            "xl/worksheets/sheet1.xml",
                            xml -> xml.replaceFirst(
                                    "<c r=\"B2\"[^>]*><v>44136", "<c r=\"B2\" t=\"d\"><v>2020-11-01T00:00:00"));
            assertThat(valueIn(workbook)).isEqualTo("2020-11-01");
        }

        @Test
        void whenItsTextIsInPieces_thenTheyAreOneAndHowToPronounceItIsLeftOut() {
            GivenWorkbook workbook = listWith(sheet -> sheet.value(1, 1, 44136))
                    .changing(
                            "xl/worksheets/sheet1.xml",
                            xml -> xml.replaceFirst(
                                    "<c r=\"B2\"[^>]*><v>44136</v></c>",
                                    "<c r=\"B2\" t=\"inlineStr\"><is><r><t>Van </t></r><r><t>Hove</t></r>"
                                            + "<rPh><t>x</t></rPh></is></c>"));
            assertThat(valueIn(workbook)).isEqualTo("Van Hove");
        }

        @ParameterizedTest
        @CsvSource({
            "1, 1900-01-01",
            "59, 1900-02-28",
            "61, 1900-03-01",
            "2958465, 9999-12-31",
            "44136.9999999999, 2020-11-02"
        })
        void whenItsDayLiesAtABorderOfTheCalendar_thenItIsRight(BigDecimal serial, String day) {
            assertThat(read(sheet -> {
                        sheet.value(1, 1, serial);
                        sheet.style(1, 1).format("dd/mm/yyyy").set();
                    }))
                    .isEqualTo(day);
        }

        @ParameterizedTest
        @CsvSource({"-1", "2958466", "20200101"})
        void whenANumberShownAsDateIsNoDay_thenItStaysANumber(String serial) {
            assertThat(read(sheet -> {
                        sheet.value(1, 1, new BigDecimal(serial));
                        sheet.style(1, 1).format("dd/mm/yyyy").set();
                    }))
                    .isEqualTo(serial);
        }

        @Test
        void whenItsTextLooksLikeANumber_thenItIsLeftAsItIs() {
            assertThat(read(sheet -> sheet.value(1, 1, "0470 12 34 56"))).isEqualTo("0470 12 34 56");
        }

        private String read(Consumer<Worksheet> filled) {
            return valueIn(listWith(filled));
        }

        private GivenWorkbook listWith(Consumer<Worksheet> filled) {
            return GivenWorkbook.with(sheet -> {
                row(sheet, 0, "naam", "waarde");
                row(sheet, 1, "x");
                filled.accept(sheet);
            });
        }

        private String valueIn(GivenWorkbook workbook) {
            return workbook.file().values(NAME, VALUE).get(0).get(1);
        }
    }

    @Nested
    class GivenTheDateSystemOf1904 {

        @Test
        void whenACellIsADate_thenItsDaysCountFromThen() {
            GivenWorkbook workbook = GivenWorkbook.with(sheet -> {
                        row(sheet, 0, "naam", "waarde");
                        sheet.value(1, 1, 44136 - 1462);
                        sheet.style(1, 1).format("dd/mm/yyyy").set();
                    })
                    .changing("xl/workbook.xml", xml -> xml.replaceFirst("<workbookPr[^>]*/>", "")
                            .replaceFirst("(<workbook[^>]*>)", "$1<workbookPr date1904=\"1\"/>"));
            assertThat(workbook.file().values(NAME, VALUE)).containsExactly(List.of("", "2020-11-01"));
        }
    }

    @Nested
    class GivenRows {

        @Test
        void whenEmptyCellsAtTheEndAreLeftOut_thenTheRowIsCompleteAllTheSame() {
            List<Row> rows = list(sheet -> row(sheet, 1, "a")).rows(NAME, VALUE);
            assertThat(rows).singleElement().returns(true, Row::complete).returns("", r -> r.get(1));
        }

        @Test
        void whenThereIsACellBeyondTheHeader_thenTheRowIsNotComplete() {
            assertThat(list(sheet -> row(sheet, 1, "a", "b", "c")).rows(NAME, VALUE))
                    .singleElement()
                    .returns(false, Row::complete);
        }

        @Test
        void whenTheCellBeyondTheHeaderIsBlank_thenItIsNothing() {
            assertThat(list(sheet -> row(sheet, 1, "a", "b", " ", null, " ")).rows(NAME, VALUE))
                    .singleElement()
                    .returns(true, Row::complete);
        }

        @Test
        void whenARowHasBlankCellsOnly_thenItIsAnEmptyRow() {
            List<Row> rows = list(sheet -> {
                        row(sheet, 1, "a");
                        row(sheet, 2, " ", "");
                        row(sheet, 3, "b");
                    })
                    .rows(NAME, VALUE);
            assertThat(rows).extracting(Row::isEmpty).containsExactly(false, true, false);
            assertThat(rows).extracting(Row::number).containsExactly(1, 2, 3);
        }

        @Test
        void whenTheHeaderIsMerged_thenItsFirstCellIsTheHeading() {
            List<List<String>> values = GivenWorkbook.with(sheet -> {
                        row(sheet, 0, "naam", null, "waarde");
                        sheet.range(0, 0, 0, 1).merge();
                        row(sheet, 1, "a", "x", "b");
                    })
                    .file()
                    .values(NAME, VALUE);
            assertThat(values).containsExactly(List.of("a", "b"));
        }

        private GivenFile list(Consumer<Worksheet> filled) {
            return GivenWorkbook.with(sheet -> {
                        row(sheet, 0, "naam", "waarde");
                        filled.accept(sheet);
                    })
                    .file();
        }
    }

    @Nested
    class GivenSheets {

        @Test
        void whenThereAreSeveral_thenTheFirstIsTheList() {
            GivenFile file = GivenWorkbook.ofSheets(workbook -> {
                        Worksheet first = workbook.newWorksheet("Lijst");
                        row(first, 0, "naam", "waarde");
                        row(first, 1, "a", "b");
                        row(workbook.newWorksheet("Uitleg"), 0, "Vul hier niets in");
                    })
                    .file();
            assertThat(file.values(NAME, VALUE)).containsExactly(List.of("a", "b"));
        }

        @Test
        void whenTheFirstIsEmpty_thenTheFileIsSaidToBeEmpty() {
            GivenFile file = GivenWorkbook.with(sheet -> sheet.value(5, 0, (String) null))
                    .file();
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> file.rows(NAME))
                    .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo("file-empty"));
        }

        @Test
        void whenItsFormatIsRecognised_thenItHasNoDelimiter() {
            FileFormat format =
                    GivenWorkbook.with(sheet -> row(sheet, 0, "naam")).file().format();
            assertThat(format.kind()).isEqualTo(FileFormat.Kind.XLSX);
            assertThat(format.delimiterLabel()).isEmpty();
        }
    }
}
