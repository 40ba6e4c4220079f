package be.lerarenkaart.access;

import static be.lerarenkaart.access.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.By;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A new password by letter, and what a stranger gains by asking for one. */
class RecoveryIT {

    private static final Instant NOW = Instant.parse("2026-11-03T11:00:00.123456Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();
    private static final By STRANGER = new By("onbekend", null, "/wachtwoord-vergeten");
    private static final String NEW = "kring zolder potlood";
    private static final String PAGE = "/wachtwoord";

    private Account account;

    @BeforeEach
    void anAccount() {
        account = Somebody.with(DATABASE, new Grant(Role.PERSONNEL, Somebody.newSchool()));
    }

    @Test
    void whenALetterIsAsked_thenItGoesToTheAddressThatIsKnown_andTellsTheUserName() {
        ask(NOW, account.name());
        ask(NOW, account.email().toUpperCase(java.util.Locale.ROOT));

        assertThat(DATABASE.letters(account.email())).hasSize(2).allSatisfy(letter -> assertThat(letter)
                .contains("Je gebruikersnaam is " + account.name(), "https://lerarenkaart.example/wachtwoord#"));
        assertThat(DATABASE.trail("ACCOUNT", account.id())).containsExactly("RECOVERY_ASKED", "RECOVERY_ASKED");
    }

    @Test
    void lettersThatLookLikeTheAddress_sendNothingElsewhere() {
        ask(NOW, account.email().replace('o', 'ö'));

        assertThat(DATABASE.texts("select recipient from mail_letter where recipient like '%ö%' collate utf8mb4_bin"))
                .isEmpty();
    }

    @Test
    void whenANewPasswordIsChosen_thenItAloneWorks_andEverythingElseEnded() {
        String session =
                DATABASE.request(entities -> AccessBeans.at(NOW, entities).openSession(account.id(), "Firefox"));
        ask(NOW, account.name());
        String first = DATABASE.code(account.email());
        ask(NOW.plusSeconds(1), account.name());
        String second = DATABASE.code(account.email());
        assertThat(nameByCode(NOW, second)).contains(account.name());

        choose(NOW, second, NEW);

        assertThat(signIn(account.name(), NEW)).isPresent();
        assertThat(signIn(account.name(), Somebody.PASSWORD)).isEmpty();
        assertThat(DATABASE.<Optional<SignedIn>>request(
                        entities -> AccessBeans.at(NOW, entities).sessions().holder(session)))
                .isEmpty();
        for (String code : List.of(first, second)) {
            assertThat(nameByCode(NOW, code)).isEmpty();
            assertRefused("resource-not-found", () -> choose(NOW, code, "een heel ander wachtwoord"));
        }
        assertThat(DATABASE.letters(account.email()))
                .hasSize(3)
                .last()
                .asString()
                .contains("Je wachtwoord werd gewijzigd");
        assertThat(DATABASE.trail("ACCOUNT", account.id())).containsOnlyOnce("PASSWORD_RECOVERED");
    }

    @Test
    void whenANewLetterIsAsked_thenTheLinksOfEarlierOnesWorkNoMore() {
        ask(NOW, account.name());
        String first = DATABASE.code(account.email());
        ask(NOW.plusSeconds(1), account.name());
        String second = DATABASE.code(account.email());

        assertThat(nameByCode(NOW.plusSeconds(2), first)).isEmpty();
        assertRefused("resource-not-found", () -> choose(NOW.plusSeconds(2), first, NEW));
        choose(NOW.plusSeconds(2), second, NEW);
        assertThat(signIn(account.name(), NEW)).isPresent();
    }

    @Test
    void whenAPasswordIsChosen_thenWhatWasProvedWithTheFormerCountsNoMore() {
        signIn(account.name(), Somebody.PASSWORD);
        String before = mark();
        signIn(account.name(), Somebody.PASSWORD);
        assertThat(mark()).isEqualTo(before);
        ask(NOW, account.name());
        choose(NOW, DATABASE.code(account.email()), NEW);
        assertThat(mark()).isNotEqualTo(before);
    }

    private String mark() {
        return DATABASE.request(
                entities -> AccessBeans.at(NOW, entities).accounts().mark(account.id()));
    }

    @Test
    void whenAnHourIsPast_thenTheCodeWorksNoMore() {
        ask(NOW, account.name());
        String code = DATABASE.code(account.email());
        Instant anHour = NOW.plus(Duration.ofHours(1));

        assertThat(nameByCode(anHour.minusSeconds(1), code)).isPresent();
        assertThat(nameByCode(anHour, code)).isEmpty();
        assertRefused("resource-not-found", () -> choose(anHour, code, NEW));
    }

    @Test
    void whenThePasswordWillNotDo_thenTheCodeStillWorks() {
        ask(NOW, account.name());
        String code = DATABASE.code(account.email());

        assertRefused("password-refused", () -> choose(NOW, code, account.name() + " batterij"));

        choose(NOW, code, NEW);
        assertThat(signIn(account.name(), NEW)).isPresent();
    }

    @Test
    void whatStrangersGuessed_doesNotHoldUpWhoeverRecovered() {
        for (int i = 0; i < 12; i++) {
            String address = "192.0.2." + (i + 1);
            DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                    .accounts()
                    .signIn(account.name(), "geraden".toCharArray(), new ComesFrom(null, address)));
        }
        assertThat(signIn(account.name(), Somebody.PASSWORD)).isEmpty();
        ask(NOW, account.name());

        choose(NOW, DATABASE.code(account.email()), NEW);

        assertThat(signIn(account.name(), NEW)).isPresent();
    }

