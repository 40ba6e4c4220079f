package be.lerarenkaart.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullYearTest {

    @Test
    void aFullYearHasThePublishedTotalsOf2021ToTheUnit(@TempDir Path folder) throws IOException {
        WrittenYear year = WrittenYear.of(folder, 2021, Size.FULL);
        assertThat(year.expected("rechthebbenden")).isEqualTo(220_650);
        assertThat(year.expected("ABO")).isEqualTo(25_479);
        assertThat(year.expected("STARTER")).isEqualTo(18_872);
        assertThat(year.expected("AFHAALPUNT")).isEqualTo(175_386);
        assertThat(year.expected("OVERIG")).isEqualTo(913);
        Map<String, Integer> provinces = new HashMap<>(
                Map.of("Antwerpen", 49_307, "Limburg", 24_564, "Oost-Vlaanderen", 41_512, "West-Vlaanderen", 30_207));
        provinces.putAll(Map.of("Vlaams-Brabant", 26_275, "Luik", 156, "Namen", 41, "Henegouwen", 444));
        provinces.putAll(Map.of("Luxemburg", 31, "Brussel", 2_475, "Waals-Brabant", 374));
        for (Map.Entry<String, Integer> province : provinces.entrySet()) {
            assertThat(year.expected(province.getKey())).as(province.getKey()).isEqualTo(province.getValue());
        }
        assertThat(year.records("afhaalpunten")).hasSize(350);
        assertThat(year.expected("lijsten_bestanden")).isEqualTo(117);
        assertThat(year.counted("antwoorden_abonnees", "oordeel")).containsEntry("ABONNEE", 25_479L);
    }
}
