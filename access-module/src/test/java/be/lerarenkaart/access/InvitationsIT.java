package be.lerarenkaart.access;

import static be.lerarenkaart.access.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How rights come to people by letter. */
class InvitationsIT {

    private static final Instant NOW = Instant.parse("2026-11-03T11:00:00.123456Z");
    private static final String PAGE = "/uitnodiging";
    private static final AccessDatabase DATABASE = new AccessDatabase();

    private final Scope school = Somebody.newSchool();
    private final Grant personnel = new Grant(Role.PERSONNEL, school);
    private final String address = Somebody.newName() + "@school.example";

    private By inviter;

    @BeforeEach
    void aColleagueWhoInvites() {
        Account account = Somebody.with(DATABASE, personnel);
        inviter = new By(account.name(), account.id(), "/accounts/uitnodigen");
    }

    @Test
    void whenSomebodyIsInvited_thenALetterLeadsThemHere_andOnlyAHashOfItsCodeIsKept() {
        Invitation invitation = invite(NOW);

        String letter = DATABASE.letters(address).get(0);
        assertThat(letter)
                .contains(
                        "Van " + inviter.name() + " nodigt je uit",
                        "personeelsverantwoordelijke voor De Vlieger",
                        "https://lerarenkaart.example/uitnodiging#",
                        "tot 10 november 2026 om 12.00 uur");
        assertThat(DATABASE.texts("select code_hash from access_invitation where id = ?", invitation.id()))
                .containsExactly(Secret.hash(DATABASE.code(address)));
        assertThat(DATABASE.trail("INVITATION", invitation.id()))
                .containsExactly("INVITATION_SENT {\"right\":\"PERSONNEL " + school.id() + "\"}");
    }

    @Test
    void whenItIsWithdrawnAndSentTimeAndAgain_thenFiveLettersGoADay() {
        for (int i = 0; i < 5; i++) {
            Invitation invitation = invite(NOW.plusSeconds(i));
            at(NOW, invitations -> {
                invitations.withdraw(inviter, invitation.id());
                return null;
            });
        }

        assertRefused("too-many-letters", () -> invite(NOW.plus(Duration.ofHours(23))));
        assertThat(DATABASE.letters(address)).hasSize(5);
        invite(NOW.plus(Duration.ofHours(25)));
        assertThat(DATABASE.letters(address)).hasSize(6);
    }

    @Test
    void allThatIsWrong_isToldAtOnce_byField() {
        invite(NOW);
        String code = DATABASE.code(address);

        assertFaults(
                () -> at(
                        NOW,
                        invitations ->
                                invitations.acceptAsNew(code, new NewAccount("x", " ", "kort".toCharArray()), PAGE)),
                "name",
                "fullName",
                "password");
        assertFaults(
                () -> at(
                        NOW,
                        invitations ->
                                invitations.invite(inviter, new NewInvitation("geen adres", " ", personnel, "Y"))),
                "fullName",
                "email");
        assertFaults(
                () -> at(
                        NOW,
                        invitations -> invitations.acceptAsNew(
                                code, new NewAccount(inviter.name(), "Bo", "kort".toCharArray()), PAGE)),
                "password",
                "name");
    }