    @Nested
    class WhatAStrangerGains {

        @Test
        void afterThreeLettersInAnHour_noneGoes() {
            for (int i = 0; i < 5; i++) {
                ask(NOW.plus(Duration.ofMinutes(i)), account.name());
            }
            assertThat(DATABASE.letters(account.email())).hasSize(3);

            ask(NOW.plus(Duration.ofMinutes(63)), account.name());
            assertThat(DATABASE.letters(account.email())).hasSize(4);
        }

        @Test
        void whenTenAreAskedAtOnce_thenThreeGo() throws Exception {
            ExecutorService ten = Executors.newFixedThreadPool(10);
            try {
                List<Callable<Void>> asking = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    ComesFrom elsewhere = new ComesFrom(null, "10.77." + i + ".1");
                    asking.add(() -> at(NOW, recovery -> {
                        recovery.ask(STRANGER, account.name(), elsewhere);
                        return null;
                    }));
                }
                for (Future<Void> asked : ten.invokeAll(asking)) {
                    asked.get();
                }
            } finally {
                ten.shutdownNow();
            }

            assertThat(DATABASE.letters(account.email())).hasSize(3);
        }

        @Test
        void afterThirtyFromOneAddress_noneGoes() {
            ComesFrom from = new ComesFrom(null, "198.51.100.77");
            for (int i = 0; i < 31; i++) {
                at(NOW, recovery -> {
                    recovery.ask(STRANGER, "niemand", from);
                    return null;
                });
            }

            at(NOW, recovery -> {
                recovery.ask(STRANGER, account.name(), from);
                return null;
            });

            assertThat(DATABASE.letters(account.email())).isEmpty();
        }

        @Test
        void forADeactivatedAccount_orOneWithoutAnAddress_noneGoes_andAnOldCodeIsDead() {
            ask(NOW, account.name());
            String code = DATABASE.code(account.email());
            DATABASE.request(entities -> {
                AccessBeans.at(NOW, entities).register().deactivate(By.system(), account.id());
                return null;
            });

            ask(NOW, account.name());

            assertThat(DATABASE.letters(account.email())).hasSize(1);
            assertThat(nameByCode(NOW, code)).isEmpty();
            assertRefused("resource-not-found", () -> choose(NOW, code, NEW));
        }

