package be.lerarenkaart.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void theQuery_winsFromTheHeader() {
        assertThat(FileName.of("epd.csv", "attachment; filename=\"x.csv\"")).isEqualTo("epd.csv");
        assertThat(FileName.of(null, "attachment; filename=\"x y.csv\"")).isEqualTo("x y.csv");
        assertThat(FileName.of("", "attachment; filename=x.csv")).isEqualTo("x.csv");
        assertThat(FileName.of(null, null)).isEmpty();
    }

    @Test
    void aPath_isNoName() {
        assertThat(FileName.of("C:\\Users\\An\\lijst.xlsx", null)).isEqualTo("lijst.xlsx");
        assertThat(FileName.of("../../etc/passwd", null)).isEqualTo("passwd");
    }

    @Test
    void controlCharactersAndEndlessNames_areCut() {
        assertThat(FileName.of("a\nb\u0000.csv", null)).isEqualTo("ab.csv");
        assertThat(FileName.of("x".repeat(500), null)).hasSize(200);
    }
}
