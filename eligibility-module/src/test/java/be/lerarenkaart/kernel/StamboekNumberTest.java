package be.lerarenkaart.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StamboekNumberTest {

    @Nested
    class GivenWhatSomebodyTyped {

        @ParameterizedTest
        @ValueSource(strings = {"18505250273", "16203040856"})
        void whenItIsAPublicSample_thenItHolds(String sample) {
            assertThat(StamboekNumber.of(sample).digits()).isEqualTo(sample);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1 850525 02 73", "1.850525.02.73", "1-850525-02-73"})
        void whenItHasSpacesDotsOrHyphens_thenTheyDoNotCount(String written) {
            assertThat(StamboekNumber.of(written)).isEqualTo(StamboekNumber.of("18505250273"));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {"", "28196180842", "97436428856", "1850525027", "185052502730", "1850525027a", "١٨٥٠٥٢٥٠٢٧٣"
                })
        void whenItIsNoStamboekNumber_thenItCannotExist(String wrong) {
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> StamboekNumber.of(wrong))
                    .satisfies(refused -> {
                        assertThat(refused.problem().type()).isEqualTo("invalid-stamboek-number");
                        assertThat(refused.problem().status()).isEqualTo(400);
                    });
        }

        @ParameterizedTest
        @ValueSource(longs = {38505250200L, 68505250200L, 98505250200L})
        void whenTheFirstDigitIsNeitherOneNorTwo_thenItCannotExist(long nineDigitsFirst) {
            long rightCheck = nineDigitsFirst + nineDigitsFirst / 100 % 97;
            assertThatExceptionOfType(LerarenkaartException.class).isThrownBy(() -> new StamboekNumber(rightCheck));
        }

        @Test
        void whenTheRemainderIsNought_thenTheCheckIsTwoNoughts() {
            long divisible = 185_052_502L / 97 * 97;
            assertThat(new StamboekNumber(divisible * 100).digits()).endsWith("00");
        }
    }

    @Nested
    class GivenANumber {

        @Test
        void whenPrinted_thenSexAndCheckAreAllThatShows() {
            assertThat(StamboekNumber.of("18505250273")).hasToString("1********73");
        }

        @Test
        void whenRefused_thenTheMessageDoesNotTellIt() {
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> StamboekNumber.of("28196180842"))
                    .satisfies(refused -> assertThat(refused.getMessage()
                                    + refused.problem().detail()
                                    + refused.problem().issues())
                            .doesNotContain("28196180842"));
        }
    }

    @Nested
    class GivenTheBirthDateInside {

        private final CardYear year = new CardYear(2021);

        @Test
        void whenTheHolderWouldBeFifteen_thenTheCenturyIsOurs() {
            assertThat(StamboekNumber.birthDateIn(20601010000L, year)).isEqualTo(LocalDate.of(2006, 1, 1));
        }

        @Test
        void whenTheHolderWouldBeYounger_thenTheCenturyIsTheLast() {
            assertThat(StamboekNumber.birthDateIn(20701010000L, year)).isEqualTo(LocalDate.of(1907, 1, 1));
        }

        @Test
        void whenThereIsNoSuchDay_thenThereIsNoBirthDate() {
            assertThat(StamboekNumber.birthDateIn(18502300000L, year)).isNull();
        }
    }
}
