package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @Nested
    class GivenATextToClean {

        @ParameterizedTest
        @ValueSource(
                strings = {"  Ann ", "\u00A0Ann\u00A0", "\u202FAnn", "\u2007Ann", "\uFEFFAnn", "Ann\t", "\nAnn\r\n"})
        void whenSpacesOfAnyKindSurroundIt_thenTheyAreGone(String raw) {
            assertThat(Cell.clean(raw)).isEqualTo("Ann");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Van\u00A0den", "Van\u202Fden", "Van\u2007den"})
        void whenANoBreakSpaceStandsInside_thenItBecomesASpace(String raw) {
            assertThat(Cell.clean(raw)).isEqualTo("Van den");
        }

        @Test
        void whenAByteOrderMarkStandsInside_thenItIsGone() {
            assertThat(Cell.clean("An\uFEFFn")).isEqualTo("Ann");
        }

        @Test
        void whenAnAccentStandsApart_thenItIsOneLetter() {
            assertThat(Cell.clean("Jose\u0301")).isEqualTo("Jos\u00E9");
        }

        @Test
        void whenAByteOrderMarkPartsLetterAndAccent_thenItIsOneLetterAllTheSame() {
            assertThat(Cell.clean("Jose\uFEFF\u0301")).isEqualTo("Jos\u00E9");
        }
    }

    @Nested
    class GivenATextThatMayHoldAControlCharacter {

        @ParameterizedTest
        @ValueSource(strings = {"\u0000", "An\u0001n", "Ann\u001F", "\u000B", "\u001A"})
        void whenItHoldsOne_thenItIsSeen(String raw) {
            assertThat(Cell.hasControlCharacter(raw)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Ann", "a\tb", "a\rb", "a\nb", "a\u007Fb", "a\u0085b", " "})
        void whenItIsTabReturnLineFeedOrBeyondC0_thenItIsNone(String raw) {
            assertThat(Cell.hasControlCharacter(raw)).isFalse();
        }
    }

    @Nested
    class GivenATextThatASpreadsheetMayRun {

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "@SUM(A1)", "+32 9", "-5", "\tx", "\r=1", "="})
        void whenItBeginsLikeAFormula_thenItIsOneAndIsMadeText(String raw) {
            assertThat(Cell.isFormula(raw)).isTrue();
            assertThat(Cell.harmless(raw)).isEqualTo("'" + raw);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " =1+1", "a=b", "1-2", "\n=1"})
        void whenItBeginsOtherwise_thenItIsNoneAndStaysAsItIs(String raw) {
            assertThat(Cell.isFormula(raw)).isFalse();
            assertThat(Cell.harmless(raw)).isEqualTo(raw);
        }
    }

    @Nested
    class GivenADate {

        @ParameterizedTest
        @CsvSource({
            "2020-11-01, 2020-11-01",
            "01/11/2020, 2020-11-01",
            "1/11/2020, 2020-11-01",
            "1/2/2020, 2020-02-01",
            "29-02-2020, 2020-02-29",
            "1.11.2020, 2020-11-01"
        })
        void whenWrittenInOneOfOurWays_thenItIsThatDay(String written, LocalDate day) {
            assertThat(Cell.date(written)).isEqualTo(day);
        }

        @Test
        void whenThereIsNone_thenItIsNull() {
            assertThat(Cell.date("")).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "29/02/2021",
                    "31/04/2020",
                    "2020-13-01",
                    "2020-00-10",
                    "00/01/2020",
                    "11/25/2020",
                    "1/11/20",
                    "20-11-01",
                    "2020-1-1",
                    "2020/11",
                    "2020",
                    "44136",
                    "1 november 2020",
                    "2020-11-01 00:00",
                    "2020-11-01x",
                    "-2020-11-01",
                    "١/١١/٢٠٢٠",
                    "//",
                    "1-1-20-0",
                    "0000-00-00"
                })
        void whenItIsNoDateOrNoDay_thenItIsToldApartFromNone(String written) {
            assertThat(Cell.date(written)).isSameAs(Cell.NO_DATE);
        }
    }
}
