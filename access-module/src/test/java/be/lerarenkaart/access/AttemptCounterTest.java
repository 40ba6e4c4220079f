package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttemptCounterTest {

    private static final Instant NOON = Instant.parse("2020-11-03T11:00:00Z");

    private final AttemptCounter counter = new AttemptCounter("iemand", NOON);

    @Test
    void nineWrongPasswords_stillLeaveTheDoorOpen() {
        fail(9, NOON);

        assertThat(admits(NOON)).isTrue();
        assertThat(counter.rests(NOON)).isTrue();
    }

    @Test
    void aRightPassword_forgetsTheWrongOnes() {
        fail(9, NOON);
        admits(NOON);
        counter.forget();

        fail(9, NOON);
        assertThat(admits(NOON)).isTrue();
    }

    @Test
    void aDayLater_theWrongOnesAreForgotten() {
        fail(9, NOON);

        fail(9, NOON.plus(Duration.ofDays(1)));
        assertThat(counter.rests(NOON.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void aRightOneFromABusyAddress_takesBackOnlyItself() {
        fail(9, NOON);
        admits(NOON);
        counter.takeBack(Allowance.OF_ACCOUNT);
        assertThat(counter.rests(NOON)).isFalse();

        fail(1, NOON);
        assertThat(counter.rests(NOON)).isTrue();
    }

    @Nested
    class GivenTenWrongPasswords {

        GivenTenWrongPasswords() {
            fail(10, NOON);
        }

        @Test
        void theNextOne_isRefusedForAQuarterOfAnHour() {
            assertThat(admits(NOON.plus(Duration.ofSeconds(899)))).isFalse();
            assertThat(admits(NOON.plus(Duration.ofMinutes(15)))).isTrue();
        }

        @Test
        void guessingOnDuringTheRest_doesNotLengthenIt() {
            for (int i = 0; i < 50; i++) {
                assertThat(admits(NOON.plusSeconds(60))).isFalse();
            }

            assertThat(counter.restsUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        }

        @Test
        void eachNextOne_doublesTheRestUpToTwoHours() {
            Instant later = NOON;
            for (int minutes : new int[] {30, 60, 120, 120, 120}) {
                later = counter.restsUntil();
                fail(1, later);
                assertThat(counter.restsUntil()).isEqualTo(later.plus(Duration.ofMinutes(minutes)));
            }
        }
    }

    private boolean admits(Instant now) {
        return counter.admits(Allowance.OF_ACCOUNT, now);
    }

    private void fail(int times, Instant now) {
        for (int i = 0; i < times; i++) {
            assertThat(admits(now)).isTrue();
        }
    }
}
