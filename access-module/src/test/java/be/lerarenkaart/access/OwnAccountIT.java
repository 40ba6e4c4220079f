package be.lerarenkaart.access;

import static be.lerarenkaart.access.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.mail.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people change about their own account, and what that takes. */
class OwnAccountIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:00.123456Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final By BY = new By("iemand", 1L, "/account");
    private static final String OLD = "paard batterij nietje";
    private static final String NEW = "vier woorden zonder verband";
    private static final ComesFrom FROM = new ComesFrom(null, "192.0.2.7");

    private final List<Letter> letters = new ArrayList<>();
    private long account;
    private String name;

    @BeforeEach
    void anAccount() {
        name = "eigen" + NUMBER.incrementAndGet();
        account = DATABASE.request(entities -> {
            Account added = new Account(name, PasswordHash.of(OLD.toCharArray()), Grants.of(Grant.ADMINISTRATOR), NOW);
            added.email("oud@school.example");
            entities.persist(added);
            entities.flush();
            return added.id();
        });
    }

    @Test
    void aNewPassword_endsOtherSessions_forgetsBrowsers_andIsTold() {
        String here = open();
        String there = open();
        String token = DATABASE.request(
                entities -> AccessBeans.at(NOW, entities).browsers().remember(account, null));

        change(own -> own.changePassword(BY, account, OLD, NEW, FROM, here));

        assertThat(holds(here)).isTrue();
        assertThat(holds(there)).isFalse();
        assertThat(DATABASE.<Boolean>request(entities -> new BrowserTable(entities).knows(account, token)))
                .isFalse();
        assertThat(signsIn(OLD)).isFalse();
        assertThat(signsIn(NEW)).isTrue();
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.values().get("password")).isEqualTo(true));
        assertThat(DATABASE.trail("ACCOUNT", account)).anyMatch(entry -> entry.startsWith("PASSWORD_CHANGED"));
    }

    @Test
    void withoutTheOldPassword_nothingChanges() {
        String there = open();

        refused("wrong-password", own -> own.changePassword(BY, account, "geraden", NEW, FROM, "geen"));

        assertThat(signsIn(OLD)).isTrue();
        assertThat(holds(there)).isTrue();
        assertThat(letters).isEmpty();
    }

    @Test
    void guessesAtTheOldPassword_areCountedAsThoseAtSigningIn() {
        for (int i = 0; i < 10; i++) {
            signsIn("geraden" + i);
        }

        refused("wrong-password", own -> own.changePassword(BY, account, OLD, NEW, FROM, "geen"));
    }

    @Test
    void guessesThatLockTheAccount_standInTheTrailOnce() {
        change(own -> {
            for (int i = 0; i < 12; i++) {
                String guess = "geraden" + i;
                assertRefused("wrong-password", () -> own.mustProve(account, guess, FROM));
            }
        });

        assertThat(DATABASE.trail("ACCOUNT", account)).containsExactly("SIGN_IN_BLOCKED");
    }

    @Test
    void aPasswordThatWillNotDo_isRefused() {
        refused("password-refused", own -> own.changePassword(BY, account, OLD, "wachtwoord1234", FROM, "geen"));
        refused("same-password", own -> own.changePassword(BY, account, OLD, OLD, FROM, "geen"));
    }

    @Test
    void aNewAddress_countsOnceItsLetterIsAnswered_andTheOldOneHearsOfIt() {
        change(own -> own.askEmail(account, "nieuw@school.example", OLD, FROM));
        assertThat(fact().email()).isEqualTo("oud@school.example");
        assertThat(fact().newEmail()).isEqualTo("nieuw@school.example");
        String code = code();

        assertThat(confirm(code, NOW.plus(Duration.ofHours(23)))).isTrue();

        assertThat(fact().email()).isEqualTo("nieuw@school.example");
        assertThat(letters).extracting(Letter::to).containsExactly("nieuw@school.example", "oud@school.example");
        assertThat(confirm(code, NOW.plus(Duration.ofHours(23)))).as("twice").isFalse();
    }

    @Test
    void anOldAnUnknownAndAnOvertakenLink_changeNothing() {
        change(own -> own.askEmail(account, "eerst@school.example", OLD, FROM));
        String first = code();
        change(own -> own.askEmail(account, "tweede@school.example", OLD, FROM));
        String second = code();

        assertThat(confirm(first, NOW)).as("overtaken").isFalse();
        assertThat(confirm(second, NOW.plus(Duration.ofHours(24)))).as("old").isFalse();
        assertThat(confirm("x".repeat(43), NOW)).as("unknown").isFalse();
        assertThat(fact().email()).isEqualTo("oud@school.example");
    }

    @Test
    void anAddressThatWaits_isDroppedWithTheOldPassword() {
        change(own -> own.askEmail(account, "indringer@elders.example", OLD, FROM));
        String code = code();

        change(own -> own.changePassword(BY, account, OLD, NEW, FROM, "geen"));

        assertThat(fact().newEmail()).isNull();
        assertThat(confirm(code, NOW)).isFalse();
        assertThat(fact().email()).isEqualTo("oud@school.example");
    }

    @Test
    void moreThanFiveLettersADay_areNotSent() {
        for (int i = 0; i < 5; i++) {
            String address = "nieuw" + i + "@school.example";
            change(own -> own.askEmail(account, address, OLD, FROM));
        }

        refused("too-many-requests", own -> own.askEmail(account, "nieuw6@school.example", OLD, FROM));
    }

    @Test
    void whatIsNoAddress_isRefused() {
        for (String wrong : List.of("geen adres", "a@b, c@d", "Naam <a@b.example>", "a\r\nBcc: b@c.example", "")) {
            refused("invalid-address", own -> own.askEmail(account, wrong, OLD, FROM));
        }
        refused("same-address", own -> own.askEmail(account, "OUD@school.example", OLD, FROM));
    }

    @Test
    void allThatIsWrong_isToldAtOnce_byField() {
        assertFaults(
                own -> own.changePassword(BY, account, "geraden", "kort", FROM, "geen"), "oldPassword", "newPassword");
        assertFaults(own -> own.askEmail(account, "geen adres", "geraden", FROM), "email", "emailPassword");
        refused("wrong-password", own -> own.askEmail(account, "nieuw@school.example", "geraden", FROM));
        assertThat(letters).isEmpty();
    }

    private void assertFaults(Consumer<OwnAccount> act, String... fields) {
        assertThatThrownBy(() -> change(act)).isInstanceOfSatisfying(LerarenkaartException.class, refusal -> assertThat(
                        refusal.problem().issues())
                .extracting(Problem.Issue::name)
                .containsExactly(fields));
    }

    @Test
    void aName_isWrittenAsNamesAreHere_andMayBeLeftEmpty() {
        change(own -> own.rename(BY, account, " Zoe\u0308\r\nD'hondt\u202E "));
        assertThat(at(NOW, own -> own.get(account)).fullName()).isEqualTo("Zo\u00eb D'hondt");
        for (String wrong : List.of("Systeem", "onbekend", "x".repeat(121), "\u200B")) {
            refused("full-name-refused", own -> own.rename(BY, account, wrong));
        }
        change(own -> own.rename(BY, account, "  "));
        assertThat(at(NOW, own -> own.get(account)).fullName()).isEmpty();
    }

    private void refused(String type, Consumer<OwnAccount> act) {
        assertThatThrownBy(() -> change(act)).isInstanceOfSatisfying(LerarenkaartException.class, refusal -> assertThat(
                        refusal.problem().type())
                .isEqualTo(type));
    }

    private void change(Consumer<OwnAccount> act) {
        at(NOW, own -> {
            act.accept(own);
            return null;
        });
    }

    private boolean confirm(String code, Instant now) {
        return at(now, own -> own.confirmEmail(code));
    }

    private OwnFact fact() {
        return at(NOW, own -> own.get(account));
    }

    private String code() {
        String link = (String) letters.get(letters.size() - 1).values().get("link");
        return link.substring("https://lerarenkaart.example/e-mail-bevestigen#".length());
    }

    private String open() {
        return DATABASE.request(entities -> AccessBeans.at(NOW, entities).openSession(account, "Firefox"));
    }

    private static boolean holds(String session) {
        return DATABASE.<Boolean>request(entities ->
                AccessBeans.at(NOW, entities).sessions().holder(session).isPresent());
    }

    private boolean signsIn(String password) {
        return DATABASE.<Boolean>request(entities -> AccessBeans.at(NOW, entities)
                .accounts()
                .signIn(name, password.toCharArray(), FROM)
                .isPresent());
    }

    private <T> T at(Instant now, Function<OwnAccount, T> work) {
        return DATABASE.request(entities ->
                work.apply(AccessBeans.at(now, entities, letters::add).ownAccount()));
    }
}
