package be.lerarenkaart.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardYearTest {

    @Nested
    class GivenACardYear {

        private final CardYear year = new CardYear(2021);

        @Test
        void whenItEnds_thenItIsNewYearsMidnightInBrusselsAnHourBeforeUtcs() {
            assertThat(year.expiresAt()).isEqualTo(Instant.parse("2021-12-31T23:00:00Z"));
        }

        @Test
        void whenItsLastDayIsAsked_thenItIsTheThirtyFirstOfDecember() {
            assertThat(year.lastDay()).isEqualTo(LocalDate.of(2021, 12, 31));
        }

        @Test
        void whenComparedWithTheYearBefore_thenItComesAfter() {
            assertThat(year).isGreaterThan(year.previous());
            assertThat(year.previous()).hasToString("2020");
        }
    }

    @Nested
    class GivenAYearThatNoCardBears {

        @ParameterizedTest
        @ValueSource(ints = {1999, 2100, 0, -2021, 21})
        void whenACardYearIsAskedFor_thenItIsRefused(int wrong) {
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> new CardYear(wrong))
                    .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo("invalid-card-year"));
        }

        @ParameterizedTest
        @ValueSource(ints = {2000, 2099})
        void whenItIsJustInside_thenItIsTaken(int border) {
            assertThat(new CardYear(border).value()).isEqualTo(border);
        }
    }
}
