package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.By;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:00.123456Z");
    private static final By BY = new By("iemand", 1L, "/account");
    private static final AccessDatabase DATABASE = new AccessDatabase();
    private static int accounts;

    private long account;

    @BeforeEach
    void anAccount() {
        account = DATABASE.request(entities -> {
            Account added = new Account("naam" + accounts++, "geen", Grants.of(Grant.ADMINISTRATOR), NOW);
            new AccountTable(entities).add(added);
            entities.flush();
            return added.signedIn().accountId();
        });
    }

    @Test
    void anOpenSession_tellsItsHolderWithTheRightsOfNow() {
        String id = open("Firefox");

        assertThat(holder(id, NOW))
                .hasValueSatisfying(holder -> assertThat(holder.accountId()).isEqualTo(account))
                .hasValueSatisfying(holder ->
                        assertThat(holder.grants().have(Role.ADMINISTRATOR)).isTrue());
    }

    @Test
    void aSessionThatWasNeverOpened_hasNoHolder() {
        assertThat(holder("x".repeat(43), NOW)).isEmpty();
    }

    @Test
    void aSession_endsAfterTwelveHoursHoweverBusy() {
        String id = open("Firefox");
        Instant almost = NOW.plus(Duration.ofHours(12)).minusSeconds(1);
        for (Instant busy = NOW; busy.isBefore(almost); busy = busy.plus(Duration.ofMinutes(30))) {
            assertThat(holder(id, busy)).as("at %s", busy).isPresent();
        }
        assertThat(holder(id, almost)).isPresent();

        assertThat(holder(id, almost.plusSeconds(1))).isEmpty();
    }

    @Test
    void aSessionWithoutASignOfLife_endsAfterHalfAnHour() {
        String id = open("Firefox");

        assertThat(holder(id, NOW.plus(Duration.ofMinutes(30)))).isPresent();
        Instant later = NOW.plus(Duration.ofMinutes(60));
        assertThat(holder(id, later)).as("it lived in between").isPresent();
        assertThat(holder(id, later.plus(Duration.ofMinutes(31)))).isEmpty();
    }

    @Test
    void toAskHowLongItLasts_isNoSignOfLife() {
        String id = open("Firefox");
        Instant almost = NOW.plus(Duration.ofMinutes(30));

        assertThat(left(id, almost))
                .hasValueSatisfying(left -> assertThat(left.soonest()).isLessThanOrEqualTo(Duration.ofMinutes(1)))
                .hasValueSatisfying(left -> assertThat(left.isExtendable()).isTrue());
        assertThat(left(id, almost.plus(Duration.ofMinutes(2)))).isEmpty();
        assertThat(holder(id, almost.plus(Duration.ofMinutes(2)))).isEmpty();
    }

    @Test
    void nearItsLongest_nothingMakesItLastLonger() {
        String id = open("Firefox");
        for (int half = 1; half < 24; half++) {
            holder(id, NOW.plus(Duration.ofMinutes(30L * half)));
        }

        assertThat(left(id, NOW.plus(Duration.ofMinutes(11 * 60 + 40))))
                .hasValueSatisfying(left -> assertThat(left.isExtendable()).isFalse());
    }

    @Test
    void whoseAnEndedSessionWas_isKnownForADay() {
        String id = open("Firefox");
        at(NOW, sessions -> {
            sessions.end(BY, account, id);
            return null;
        });

        assertThat(ownerOf(id, NOW.plus(Duration.ofHours(23)))).hasValue(account);
        assertThat(ownerOf(id, NOW.plus(Duration.ofHours(25)))).isEmpty();
        assertThat(ownerOf("x".repeat(43), NOW)).isEmpty();
    }

    @Test
    void signingOutElsewhere_endsAllButThisSession() {
        String here = open("Firefox");
        String there = open("een telefoon");
        assertThat(open()).hasSize(2);

        DATABASE.request(entities -> {
            AccessBeans.at(NOW, entities).ownAccount().endOtherSessions(BY, account, here);
            return null;
        });

        assertThat(holder(there, NOW)).isEmpty();
        assertThat(open()).extracting(Session::browser).containsExactly("Firefox");
    }

    @Test
    void nobody_endsTheSessionOfSomebodyElse() {
        String id = open("Firefox");

        at(NOW, sessions -> {
            sessions.end(BY, account + 1, id);
            return null;
        });

        assertThat(holder(id, NOW)).isPresent();
    }

    @Test
    void signingInAndOut_standsInTheTrail() {
        By by = new By("an", account, "/aanmelden");
        String id = at(NOW, sessions -> sessions.signIn(by, "Firefox", null));
        for (int twice = 0; twice < 2; twice++) {
            at(NOW, sessions -> {
                sessions.signOut(by, id);
                return null;
            });
        }
        assertThat(holder(id, NOW)).isEmpty();
        assertThat(DATABASE.trail("ACCOUNT", account)).containsExactly("SIGNED_IN", "SIGNED_OUT");
    }

    @Test
    void signingInOverALiveSession_endsThatOne_whoseverItIs() {
        By by = new By("an", account, "/aanmelden");
        By other = new By("bert", Somebody.with(DATABASE).id(), "/aanmelden");
        String first = at(NOW, sessions -> sessions.signIn(by, "Firefox", null));
        String second = at(NOW, sessions -> sessions.signIn(by, "Firefox", first));
        String third = at(NOW, sessions -> sessions.signIn(other, "Firefox", second));
        assertThat(holder(first, NOW)).isEmpty();
        assertThat(holder(second, NOW)).isEmpty();
        assertThat(holder(third, NOW)).isPresent();
        assertThat(DATABASE.trail("ACCOUNT", account))
                .containsExactly("SIGNED_IN", "SESSION_ENDED", "SIGNED_IN", "SESSION_ENDED");
    }

    private String open(String browser) {
        return at(NOW, sessions -> sessions.open(account, browser));
    }

    private static Optional<SignedIn> holder(String id, Instant now) {
        return at(now, sessions -> sessions.holder(id));
    }

    private static Optional<TimeLeft> left(String id, Instant now) {
        return at(now, sessions -> sessions.left(id));
    }

    private static Optional<Long> ownerOf(String id, Instant now) {
        return at(now, sessions -> sessions.ownerOf(id));
    }

    private List<Session> open() {
        return at(NOW, sessions -> sessions.open(account));
    }

    private static <T> T at(Instant now, Function<Sessions, T> work) {
        return DATABASE.request(
                entities -> work.apply(AccessBeans.at(now, entities).sessions()));
    }
}
