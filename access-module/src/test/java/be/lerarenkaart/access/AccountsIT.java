package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:00.123456Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();

    @BeforeAll
    static void anAdministrator() {
        DATABASE.request(entities -> {
            accounts(entities, NOW).add("admin", "geheim".toCharArray(), Grants.of(Grant.ADMINISTRATOR));
            accounts(entities, NOW).add("bestookt", "geheim".toCharArray(), Grants.of(Grant.ADMINISTRATOR));
            return null;
        });
    }

    @Test
    void theRightPassword_signsInWithTheAccountsRoles() {
        assertThat(signIn("admin", "geheim", NOW)).hasValueSatisfying(signedIn -> assertThat(signedIn.grants())
                .isEqualTo(Grants.of(Grant.ADMINISTRATOR)));
    }

    @Test
    void aWrongPasswordAndAnUnknownName_areRefusedAlikeAndInAboutTheSameTime() {
        long wrong = timed(() -> assertThat(signIn("admin", "Geheim", NOW)).isEmpty());
        long unknown = timed(() -> assertThat(signIn("niemand", "geheim", NOW)).isEmpty());

        assertThat(wrong).isGreaterThanOrEqualTo(800);
        assertThat(unknown).isGreaterThanOrEqualTo(800);
    }

    @Test
    void guessesAtTheSameTime_allCount() {
        IntStream.range(0, 30)
                .parallel()
                .forEach(guess ->
                        DATABASE.request(entities -> new AccountTable(entities).judge("bestookt", false, NOW)));

        assertThat(DATABASE.<Optional<SignedIn>>request(
                        entities -> new AccountTable(entities).judge("bestookt", true, NOW.plusSeconds(890))))
                .isEmpty();
        assertThat(DATABASE.<Optional<SignedIn>>request(entities ->
                        new AccountTable(entities).judge("bestookt", true, NOW.plus(Duration.ofMinutes(15)))))
                .isPresent();
    }

    private static Optional<SignedIn> signIn(String name, String password, Instant now) {
        return DATABASE.request(entities -> accounts(entities, now).signIn(name, password.toCharArray()));
    }

    private static Accounts accounts(jakarta.persistence.EntityManager entities, Instant now) {
        return new Accounts(new AccountTable(entities), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static long timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
