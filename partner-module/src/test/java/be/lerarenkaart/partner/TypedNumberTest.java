package be.lerarenkaart.partner;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.partner.TypedNumber.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"61234567890", " 612 345 678 90 ", "6.1234.567890", "6123\u00a0456 7890"})
    void elevenDigitsThatBeginWithSix_areACard(String typed) {
        assertThat(TypedNumber.of(typed)).isEqualTo(new TypedNumber(Sort.CARD, "61234567890"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16203040856", "16203040856-22036", "16203040856-1", "162.030.408.56"})
    void aStamboekNumber_bareOrWithWhatWasPrintedBehindIt_namesItsHolder(String typed) {
        assertThat(TypedNumber.of(typed)).isEqualTo(new TypedNumber(Sort.STAMBOEK, "16203040856"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "6123456789",
                "612345678901",
                "6123456789O",
                "16203040857",
                "28196180842",
                "97436428856",
                "16203040856-",
                "16203040856-1234567",
                "91234567890",
                "61234567890-1",
                "６1234567890",
                "6'; --"
            })
    void everythingElse_isNoCardOfOurs(String typed) {
        assertThat(TypedNumber.of(typed).sort()).isEqualTo(Sort.OTHER);
    }

    @Test
    void noNumberAtAll_isNoCardOfOurs() {
        assertThat(TypedNumber.of(null).sort()).isEqualTo(Sort.OTHER);
    }

    @Test
    void printed_itHidesItself() {
        assertThat(TypedNumber.of("61234567890")).hasToString("CARD");
    }
}
