package be.lerarenkaart.access;

import static be.lerarenkaart.access.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.By;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who works where; giving, taking and giving up. */
class GivenRightsIT {

    private static final Instant NOW = Instant.parse("2026-11-03T11:00:00.123456Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();

    @Nested
    class GivenAPickupPoint {

        private final Scope point = Somebody.newPoint();
        private final Grant manages = new Grant(Role.POINT_MANAGER, point);
        private final Grant handsOut = new Grant(Role.POINT_CLERK, point);
        private final Account manager = Somebody.with(DATABASE, manages);
        private final Account clerk =
                Somebody.with(DATABASE, handsOut, new Grant(Role.POINT_CLERK, Somebody.newPoint()));

        @Test
        void itsPeopleAreListed_onceForEachRoleThere_andNobodyElse() {
            Account both = Somebody.with(DATABASE, manages, handsOut);
            Somebody.with(DATABASE, new Grant(Role.POINT_MANAGER, Somebody.newPoint()));
            DATABASE.request(entities -> AccessBeans.at(NOW, entities).openSession(clerk.id(), "Firefox"));

            assertThat(colleagues())
                    .extracting(colleague -> colleague.accountId() + " " + colleague.role())
                    .containsExactlyInAnyOrder(
                            manager.id() + " POINT_MANAGER",
                            clerk.id() + " POINT_CLERK",
                            both.id() + " POINT_MANAGER",
                            both.id() + " POINT_CLERK");
            assertThat(colleagues())
                    .filteredOn(colleague -> colleague.accountId() == clerk.id())
                    .extracting(Colleague::lastSeen)
                    .containsExactly(NOW);
        }

        @Test
        void aRightThatIsTaken_isGone_andTheOthersStay() {
            take(by(manager), clerk, handsOut, false);

            assertThat(grantsOf(clerk).all()).hasSize(1).doesNotContain(handsOut);
            assertThat(DATABASE.trail("ACCOUNT", clerk.id()))
                    .containsExactly("RIGHT_TAKEN {\"right\":\"POINT_CLERK " + point.id() + "\"}");
            assertRefused("resource-not-found", () -> take(by(manager), clerk, handsOut, false));
        }

        @Test
        void givingUpTheLastThatCanInvite_asksWhetherThatIsSure() {
            assertThat(leavesNobody(manager, manages)).isTrue();
            assertRefused("nobody-left", () -> take(by(manager), manager, manages, false));

            take(by(manager), manager, manages, true);

            assertThat(grantsOf(manager)).isEqualTo(Grants.NONE);
            assertThat(DATABASE.trail("ACCOUNT", manager.id()))
                    .containsExactly("RIGHT_GIVEN_UP {\"right\":\"POINT_MANAGER " + point.id() + "\"}");
        }

        @Test
        void aClerkWhoLeaves_leavesSomebody() {
            assertThat(leavesNobody(clerk, handsOut)).isFalse();
        }

        @Test
        void whoLeaves_takesInvitationsForThatPlaceAlong() {
            Grant elsewhere = new Grant(Role.POINT_MANAGER, Somebody.newPoint());
            String here = invite(manager, handsOut);
            String there = invite(manager, elsewhere);

            take(by(manager), manager, manages, true);

            assertThat(works(here)).isFalse();
            assertThat(works(there)).isTrue();
        }

        private List<Colleague> colleagues() {
            return at(rights -> rights.at(point));
        }

        private static boolean leavesNobody(Account account, Grant grant) {
            return at(rights -> rights.leavesNobody(account.id(), grant));
        }

        private String invite(Account inviter, Grant grant) {
            String address = Somebody.newName() + "@bib.example";
            DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                    .invitations()
                    .invite(by(inviter), new NewInvitation(address, "X", grant, "Y")));
            return DATABASE.code(address);
        }

        private boolean works(String code) {
            return DATABASE.request(entities ->
                    AccessBeans.at(NOW, entities).invitations().byCode(code).isPresent());
        }
    }

    @Test
    void aRightThatIsGivenTwice_isThereOnce() {
        Account account = Somebody.with(DATABASE);
        Grant grant = new Grant(Role.PERSONNEL, Somebody.newSchool());

        for (int i = 0; i < 2; i++) {
            at(rights -> {
                rights.give(By.system(), account.id(), grant);
                return null;
            });
        }

        assertThat(grantsOf(account)).isEqualTo(Grants.of(grant));
        assertThat(DATABASE.trail("ACCOUNT", account.id())).hasSize(1);
    }

    @Test
    void twoLastAdministratorsWhoLeaveAtTheSameTime_areNotBothGone() throws Exception {
        AccessDatabase alone = new AccessDatabase();
        for (int round = 0; round < 10; round++) {
            Account one = Somebody.with(alone, Grant.ADMINISTRATOR);
            Account two = Somebody.with(alone, Grant.ADMINISTRATOR);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            Future<Boolean> first = threads.submit(() -> leaves(alone, one));
            Future<Boolean> second = threads.submit(() -> leaves(alone, two));

            assertThat(first.get() ^ second.get()).as("round " + round).isTrue();
            threads.shutdown();
            alone.request(entities ->
                    entities.createNativeQuery("delete from access_grant").executeUpdate());
        }
    }

    private static boolean leaves(AccessDatabase database, Account account) {
        try {
            database.request(entities -> {
                AccessBeans.at(NOW, entities).rights().take(by(account), account.id(), Grant.ADMINISTRATOR, true);
                return null;
            });
            return true;
        } catch (be.lerarenkaart.kernel.LerarenkaartException last) {
            assertThat(last.problem().type()).isEqualTo("last-administrator");
            return false;
        }
    }

    private static By by(Account account) {
        return new By(account.name(), account.id(), "/accounts");
    }

    private static Grants grantsOf(Account account) {
        return DATABASE.request(
                entities -> new AccountTable(entities).get(account.id()).grants());
    }

    private static void take(By by, Account account, Grant grant, boolean sure) {
        at(rights -> {
            rights.take(by, account.id(), grant, sure);
            return null;
        });
    }

    private static <T> T at(Function<GivenRights, T> work) {
        return DATABASE.request(
                entities -> work.apply(AccessBeans.at(NOW, entities).rights()));
    }
}