    private static void assertFaults(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act).isInstanceOfSatisfying(LerarenkaartException.class, refusal -> assertThat(
                        refusal.problem().issues())
                .extracting(Problem.Issue::name)
                .containsExactly(fields));
    }

    @Test
    void whenTheCodeIsShown_thenItTellsWhatItInvitesTo() {
        invite(NOW);

        assertThat(byCode(NOW, DATABASE.code(address))).hasValueSatisfying(invitation -> assertThat(invitation)
                .returns("Bob De Wit", Invitation::fullName)
                .returns("De Vlieger", Invitation::place)
                .returns(personnel, Invitation::grant));
        assertThat(byCode(NOW, "x".repeat(43))).isEmpty();
        assertThat(byCode(NOW, "")).isEmpty();
    }

    @Test
    void whenSevenDaysArePast_thenTheCodeWorksNoMore() {
        invite(NOW);
        String code = DATABASE.code(address);

        assertThat(byCode(NOW.plus(Duration.ofDays(7)).minusSeconds(1), code)).isPresent();
        assertThat(byCode(NOW.plus(Duration.ofDays(7)), code)).isEmpty();
        assertRefused("resource-not-found", () -> acceptAsNew(NOW.plus(Duration.ofDays(7)), code, Somebody.newName()));
    }

    @Nested
    class GivenANewcomer {

        @Test
        void whenTheInvitationIsAccepted_thenThereIsAnAccountWithTheRight_andTheCodeIsSpent() {
            invite(NOW);
            String code = DATABASE.code(address);
            String name = Somebody.newName();

            long account = acceptAsNew(NOW, code, name);

            assertThat(signIn(name, Somebody.PASSWORD)).hasValueSatisfying(signedIn -> assertThat(signedIn)
                    .returns(account, SignedIn::accountId)
                    .returns(Grants.of(personnel), SignedIn::grants));
            assertThat(DATABASE.trail("ACCOUNT", account))
                    .containsExactly("ACCOUNT_MADE", "RIGHT_GIVEN {\"right\":\"PERSONNEL " + school.id() + "\"}");
            assertThat(DATABASE.texts("select email from access_account where id = ?", account))
                    .containsExactly(address);
            assertThat(byCode(NOW, code)).isEmpty();
            assertRefused("resource-not-found", () -> acceptAsNew(NOW, code, Somebody.newName()));
        }

        @Test
        void whenTheNameIsTaken_thenThatIsSaid_andTheInvitationStaysOpen() {
            invite(NOW);
            String code = DATABASE.code(address);

            assertRefused("user-name-taken", () -> acceptAsNew(NOW, code, inviter.name()));
            assertRefused(
                    "user-name-taken",
                    () -> acceptAsNew(NOW, code, inviter.name().toUpperCase(java.util.Locale.ROOT)));
            assertThat(byCode(NOW, code)).isPresent();
        }

        @Test
        void whenThePasswordHoldsTheirOwnName_thenItIsRefused() {
            invite(NOW);
            NewAccount chosen =
                    new NewAccount(Somebody.newName(), "Bob Olifant", "olifant batterij nietje".toCharArray());

            assertRefused(
                    "password-refused",
                    () -> at(NOW, invitations -> invitations.acceptAsNew(DATABASE.code(address), chosen, PAGE)));
        }

        @Test
        void whenTwentyNamesWereTried_thenTheyWait() {
            Invitation invitation = invite(NOW);
            for (int i = 0; i < 20; i++) {
                DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                        .attempts()
                        .admits(
                                "name:invitation:" + invitation.id(),
                                new Allowance(20, Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofHours(24))));
            }

            assertRefused("too-many-names", () -> acceptAsNew(NOW, DATABASE.code(address), Somebody.newName()));
        }

        @Test
        void whenTheSameCodeComesTwentyTimesAtOnce_thenThereIsOneAccount() throws Exception {
            invite(NOW);
            String code = DATABASE.code(address);
            ExecutorService threads = Executors.newFixedThreadPool(20);
            List<Callable<Boolean>> attempts = java.util.stream.IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            acceptAsNew(NOW, code, Somebody.newName());
                            return true;
                        } catch (RuntimeException refused) {
                            return false;
                        }
                    })
                    .toList();
            int accepted = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                accepted += attempt.get() ? 1 : 0;
            }
            threads.shutdown();

            assertThat(accepted).isOne();
            assertThat(DATABASE.texts("select name from access_account where email = ?", address))
                    .hasSize(1);
        }
    }

    @Nested
    class GivenSomebodyWithAnAccount {

        private final Grant other = new Grant(Role.PERSONNEL, Somebody.newSchool());
        private Account account;

        @BeforeEach
        void whoWorksElsewhere() {
            account = Somebody.with(DATABASE, other);
        }

        @Test
        void whenTheyAccept_thenTheRightComesBesideWhatTheyHad() {
            at(
                    NOW,
                    invitations ->
                            invitations.invite(inviter, new NewInvitation(account.email(), "X", personnel, "Y")));

            acceptFor(DATABASE.code(account.email()));

            assertThat(signIn(account.name(), Somebody.PASSWORD))
                    .hasValueSatisfying(
                            signedIn -> assertThat(signedIn.grants()).isEqualTo(Grants.of(personnel, other)));
            assertThat(DATABASE.trail("ACCOUNT", account.id()))
                    .containsExactly("RIGHT_GIVEN {\"right\":\"PERSONNEL " + school.id() + "\"}");
        }

        @Test
        void whenTheyAreInvited_thenTheInviterHearsTheSameAsForAStranger() {
            Invitation known = at(
                    NOW,
                    invitations ->
                            invitations.invite(inviter, new NewInvitation(account.email(), "X", personnel, "Y")));
            Invitation stranger = at(
                    NOW, invitations -> invitations.invite(inviter, new NewInvitation(address, "X", personnel, "Y")));

            assertThat(known)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "email")
                    .isEqualTo(stranger);
            assertThat(withoutCode(DATABASE.letters(account.email()).get(0)))
                    .isEqualTo(withoutCode(DATABASE.letters(address).get(0)));
        }

        @Test
        void whenTheyHaveTheRightAlready_thenNobodyIsInvited() {
            assertRefused(
                    "already-there",
                    () -> at(
                            NOW,
                            invitations ->
                                    invitations.invite(inviter, new NewInvitation(account.email(), "X", other, "Y"))));
        }

        private void acceptFor(String code) {
            at(NOW, invitations -> {
                invitations.acceptFor(new By(account.name(), account.id(), PAGE), code);
                return null;
            });
        }

        private static String withoutCode(String letter) {
            return letter.replaceAll("#[\\w-]{43}", "");
        }
    }

    @Nested
    class GivenAnInvitationThatWaits {

        private Invitation invitation;
        private String code;

        @BeforeEach
        void sent() {
            invitation = invite(NOW);
            code = DATABASE.code(address);
        }

        @Test
        void whenItIsSentAgain_thenOnlyTheNewLetterWorks() {
            Instant later = NOW.plus(Duration.ofDays(8));
            Invitation again = at(later, invitations -> invitations.sendAgain(inviter, invitation.id()));

            assertThat(again.validUntil()).isEqualTo(later.plus(Duration.ofDays(7)));
            assertThat(byCode(later, code)).isEmpty();
            assertThat(byCode(later, DATABASE.code(address))).isPresent();
            assertThat(DATABASE.letters(address)).hasSize(2);
        }

        @Test
        void whenTheSameIsInvitedAgain_thenThatIsALetterMoreAndNoInvitationMore() {
            Instant later = NOW.plus(Duration.ofMinutes(5));

            assertThat(invite(later).id()).isEqualTo(invitation.id());
            assertThat(waiting()).hasSize(1);
        }

        @Test
        void whenFiveMinutesAreNotPast_thenNoLetterGoes() {
            assertRefused("just-sent", () -> invite(NOW.plus(Duration.ofMinutes(4))));
            assertRefused("just-sent", () -> at(NOW, invitations -> invitations.sendAgain(inviter, invitation.id())));
        }

        @Test
        void whenItIsWithdrawn_thenItsCodeWorksNoMore_andTheSameCanBeInvitedAnew() {
            at(NOW, invitations -> {
                invitations.withdraw(inviter, invitation.id());
                return null;
            });

            assertThat(byCode(NOW, code)).isEmpty();
            assertRefused("resource-not-found", () -> acceptAsNew(NOW, code, Somebody.newName()));
            assertRefused(
                    "resource-not-found",
                    () -> at(NOW, invitations -> invitations.sendAgain(inviter, invitation.id())));
            assertThat(waiting()).isEmpty();
            assertThat(invite(NOW).id()).isNotEqualTo(invitation.id());
        }

        @Test
        void whenNinetyDaysArePast_thenNobodyRemembersIt() {
            at(
                    NOW.plus(Duration.ofDays(98)),
                    invitations -> invitations.invite(
                            inviter, new NewInvitation("ander@school.example", "X", personnel, "Y")));

            assertThat(DATABASE.texts("select email from access_invitation where id = ?", invitation.id()))
                    .isEmpty();
        }

        @Test
        void itIsFoundByPartsOfNameAddressAndPlace_andAPercentIsNoWildcard() {
            assertThat(count(address.substring(0, 9))).isPositive();
            List<Invitation> found = at(NOW, invitations -> invitations.list("de wit", 0, 500));
            assertThat(found).extracting(Invitation::id).contains(invitation.id());
            assertThat(count("%")).isZero();
        }
    }

    @Test
    void whenFiftyWait_thenTheNextIsNotInvited() {
        for (int i = 0; i < 50; i++) {
            String next = "wacht" + i + "@school.example";
            at(NOW, invitations -> invitations.invite(inviter, new NewInvitation(next, "X", personnel, "Y")));
        }

        assertRefused("too-many-invitations", () -> invite(NOW));
    }

    @Test
    void whatIsNoAddress_getsNoLetter() {
        for (String typed : List.of("", "geen adres", "a@b.be\r\nBcc: c@d.be", "Bob <bob@school.example>", "a@b@c")) {
            assertRefused(
                    "mail-address",
                    () -> at(
                            NOW,
                            invitations -> invitations.invite(inviter, new NewInvitation(typed, "X", personnel, "Y"))));
        }
    }

    private Invitation invite(Instant now) {
        return at(
                now,
                invitations -> invitations.invite(
                        inviter, new NewInvitation(address, " Bob  De Wit ", personnel, "De Vlieger")));
    }

    private List<Invitation> waiting() {
        return at(NOW, invitations -> invitations.at(school));
    }

    private static long count(String text) {
        return at(NOW, invitations -> invitations.count(text));
    }

    private static long acceptAsNew(Instant now, String code, String name) {
        return at(
                now,
                invitations -> invitations.acceptAsNew(
                        code, new NewAccount(name, "Bob De Wit", Somebody.PASSWORD.toCharArray()), PAGE));
    }

    private static Optional<Invitation> byCode(Instant now, String code) {
        return at(now, invitations -> invitations.byCode(code));
    }

    private static Optional<SignedIn> signIn(String name, String password) {
        return DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                .accounts()
                .signIn(name, password.toCharArray(), new ComesFrom(null, "192.0.2.1")));
    }

    private static <T> T at(Instant now, Function<Invitations, T> work) {
        return DATABASE.request(
                entities -> work.apply(AccessBeans.at(now, entities).invitations()));
    }
}
