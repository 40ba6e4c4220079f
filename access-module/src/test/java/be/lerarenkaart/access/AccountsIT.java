package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in, and what somebody who guesses reaches with it. */
class AccountsIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:00.123456Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String RIGHT = "paard batterij nietje";

    private final ComesFrom stranger = from(null);
    private String name;

    @BeforeEach
    void anAccount() {
        name = add("iemand" + NUMBER.incrementAndGet());
    }

    @Test
    void theRightPassword_signsInWithTheAccountsRoles() {
        assertThat(signIn(name, RIGHT, stranger)).hasValueSatisfying(signedIn -> assertThat(signedIn.grants())
                .isEqualTo(Grants.of(Grant.ADMINISTRATOR)));
    }

    @Test
    void anOldHash_isMadeAnewWithTodaysParameters_whenThePasswordWasRight() {
        String old = PasswordHash.of(RIGHT.toCharArray(), 1000);
        DATABASE.request(entities -> {
            new AccountTable(entities).passwordHash(account(name), old);
            return null;
        });

        assertThat(signIn(name, "iets anders", stranger)).isEmpty();
        assertThat(hash()).isEqualTo(old);
        assertThat(signIn(name, RIGHT, stranger)).isPresent();
        assertThat(hash()).startsWith("pbkdf2-sha512$210000$");
        assertThat(signIn(name, RIGHT, stranger)).isPresent();
    }

    @Test
    void aDeactivatedAccount_isRefused() {
        deactivate(name);

        assertThat(signIn(name, RIGHT, stranger)).isEmpty();
    }

    @Test
    void guessesAtTheSameTime_allCount() {
        IntStream.range(0, 30)
                .parallel()
                .forEach(guess -> DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                        .attempts()
                        .begin("password", Allowance.OF_ACCOUNT, account(name), name, from(null))));

        assertThat(signIn(name, RIGHT, from(null))).isEmpty();
    }

    @Test
    void whileAStrangerGuesses_sheSignsInFromHerOwnBrowser() {
        checkedFast(name);
        String token = browserOf(name);
        for (int i = 0; i < 30; i++) {
            signIn(name, "geraden" + i, from(null));
        }

        assertThat(signIn(name, RIGHT, from(null))).isEmpty();
        assertThat(signIn(name, RIGHT, from(token))).isPresent();
    }

    @Test
    void aCookieOfAnotherAccount_isNoneHere() {
        checkedFast(name);
        String tokenOfOther = browserOf(add("ander" + NUMBER.incrementAndGet()));
        for (int i = 0; i < 10; i++) {
            signIn(name, "geraden" + i, from(tokenOfOther));
        }

        assertThat(signIn(name, RIGHT, from(null))).isEmpty();
    }

    @Test
    void herOwnBrowserInOtherHands_getsNoMoreGuessesThanAnyOther() {
        checkedFast(name);
        String token = browserOf(name);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(name, "geraden" + i, from(token))).isEmpty();
        }

        assertThat(signIn(name, RIGHT, from(token))).isEmpty();
        assertThat(signIn(name, RIGHT, from(null))).isPresent();
    }

    @Test
    void whenGuessingLocksAnAccount_thenTheTrailTellsOnceOfEach_andNotOfNamesThatAreNone() {
        checkedFast(name);
        for (int i = 0; i < 13; i++) {
            signIn(name, "geraden" + i, from(null));
            signIn("niemand" + name, "geraden" + i, from(null));
        }

        assertThat(DATABASE.trail("ACCOUNT", account(name))).containsExactly("SIGN_IN_FAILED", "SIGN_IN_BLOCKED");
    }

    @Test
    void otherWaysToWriteAName_areNoMoreGuesses() {
        checkedFast(name);
        for (int i = 0; i < 10; i++) {
            signIn(i % 2 == 0 ? name.toUpperCase(java.util.Locale.ROOT) : name, "geraden" + i, from(null));
        }

        assertThat(signIn(name, RIGHT, from(null))).isEmpty();
    }

    @Test
    void onePasswordOverFiveHundredAccounts_stopsAtTheAddress_andKeepsNobodyOut() throws Exception {
        List<String> names = new ArrayList<>();
        DATABASE.request(entities -> {
            String hash = PasswordHash.of("een heel ander wachtwoord".toCharArray(), 1000);
            for (int i = 0; i < 500; i++) {
                names.add("personeel" + NUMBER.incrementAndGet());
                entities.persist(new Account(names.get(i), hash, Grants.NONE, NOW));
            }
            return null;
        });
        String token = browserOf(name);
        ComesFrom oneAddress = new ComesFrom(null, "198.51.100.9");
        assertThat(tryAll(names, "Lente2020!lente", oneAddress)).isZero();

        assertThat(signIn(name, RIGHT, oneAddress))
                .as("from the sprayer's address")
                .isEmpty();
        assertThat(signIn(name, RIGHT, new ComesFrom(token, "198.51.100.9")))
                .as("from her own browser behind the same address")
                .isPresent();
        assertThat(signIn(name, RIGHT, from(null)))
                .as("from a new browser elsewhere")
                .isPresent();
        assertThat(signIn(name, RIGHT, oneAddress, NOW.plus(Duration.ofMinutes(15))))
                .as("when the address has rested")
                .isPresent();
    }

    @Test
    void manyAddressesThatGuessAtOneAccount_doNotKeepHerOutOfHerOwnBrowser() {
        checkedFast(name);
        String token = browserOf(name);
        for (int i = 0; i < 40; i++) {
            assertThat(signIn(name, "geraden" + i, from(null))).isEmpty();
        }

        assertThat(signIn(name, RIGHT, from(token))).isPresent();
    }

    @Test
    void anUnknownNameAWrongPasswordARestingAndADeactivatedAccount_areRefusedInTheSameTime() {
        String resting = add("rust" + NUMBER.incrementAndGet());
        for (int i = 0; i < 10; i++) {
            signIn(resting, "geraden" + i, from(null));
        }
        String gone = add("weg" + NUMBER.incrementAndGet());
        deactivate(gone);
        List<String> kinds = List.of("niemand", name, resting, gone);
        Duration step = Duration.ofMillis(800);
        double[][] times = new double[kinds.size()][6];
        for (int round = 0; round < 6; round++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                String tried = kinds.get(kind);
                String password = kind < 2 ? "fout wachtwoord" : RIGHT;
                long began = System.nanoTime();
                assertThat(DATABASE.<Optional<SignedIn>>request(entities -> AccessBeans.atPace(step, NOW, entities)
                                .accounts()
                                .signIn(tried, password.toCharArray(), from(null))))
                        .isEmpty();
                times[kind][round] = (System.nanoTime() - began) / 1e6;
            }
        }

        // Whole steps: what is left of each is the noise of this machine, the same for all.
        double[] medians = Arrays.stream(times)
                .mapToDouble(samples ->
                        Arrays.stream(samples).sorted().skip(2).findFirst().orElseThrow() % 800)
                .toArray();
        assertThat(Arrays.stream(medians).max().orElseThrow()
                        - Arrays.stream(medians).min().orElseThrow())
                .as("spread of the medians in ms: %s", Arrays.toString(medians))
                .isLessThan(25);
    }

    private static int tryAll(List<String> names, String password, ComesFrom from) throws Exception {
        ExecutorService sprayers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> guesses = names.stream()
                    .<Callable<Boolean>>map(
                            name -> () -> signIn(name, password, from).isPresent())
                    .toList();
            int inside = 0;
            for (Future<Boolean> guess : sprayers.invokeAll(guesses)) {
                inside += guess.get() ? 1 : 0;
            }
            return inside;
        } finally {
            sprayers.shutdown();
        }
    }

    private static String add(String name) {
        DATABASE.request(entities -> {
            AccessBeans.at(NOW, entities).accounts().add(name, RIGHT.toCharArray(), Grants.of(Grant.ADMINISTRATOR));
            return null;
        });
        return name;
    }

    /** A hundred guesses at today's parameters take half a minute; what they lead to does not depend on it. */
    private static void checkedFast(String name) {
        DATABASE.request(entities -> {
            new AccountTable(entities).passwordHash(account(name), PasswordHash.of(RIGHT.toCharArray(), 1000));
            return null;
        });
    }

    private static long account(String name) {
        return DATABASE.request(
                entities -> new AccountTable(entities).idOf(name).orElseThrow());
    }

    private String hash() {
        return DATABASE.request(entities ->
                new AccountTable(entities).byName(name).orElseThrow().passwordHash());
    }

    private static String browserOf(String name) {
        return DATABASE.request(
                entities -> AccessBeans.at(NOW, entities).browsers().remember(account(name), null));
    }

    private static void deactivate(String name) {
        DATABASE.request(
                entities -> entities.createQuery("update Account a set a.deactivatedAt = :now where a.name = :name")
                        .setParameter("now", NOW)
                        .setParameter("name", name)
                        .executeUpdate());
    }

    /** Each time from another address. */
    private static ComesFrom from(String token) {
        int number = NUMBER.incrementAndGet();
        return new ComesFrom(token, "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255));
    }

    private static Optional<SignedIn> signIn(String name, String password, ComesFrom from) {
        return signIn(name, password, from, NOW);
    }

    private static Optional<SignedIn> signIn(String name, String password, ComesFrom from, Instant now) {
        return DATABASE.request(
                entities -> AccessBeans.at(now, entities).accounts().signIn(name, password.toCharArray(), from));
    }
}
