package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.CardYear;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SubscriptionVerdictsTest {

    private static final LocalDate DEADLINE = LocalDate.of(2020, 11, 1);
    private static final LocalDate IN_TIME = LocalDate.of(2020, 9, 1);
    private static final LocalDate RUNNING = LocalDate.of(2021, 8, 31);

    private final SubscriptionVerdicts verdicts =
            new SubscriptionVerdicts(new YearDates(new CardYear(2021), DEADLINE, LocalDate.of(2021, 6, 30)));

    @Test
    void whoSubscribedInTimeAndHasARightIsASubscriber() {
        assertThat(verdicts.of(1L, IN_TIME, RUNNING, true)).isEqualTo("SUBSCRIBER");
        assertThat(verdicts.of(2L, DEADLINE.minusDays(1), LocalDate.of(2021, 1, 1), true))
                .isEqualTo("SUBSCRIBER");
        assertThat(verdicts.of(3L, IN_TIME, null, true)).isEqualTo("SUBSCRIBER");
    }

    @Test
    void nobodyWeKnowComesBeforeEverything() {
        assertThat(verdicts.of(null, DEADLINE, IN_TIME, false)).isEqualTo("UNKNOWN");
    }

    @Test
    void theDeadlineItselfIsTooLate() {
        assertThat(verdicts.of(1L, DEADLINE, RUNNING, true)).isEqualTo("TOO_LATE");
    }

    @Test
    void whatEndedBeforeTheFirstOfJanuaryIsExpired() {
        assertThat(verdicts.of(1L, IN_TIME, LocalDate.of(2020, 12, 31), true)).isEqualTo("EXPIRED");
    }

    @Test
    void tooLateIsSaidBeforeNotEntitled() {
        assertThat(verdicts.of(1L, DEADLINE, RUNNING, false)).isEqualTo("TOO_LATE");
        assertThat(verdicts.of(1L, IN_TIME, RUNNING, false)).isEqualTo("NOT_ENTITLED");
    }

    @Test
    void onlyTheFirstGoodRowOfAPersonCounts() {
        assertThat(verdicts.of(1L, DEADLINE, RUNNING, true)).isEqualTo("TOO_LATE");
        assertThat(verdicts.of(1L, IN_TIME, RUNNING, true)).isEqualTo("SUBSCRIBER");
        assertThat(verdicts.of(1L, IN_TIME, RUNNING, true)).isEqualTo("DUPLICATE");
    }
}
