package be.lerarenkaart.eligibility.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Peeters, Ann, PEETERS, ann, NAME_EQUAL",
        "Van den Berghe, Zoë, Vandenberghe, Zoe, NAME_EQUAL",
        "D'hondt, Jan-Pieter, Dhondt, Jan Pieter, NAME_EQUAL",
        "Ann, Peeters, Peeters, Ann, NAME_SWAPPED",
        "Peters, Ann, Peeters, Ann, FAMILY_LIKE",
        "Vandenbergh, Ann, Vandenberghe, Ann, FAMILY_LIKE",
        "Goosesns, Ann, Goossens, Ann, FAMILY_LIKE",
        "Maes, Ann, Maes-Claes, Ann, FAMILY_LIKE",
        "Claes, Ann, Maes-Claes, Ann, FAMILY_LIKE",
        "Maes, Lotte, Maes, Lotta, GIVEN_LIKE",
        "Maes, Jan, Maes, Jan Pieter, GIVEN_LIKE",
        "Peters, Lotte, Peeters, Lotta, NAME_LIKE",
        "Maes, Ann, Claes, Ann, GIVEN_ONLY"
    })
    void whenNamesAreAlike_thenThatIsTheGround(
            String family, String given, String otherFamily, String otherGiven, Ground ground) {
        assertThat(NameLikeness.of(family, given, otherFamily, otherGiven)).isEqualTo(ground);
        assertThat(NameLikeness.of(otherFamily, otherGiven, family, given)).isEqualTo(ground);
    }

    @ParameterizedTest
    @CsvSource({
        "Maes, Ann, Maes, Bert",
        "Maes, Ann, Claes, Bert",
        "Maes, An, Maes, Bo",
        "Maes, Els, Maes, Ils",
        "Peeters, Lotte, Wouters, Lotta",
        "Goossens, Hilde, Goossens, Ilse"
    })
    void whenNamesAreNotAlike_thenTheyAreNoGround(String family, String given, String otherFamily, String otherGiven) {
        assertThat(NameLikeness.of(family, given, otherFamily, otherGiven)).isNull();
        assertThat(NameLikeness.of(otherFamily, otherGiven, family, given)).isNull();
    }
}
