package be.lerarenkaart.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StamboekTest {

    @Test
    void whenMadeForThePublicSamples_thenTheSameNumbers() {
        assertThat(Stamboek.number(false, LocalDate.of(1985, 5, 25), 2)).isEqualTo("18505250273");
        assertThat(Stamboek.number(false, LocalDate.of(1962, 3, 4), 8)).isEqualTo("16203040856");
    }

    @Test
    void whenTheCheckIsMadeWrong_thenItIsNeverRightByChance() {
        for (int by = 0; by < 1000; by++) {
            assertThat(Stamboek.withWrongCheck("18505250273", by))
                    .hasSize(11)
                    .startsWith("185052502")
                    .isNotEqualTo("18505250273");
        }
    }
}
