package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOON = Instant.parse("2020-11-03T11:00:00Z");

    private final Account account = new Account("admin", "hash", Grants.of(Grant.ADMINISTRATOR), NOON);

    @Test
    void nineWrongPasswords_stillLeaveTheDoorOpen() {
        fail(9, NOON);

        assertThat(account.admits(true, NOON)).isTrue();
    }

    @Test
    void aRightPassword_forgetsTheWrongOnes() {
        fail(9, NOON);
        account.admits(true, NOON);
        fail(9, NOON);

        assertThat(account.admits(true, NOON)).isTrue();
    }

    @Nested
    class GivenTenWrongPasswords {

        GivenTenWrongPasswords() {
            fail(10, NOON);
        }

        @Test
        void theRightOne_isRefusedForAQuarterOfAnHour() {
            assertThat(account.admits(true, NOON.plus(Duration.ofSeconds(899)))).isFalse();
            assertThat(account.admits(true, NOON.plus(Duration.ofMinutes(15)))).isTrue();
        }

        @Test
        void guessingOnDuringTheRest_doesNotLengthenIt() {
            fail(50, NOON.plusSeconds(60));

            assertThat(account.lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        }

        @Test
        void eachNextOne_doublesTheRestUpToTwoHours() {
            Instant later = NOON.plus(Duration.ofMinutes(15));
            fail(1, later);
            assertThat(account.lockedUntil()).isEqualTo(later.plus(Duration.ofMinutes(30)));

            for (int day = 1; day <= 20; day++) {
                later = NOON.plus(Duration.ofDays(day));
                fail(1, later);
            }
            assertThat(account.lockedUntil()).isEqualTo(later.plus(Duration.ofHours(2)));
        }
    }

    private void fail(int times, Instant now) {
        for (int i = 0; i < times; i++) {
            assertThat(account.admits(false, now)).isFalse();
        }
    }
}