        @Test
        void forAnAccountThatSignsInAtAProviderOnly_noneGoes() {
            takePasswordAway();

            ask(NOW, account.name());
            ask(NOW, account.email());

            assertThat(DATABASE.letters(account.email())).isEmpty();
            assertThat(DATABASE.trail("ACCOUNT", account.id())).isEmpty();
        }

        @Test
        void anAnswerTakesAsLong_whetherThereIsSuchAnAccountOrNot() {
            Duration step = Duration.ofMillis(800);
            List<String> asked = List.of("niemand", account.name());
            double[][] times = new double[asked.size()][5];
            for (int round = 0; round < 5; round++) {
                for (int kind = 0; kind < asked.size(); kind++) {
                    String typed = asked.get(kind);
                    ComesFrom from = new ComesFrom(null, "203.0.113." + round);
                    long began = System.nanoTime();
                    DATABASE.request(entities -> {
                        AccessBeans.atPace(step, NOW, entities).recovery().ask(STRANGER, typed, from);
                        return null;
                    });
                    times[kind][round] = (System.nanoTime() - began) / 1e6;
                }
            }

            double[] medians = Arrays.stream(times)
                    .mapToDouble(samples ->
                            Arrays.stream(samples).sorted().skip(2).findFirst().orElseThrow() % 800)
                    .toArray();
            assertThat(Math.abs(medians[0] - medians[1]))
                    .as("medians in ms: %s", Arrays.toString(medians))
                    .isLessThan(25);
        }
    }

    @Nested
    class ForAnAdministrator {

        private final By administrator = new By("admin", null, "/beheer/accounts/account");

        @Test
        void aLetterIsSent_andThatStandsInTheTrail() {
            sendTo(account.id());

            assertThat(DATABASE.letters(account.email())).hasSize(1);
            assertThat(DATABASE.trail("ACCOUNT", account.id())).containsExactly("RECOVERY_SENT");
        }

        @Test
        void anAccountThatCanGetNone_isRefused() {
            DATABASE.request(entities -> {
                entities.createNativeQuery("update access_account set email = null where id = ?")
                        .setParameter(1, account.id())
                        .executeUpdate();
                return null;
            });

            assertRefused("no-recovery", () -> sendTo(account.id()));
            assertRefused("resource-not-found", () -> sendTo(999_999_999));
        }

        @Test
        void anAccountWithoutAPassword_isRefused() {
            takePasswordAway();

            assertRefused("no-recovery", () -> sendTo(account.id()));
            assertThat(DATABASE.letters(account.email())).isEmpty();
        }

        private void sendTo(long id) {
            at(NOW, recovery -> {
                recovery.sendTo(administrator, id);
                return null;
            });
        }
    }

    private void takePasswordAway() {
        DATABASE.request(entities -> {
            new AccountTable(entities).passwordHash(account.id(), PasswordHash.OF_NOBODY);
            return null;
        });
    }

    private static void ask(Instant now, String typed) {
        ComesFrom from = new ComesFrom(null, "10.1." + Math.floorMod(typed.hashCode(), 200) + ".1");
        at(now, recovery -> {
            recovery.ask(STRANGER, typed, from);
            return null;
        });
    }

    private static Optional<String> nameByCode(Instant now, String code) {
        return at(now, recovery -> recovery.nameByCode(code));
    }

    private static void choose(Instant now, String code, String password) {
        at(now, recovery -> {
            recovery.choose(code, password.toCharArray(), PAGE);
            return null;
        });
    }

    private static Optional<SignedIn> signIn(String name, String password) {
        return DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                .accounts()
                .signIn(name, password.toCharArray(), new ComesFrom(null, "203.0.113.200")));
    }

    private static <T> T at(Instant now, Function<Recovery, T> work) {
        return DATABASE.request(
                entities -> work.apply(AccessBeans.at(now, entities).recovery()));
    }
}
