package be.lerarenkaart.access;

import static be.lerarenkaart.access.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.mail.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The second step of signing in, and what somebody who guesses reaches with it. */
class SecondStepsIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:10.123456Z");
    private static final By BY = new By("iemand", 1L, "/account");
    private static final String PAGE = "/beheer/accounts/tweede-stap";
    private static final By OTHER = new By("beheerder2", null, PAGE);
    private static final AccessDatabase DATABASE = new AccessDatabase();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final List<Letter> letters = new ArrayList<>();
    private SignedIn person;

    @BeforeEach
    void anAdministrator() {
        person = add(Grants.of(Grant.ADMINISTRATOR));
    }

    @Test
    void anAdministratorMustSetItUp_othersMay() {
        SignedIn clerk = add(Grants.of(new Grant(Role.POINT_CLERK, Scope.pickupPoint("AP0001"))));

        assertThat(need(person)).isEqualTo(SecondSteps.Need.SETTING_UP);
        assertThat(need(clerk)).isEqualTo(SecondSteps.Need.NOTHING);
        turnOn(clerk);
        assertThat(need(clerk)).isEqualTo(SecondSteps.Need.CODE);
    }

    @Test
    void inATrial_anAdministratorMayGoWithout() {
        assertThat(DATABASE.<SecondSteps.Need>request(
                        entities -> beans(NOW, entities).secondSteps("optional").need(person)))
                .isEqualTo(SecondSteps.Need.NOTHING);
    }

    @Test
    void aWrongFirstCode_turnsNothingOn() {
        propose(person);

        assertThat(accept("000000", NOW)).isEmpty();
        assertThat(state().isOn()).isFalse();
    }

    @Test
    void withoutAProposal_noCodeTurnsAnythingOn() {
        assertThat(accept("000000", NOW)).isEmpty();
    }

    @Test
    void whatTheDatabaseHolds_opensNothing() {
        AppSecret shown = propose(person);
        List<String> codes = accept(person, shown);

        String stored = DATABASE.request(entities -> new String(
                (byte[]) entities.createNativeQuery("select secret from access_second_step where account_id = ?")
                        .setParameter(1, person.accountId())
                        .getSingleResult(),
                java.nio.charset.StandardCharsets.ISO_8859_1));
        List<?> hashes = DATABASE.request(entities -> entities.createNativeQuery(
                        "select code_hash from access_recovery_code where account_id = ?")
                .setParameter(1, person.accountId())
                .getResultList());
        assertThat(stored).doesNotContain(new String(secret(shown), java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(hashes).hasSize(10);
        assertThat(hashes.toString()).doesNotContain(codes.get(0), codes.get(0).replace("-", ""));
    }

    @Nested
    class GivenItIsOn {

        private AppSecret app;
        private List<String> codes;

        @BeforeEach
        void itIsOn() {
            app = propose(person);
            codes = accept(person, app);
        }

        @Test
        void theCodeOfNow_isTakenOnce() {
            Instant later = NOW.plusSeconds(60);

            assertThat(check(code(app, later), later)).isTrue();
            assertThat(check(code(app, later), later)).as("a second time").isFalse();
        }

        @Test
        void noCodeAtAll_isAWrongOne() {
            assertThat(check(null, NOW)).isFalse();
            assertThat(check("", NOW)).isFalse();
        }

        @Test
        void theCodeThatProvedIt_isNotTakenAgain() {
            assertThat(check(code(app, NOW), NOW)).isFalse();
        }

        @Test
        void anEarlierCodeAfterALaterOne_isNotTaken() {
            Instant later = NOW.plusSeconds(60);
            assertThat(check(code(app, later.plusSeconds(30)), later)).isTrue();

            assertThat(check(code(app, later), later)).isFalse();
        }

        @Test
        void oneCodeTenTimesAtOnce_isTakenOnce() {
            long halfMinute = NOW.plusSeconds(60).getEpochSecond() / 30;

            assertThat(atOnce(table -> table.use(person.accountId(), step -> step.use(halfMinute))))
                    .isEqualTo(1);
        }

        @Test
        void aCodeWithASpace_isTaken() {
            Instant later = NOW.plusSeconds(60);

            assertThat(check(code(app, later).replaceFirst("(...)", "$1 "), later))
                    .isTrue();
        }

        @Test
        void aCodeFromPaper_isTakenOnceHoweverItIsTyped_andTold() {
            String typed = " " + codes.get(3).toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
            letters.clear();

            assertThat(check(typed, NOW)).isTrue();
            assertThat(check(codes.get(3), NOW)).isFalse();
            assertThat(state().codesLeft()).isEqualTo(9);
            assertThat(letters).singleElement().satisfies(letter -> {
                assertThat(letter.template()).isEqualTo("account-news");
                assertThat(letter.values().get("codeUsed")).isEqualTo(true);
            });
        }

        @Test
        void oneCodeFromPaperTenTimesAtOnce_isTakenOnce() {
            assertThat(atOnce(table -> table.useCode(person.accountId(), codes.get(0), NOW)))
                    .isEqualTo(1);
        }

        private long atOnce(Predicate<SecondStepTable> use) {
            return IntStream.range(0, 10)
                    .parallel()
                    .filter(attempt -> DATABASE.<Boolean>request(entities -> use.test(new SecondStepTable(entities))))
                    .count();
        }

        @Test
        void newCodesOnPaper_endTheFormer() {
            List<String> renewed = at(NOW, steps -> steps.renewCodes(BY, person.accountId()));

            assertThat(check(codes.get(0), NOW)).isFalse();
            assertThat(check(renewed.get(0), NOW)).isTrue();
        }

        @Test
        void aCodeOfSomebodyElse_isNotTaken() {
            SignedIn other = add(Grants.of(Grant.ADMINISTRATOR));
            List<String> codesOfOther = accept(other, propose(other));

            assertThat(check(codesOfOther.get(0), NOW)).isFalse();
        }

        @Test
        void whileANewAppIsSetUp_theFormerGoesOn() {
            Instant later = NOW.plusSeconds(60);
            AppSecret next = propose(person);

            assertThat(check(code(next, later), later)).isFalse();
            assertThat(check(code(app, later), later)).isTrue();
            Instant proved = later.plusSeconds(60);
            assertThat(accept(code(next, proved), proved)).isPresent();
            Instant last = proved.plusSeconds(60);
            assertThat(check(code(app, last), last)).as("the former app").isFalse();
            assertThat(check(code(next, last), last)).as("the new app").isTrue();
        }

        @Test
        void anAdministrator_cannotEndIt() {
            assertThatThrownBy(() -> at(NOW, steps -> {
                        steps.turnOff(BY, person.accountId());
                        return null;
                    }))
                    .isInstanceOf(LerarenkaartException.class);
            assertThat(need(person)).isEqualTo(SecondSteps.Need.CODE);
        }

        @Test
        void whenAnotherAdministratorResetsIt_thenItIsSetUpAnew_everythingOfBeforeEnded_andThePersonHears() {
            for (int i = 0; i < 5; i++) {
                check("00000" + i, NOW, from(null));
            }
            String session =
                    DATABASE.request(entities -> beans(NOW, entities).openSession(person.accountId(), "Firefox"));
            letters.clear();

            reset(OTHER, person.accountId(), "  Gebeld op het nummer van de dienst. ");

            assertThat(need(person)).isEqualTo(SecondSteps.Need.SETTING_UP);
            assertThat(check(codes.get(0), NOW)).isFalse();
            assertThat(DATABASE.<Optional<SignedIn>>request(
                            entities -> beans(NOW, entities).sessions().holder(session)))
                    .isEmpty();
            assertThat(letters).singleElement().satisfies(letter -> {
                assertThat(letter.to()).isEqualTo("iemand@school.example");
                assertThat(letter.values().get("stepReset")).isEqualTo(true);
            });
            assertThat(DATABASE.trail("ACCOUNT", person.accountId()))
                    .last()
                    .asString()
                    .startsWith("SECOND_STEP_RESET")
                    .contains("Gebeld op het nummer van de dienst.\"");
        }

        @Test
        void aNewPasswordByLetter_leavesItAsItIs() {
            DATABASE.request(entities -> {
                AccessBeans.at(NOW, entities).recovery().ask(BY, person.name(), from(null));
                return null;
            });
            String code = DATABASE.code("iemand@school.example");

            DATABASE.request(entities -> {
                AccessBeans.at(NOW, entities)
                        .recovery()
                        .choose(code, "vier woorden zonder verband".toCharArray(), "/wachtwoord");
                return null;
            });

            assertThat(need(person)).isEqualTo(SecondSteps.Need.CODE);
            assertThat(check(codes.get(0), NOW)).isTrue();
        }

        @Test
        void aReset_asksAnotherAdministrator_aReason_andAStepThatIsOn() {
            SignedIn without = add(Grants.of(Grant.ADMINISTRATOR));

            By herself = new By(person.name(), person.accountId(), PAGE);
            assertRefused("own-account", () -> reset(herself, person.accountId(), "Telefoon kwijt"));
            assertRefused("reason-required", () -> reset(OTHER, person.accountId(), "  "));
            assertRefused("reason-required", () -> reset(OTHER, person.accountId(), "x".repeat(301)));
            assertRefused("no-second-step", () -> reset(OTHER, without.accountId(), "Telefoon kwijt"));
            assertRefused("resource-not-found", () -> reset(OTHER, 999_999_999, "Telefoon kwijt"));
            assertThat(need(person)).isEqualTo(SecondSteps.Need.CODE);
        }

        private void reset(By by, long account, String because) {
            DATABASE.request(entities -> {
                beans(NOW, entities).lostSecondSteps().reset(by, account, because);
                return null;
            });
        }

        @Test
        void whenGuessingStops_thenTheTrailTellsOnce() {
            for (int i = 0; i < 8; i++) {
                check("00000" + i, NOW, from(null));
            }

            assertThat(DATABASE.trail("ACCOUNT", person.accountId()))
                    .filteredOn("SIGN_IN_BLOCKED"::equals)
                    .hasSize(1);
        }

        @Test
        void afterFiveWrongCodes_theRightOneIsRefusedToo_butNotFromHerOwnBrowser() {
            Instant later = NOW.plusSeconds(60);
            ComesFrom own = from(browserOf(person));
            for (int i = 0; i < 5; i++) {
                assertThat(check("00000" + i, later, from(null))).isFalse();
            }

            assertThat(check(code(app, later), later, from(null)))
                    .as("from a strange browser")
                    .isFalse();
            assertThat(check(code(app, later), later, own))
                    .as("from her own browser")
                    .isTrue();
            Instant rested = later.plus(Duration.ofMinutes(16));
            assertThat(check(code(app, rested), rested, from(null)))
                    .as("after the rest")
                    .isTrue();
        }

        @Test
        void aRightPasswordInBetween_givesNoNewGuesses() {
            Instant later = NOW.plusSeconds(60);
            for (int i = 0; i < 5; i++) {
                check("00000" + i, later, from(null));
            }
            DATABASE.request(entities -> {
                AccessBeans.at(later, entities)
                        .accounts()
                        .signIn(person.name(), "paard batterij nietje".toCharArray(), from(null))
                        .orElseThrow();
                return null;
            });

            assertThat(check(code(app, later), later, from(null))).isFalse();
        }

        @Test
        void oneCodeOverManyAccounts_stopsAtTheAddress_andKeepsNobodyOut() {
            ComesFrom sprayer = new ComesFrom(null, "198.51.100.77");
            String own = browserOf(person);
            Instant later = NOW.plusSeconds(60);
            for (int i = 0; i < AccessBeans.WRONG_PER_ADDRESS; i++) {
                long nobody = person.accountId() + 1_000_000 + i;
                at(later, steps -> steps.check(nobody, "naam" + nobody, "123456", sprayer));
            }

            assertThat(check(code(app, later), later, sprayer))
                    .as("from the sprayer's address")
                    .isFalse();
            assertThat(check(code(app, later), later, new ComesFrom(own, "198.51.100.77")))
                    .as("from her own browser behind that address")
                    .isTrue();
        }

        @Test
        void aWrongCodeAUsedOneAndARestingAccount_areRefusedInTheSameTime() {
            Instant later = NOW.plusSeconds(60);
            String used = code(app, later);
            assertThat(check(used, later)).isTrue();
            SignedIn resting = add(Grants.of(Grant.ADMINISTRATOR));
            AppSecret appOfResting = propose(resting);
            accept(resting, appOfResting);
            for (int i = 0; i < 5; i++) {
                at(later, steps -> steps.check(resting.accountId(), resting.name(), "000000", from(null)));
            }
            String token = browserOf(person);
            double[][] times = new double[3][4];
            for (int round = 0; round < times[0].length; round++) {
                times[0][round] = refusal(person, round % 2 == 0 ? "000000" : "aaaa-bbbb-cccc-dddd", later, token);
                times[1][round] = refusal(person, used, later, null);
                times[2][round] = refusal(resting, code(appOfResting, later), later, null);
            }

            // Whole steps: what is left of each is the noise of this machine, the same for all.
            double[] medians = Arrays.stream(times)
                    .mapToDouble(samples ->
                            Arrays.stream(samples).sorted().skip(1).findFirst().orElseThrow() % 400)
                    .toArray();
            assertThat(Arrays.stream(medians).max().orElseThrow()
                            - Arrays.stream(medians).min().orElseThrow())
                    .as("spread of the medians in ms: %s", Arrays.toString(medians))
                    .isLessThan(25);
        }

        private double refusal(SignedIn whose, String code, Instant now, String token) {
            long began = System.nanoTime();
            boolean taken = DATABASE.<Boolean>request(
                    entities -> AccessBeans.atPace(Duration.ofMillis(400), now, entities, letters::add)
                            .secondSteps("required")
                            .check(whose.accountId(), whose.name(), code, from(token)));
            assertThat(taken).isFalse();
            return (System.nanoTime() - began) / 1e6;
        }
    }

    private SignedIn add(Grants grants) {
        return DATABASE.request(entities -> {
            Account account = new Account(
                    "stap" + NUMBER.incrementAndGet(),
                    PasswordHash.of("paard batterij nietje".toCharArray(), 1000),
                    grants,
                    NOW);
            account.email("iemand@school.example");
            entities.persist(account);
            entities.flush();
            return account.signedIn();
        });
    }

    private SecondSteps.Need need(SignedIn whose) {
        return at(NOW, steps -> steps.need(whose));
    }

    private SecondStepState state() {
        return at(NOW, steps -> steps.state(person.accountId()));
    }

    private Optional<List<String>> accept(String code, Instant now) {
        return at(now, steps -> steps.accept(BY, person.accountId(), code));
    }

    private AppSecret propose(SignedIn whose) {
        return at(NOW, steps -> {
            steps.propose(whose.accountId());
            return steps.proposed(whose.accountId(), whose.name()).orElseThrow();
        });
    }

    private List<String> accept(SignedIn whose, AppSecret app) {
        return this.<Optional<List<String>>>at(NOW, steps -> steps.accept(BY, whose.accountId(), code(app, NOW)))
                .orElseThrow();
    }

    private void turnOn(SignedIn whose) {
        accept(whose, propose(whose));
    }

    private boolean check(String code, Instant now) {
        return check(code, now, from(null));
    }

    private boolean check(String code, Instant now, ComesFrom from) {
        return at(now, steps -> steps.check(person.accountId(), person.name(), code, from));
    }

    private static String browserOf(SignedIn whose) {
        return DATABASE.request(
                entities -> AccessBeans.at(NOW, entities).browsers().remember(whose.accountId(), null));
    }

    /** Each time from another address. */
    private static ComesFrom from(String token) {
        int number = NUMBER.incrementAndGet();
        return new ComesFrom(token, "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255));
    }

    private static String code(AppSecret app, Instant moment) {
        return TimeCodes.at(secret(app), moment);
    }

    private static byte[] secret(AppSecret app) {
        java.math.BigInteger bits = java.math.BigInteger.ONE;
        for (char sign : app.text().toCharArray()) {
            bits = bits.shiftLeft(5)
                    .add(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign)));
        }
        byte[] marked = bits.toByteArray();
        return Arrays.copyOfRange(marked, 1, marked.length);
    }

    private <T> T at(Instant now, Function<SecondSteps, T> work) {
        return DATABASE.request(entities -> work.apply(beans(now, entities).secondSteps("required")));
    }

    private AccessBeans beans(Instant now, jakarta.persistence.EntityManager entities) {
        return AccessBeans.at(now, entities, letters::add);
    }
}
