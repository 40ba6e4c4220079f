package be.lerarenkaart.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+32", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldCalculate_isMadeText(String cell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Csv csv = new Csv(out, "cell")) {
            csv.row(cell);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'" + cell);
    }

    @Test
    void cells_arePartedBySemicolonsAndQuotedWhereNeeded() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Csv csv = new Csv(out, "row", "message")) {
            csv.row(1, "zeg \"ja\"; of nee");
            csv.row(2, null);
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("row;message\r\n1;\"zeg \"\"ja\"\"; of nee\"\r\n2;\r\n");
    }
}
