package be.lerarenkaart.partner;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.kernel.CardYear;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final CardYear YEAR = new CardYear(2021);

    @ParameterizedTest
    @CsvSource({
        "PLANNED, NOT_ACTIVATED",
        "PRODUCED, NOT_ACTIVATED",
        "SENT, VALID",
        "AT_POINT, VALID",
        "HANDED_OVER, VALID",
        "DELIVERED, VALID",
        "RETURNED, VALID",
        "REPLACED, BLOCKED",
        "BLOCKED, BLOCKED",
        "CANCELLED, UNKNOWN"
    })
    void duringItsYear_theStateDecides(CardState state, Reason reason) {
        assertThat(new Standing(YEAR, state).on(LocalDate.of(2021, 12, 31)).reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, EXPIRED",
        "PRODUCED, EXPIRED",
        "SENT, EXPIRED",
        "HANDED_OVER, EXPIRED",
        "REPLACED, BLOCKED",
        "BLOCKED, BLOCKED",
        "CANCELLED, UNKNOWN"
    })
    void fromNewYearOn_noCardIsValid(CardState state, Reason reason) {
        assertThat(new Standing(YEAR, state).on(LocalDate.of(2022, 1, 1)).reason())
                .isEqualTo(reason);
    }

    @Test
    void aCardSentInDecember_isValidBeforeItsYearBegins() {
        assertThat(new Standing(YEAR, CardState.SENT).on(LocalDate.of(2020, 12, 18)))
                .isEqualTo(new CardCheck(
                        true,
                        Reason.VALID,
                        LocalDate.of(2021, 12, 31),
                        "Deze kaart is geldig tot en met 31 december 2021."));
    }

    @ParameterizedTest
    @CsvSource({"SENT", "BLOCKED", "CANCELLED"})
    void onlyAValidCard_saysValid(CardState state) {
        CardCheck check = new Standing(YEAR, state).on(LocalDate.of(2021, 6, 1));

        assertThat(check.valid()).isEqualTo(check.reason() == Reason.VALID);
        assertThat(check.message()).isNotBlank();
    }
}
