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
        assertThat(holder(id, almost)).isPresent();

        assertThat(holder(id, almost.plusSeconds(1))).isEmpty();
    }

    @Test
    void signingOutElsewhere_endsAllButThisSession() {
        String here = open("Firefox");
        String there = open("een telefoon");
        assertThat(open()).hasSize(2);

        at(NOW, sessions -> {
            sessions.endOthers(account, here);
            return null;
        });

        assertThat(holder(there, NOW)).isEmpty();
        assertThat(open()).extracting(Session::browser).containsExactly("Firefox");
    }

    @Test
    void nobody_endsTheSessionOfSomebodyElse() {
        String id = open("Firefox");

        at(NOW, sessions -> {
            sessions.end(account + 1, id);
            return null;
        });

        assertThat(holder(id, NOW)).isPresent();
    }

    @Test
    void signingInAndOut_standsInTheTrail() {
        By by = new By("an", account, "/aanmelden");
        String id = at(NOW, sessions -> sessions.signIn(by, "Firefox"));
        for (int twice = 0; twice < 2; twice++) {
            at(NOW, sessions -> {
                sessions.signOut(by, id);
                return null;
            });
        }
        assertThat(holder(id, NOW)).isEmpty();
        assertThat(DATABASE.trail("ACCOUNT", account)).containsExactly("SIGNED_IN", "SIGNED_OUT");
    }

    private String open(String browser) {
        return at(NOW, sessions -> sessions.open(account, browser));
    }

    private static Optional<SignedIn> holder(String id, Instant now) {
        return at(now, sessions -> sessions.holder(id));
    }

    private List<Session> open() {
        return at(NOW, sessions -> sessions.open(account));
    }

    private static <T> T at(Instant now, Function<Sessions, T> work) {
        return DATABASE.request(
                entities -> work.apply(AccessBeans.at(now, entities).sessions()));
    }
}
