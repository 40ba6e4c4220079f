package be.lerarenkaart.intake;

import static be.lerarenkaart.intake.GivenWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files before anybody says which column is which. */
class SentTableTest {

    private static final List<Column> COLUMNS =
            List.of(Column.required("naam"), Column.required("geboren").asDate());

    @Test
    void whenAWorkbookHasSeveralSheets_thenEachCanBeLookedAt() throws IOException {
        GivenFile file = GivenWorkbook.ofSheets(workbook -> {
                    row(workbook.newWorksheet("Uitleg"), 0, "Vul het tweede blad in");
                    Worksheet list = workbook.newWorksheet("Personeel");
                    row(list, 0, "Personeelslijst 2026");
                    row(list, 2, "naam", "geboren");
                    row(list, 3, "Peeters", "1980-05-05");
                })
                .file();
        try (SentTable table = received(file)) {
            assertThat(table.sheets()).containsExactly("Uitleg", "Personeel");
            assertThat(table.firstRecords(1, 10)).hasSize(3).last().isEqualTo(List.of("Peeters", "1980-05-05"));
            assertThat(rows(table, 1, 2)).containsExactly(List.of("Peeters", "1980-05-05"));
        }
    }

    @ParameterizedTest
    @CsvSource({"31192, 1985-05-25", "1985, 1985", "25051985, 25051985"})
    void whenABareNumberStandsInADateColumn_thenOnlyTheNumberOfADayIsOne(long number, String read) throws IOException {
        GivenFile file = GivenWorkbook.with(sheet -> {
                    row(sheet, 0, "naam", "geboren");
                    row(sheet, 1, "Peeters");
                    sheet.value(1, 1, number);
                })
                .file();
        assertThat(file.values(COLUMNS.toArray(Column[]::new))).containsExactly(List.of("Peeters", read));
    }

    @Test
    void whenTheWorkbookCountsFrom1904_thenABareNumberDoesToo() {
        GivenFile file = GivenWorkbook.with(sheet -> {
                    row(sheet, 0, "naam", "geboren");
                    row(sheet, 1, "Peeters");
                    sheet.value(1, 1, 31192 - 1462);
                })
                .changing("xl/workbook.xml", xml -> xml.replaceFirst("<workbookPr[^>]*/>", "")
                        .replaceFirst("(<workbook[^>]*>)", "$1<workbookPr date1904=\"1\"/>"))
                .file();
        assertThat(file.values(COLUMNS.toArray(Column[]::new))).containsExactly(List.of("Peeters", "1985-05-25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", ""})
    void whenExcelNamesItsSign_thenThatLineIsNoHeader(String first) {
        assertThat(GivenFile.text(first + "naam;geboren\r\na,b;1980-05-05\r\n").values(COLUMNS.toArray(Column[]::new)))
                .containsExactly(List.of("a,b", "1980-05-05"));
    }

    @Test
    void whenATitleStandsAboveTheHeader_thenItsCommasDecideNothing() throws IOException {
        try (SentTable table = received(GivenFile.text("Lijst, versie 2\nnaam;geboren\nPeeters;1980-05-05\n"))) {
            assertThat(table.delimiter()).isEqualTo(";");
            assertThat(rows(table, 0, 2)).containsExactly(List.of("Peeters", "1980-05-05"));
        }
    }

    @Test
    void whenAQuoteIsNeverClosed_thenTheRefusalNamesRowAndColumn() {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> GivenFile.text("naam;geboren\na;\"x\"\"y\"\nb;\"Gent\nc;d\n")
                        .rows(COLUMNS.toArray(Column[]::new)))
                .satisfies(refused -> assertThat(refused.problem().detail())
                        .startsWith("Na rij 1 ")
                        .contains("kolom 2"));
    }

    @Test
    void whenACellPointsNowhere_thenTheRefusalNamesRowAndColumn() {
        GivenWorkbook workbook = GivenWorkbook.with(sheet -> {
                    row(sheet, 0, "naam", "geboren");
                    row(sheet, 1, "Peeters", "x");
                })
                .changing(
                        "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("(<c r=\"B2\"[^>]*>)<v>\\d+", "$1<v>999"));
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> workbook.file().rows(COLUMNS.toArray(Column[]::new)))
                .satisfies(refused -> assertThat(refused.problem().detail()).contains("Rij 2, kolom B"));
    }

    private static SentTable received(GivenFile file) throws IOException {
        return SentTable.receive(new ByteArrayInputStream(file.bytes()), 1 << 20);
    }

    private static List<List<String>> rows(SentTable table, int sheet, int skipped) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RowSequence sequence = table.rows(sheet, skipped, COLUMNS, new int[] {0, 1}, 2)) {
            for (Row row = sequence.next(); row != null; row = sequence.next()) {
                rows.add(List.of(row.values()));
            }
        }
        return rows;
    }
}
