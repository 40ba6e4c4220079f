package be.lerarenkaart.eligibility.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "1980-03-04, 1980-03-04, BIRTH_EQUAL",
        "1980-03-04, 1980-04-03, BIRTH_TRANSPOSED",
        "1980-03-04, 1981-03-04, BIRTH_TYPED",
        "1980-03-04, 1980-03-14, BIRTH_TYPED",
        "1980-03-04, 1980-08-04, BIRTH_TYPED",
        "1980-03-04, 1981-03-05,",
        "1980-03-04, 1980-12-04,"
    })
    void whenTwoBirthDatesAreCompared_thenThatIsTheGround(LocalDate a, LocalDate b, Ground ground) {
        assertThat(BirthLikeness.of(a, b)).isEqualTo(ground);
        assertThat(BirthLikeness.of(b, a)).isEqualTo(ground);
    }

    @Test
    void whenOneIsNotKnown_thenThatIsNoGround() {
        assertThat(BirthLikeness.of(null, LocalDate.of(1980, 3, 4))).isNull();
        assertThat(BirthLikeness.of(LocalDate.of(1980, 3, 4), null)).isNull();
    }
}
