package be.lerarenkaart.access;

import static be.lerarenkaart.access.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.By;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** All accounts, for administrators. */
class AccountRegisterIT {

    private static final Instant NOW = Instant.parse("2026-11-03T11:00:00.123456Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();
    private static final Account ADMINISTRATOR = Somebody.with(DATABASE, Grant.ADMINISTRATOR);

    @Nested
    class GivenAnAccount {

        private final Scope school = Somebody.newSchool();
        private final Account account = Somebody.with(DATABASE, new Grant(Role.PERSONNEL, school));

        @Test
        void whenItIsDeactivated_thenItsSessionsEndAndItsInvitationsAreWithdrawn_andItComesBackWithItsRights() {
            String session =
                    DATABASE.request(entities -> AccessBeans.at(NOW, entities).openSession(account.id(), "Firefox"));
            String address = Somebody.newName() + "@school.example";
            DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                    .invitations()
                    .invite(
                            new By(account.name(), account.id()),
                            new NewInvitation(address, "X", new Grant(Role.PERSONNEL, school), "Y")));

            deactivate(account);

            assertThat(holds(session)).isFalse();
            assertThat(get(account).isActive()).isFalse();
            assertThat(DATABASE.<Boolean>request(entities -> AccessBeans.at(NOW, entities)
                            .invitations()
                            .byCode(DATABASE.code(address))
                            .isPresent()))
                    .isFalse();

            at(register -> {
                register.reactivate(by(), account.id());
                return null;
            });

            assertThat(get(account))
                    .returns(true, AccountFact::isActive)
                    .returns(List.of(new Grant(Role.PERSONNEL, school)), AccountFact::grants);
            assertThat(holds(session)).isFalse();
            assertThat(DATABASE.trail("ACCOUNT", account.id()))
                    .containsExactly("ACCOUNT_DEACTIVATED", "ACCOUNT_REACTIVATED");
        }

        @Test
        void whenASessionIsEnded_thenTheOthersStay_andNobodysElseIsTouched() {
            String one = open("Firefox");
            String two = open("een telefoon");

            endSession(one);
            endSession(one);

            assertThat(holds(one)).isFalse();
            assertThat(sessions()).extracting(Session::id).containsExactly(two);
            assertThat(DATABASE.trail("ACCOUNT", account.id())).containsExactly("SESSION_ENDED");
        }

        @Test
        void whenAllSessionsEnd_thenNoneIsLeft() {
            open("Firefox");
            open("een telefoon");

            at(register -> {
                register.endSessions(by(), account.id());
                return null;
            });

            assertThat(sessions()).isEmpty();
        }

        private List<Session> sessions() {
            return at(register -> register.sessions(account.id()));
        }

        private void endSession(String session) {
            at(register -> {
                register.endSession(by(), account.id(), session);
                return null;
            });
        }

        private String open(String browser) {
            return DATABASE.request(entities -> AccessBeans.at(NOW, entities).openSession(account.id(), browser));
        }
    }

    @Test
    void nobodyDeactivatesTheirOwnAccount_norTheLastAdministrator() {
        AccessDatabase alone = new AccessDatabase();
        Account last = Somebody.with(alone, Grant.ADMINISTRATOR);
        Account gone = Somebody.with(alone, Grant.ADMINISTRATOR);
        deactivate(alone, gone, By.system());

        assertRefused("last-administrator", () -> deactivate(alone, last, By.system()));
        assertRefused("own-account", () -> deactivate(alone, last, new By(last.name(), last.id())));
    }

    @Test
    void anAccountThatIsNotThere_isNotFound() {
        assertRefused("resource-not-found", () -> at(register -> register.get(999_999_999)));
    }

    @Nested
    class GivenEightThousandAccounts {

        private static final String MORE =
                """
                insert into access_account (name, full_name, email, password_hash, created_at, deactivated_at)
                with digits as (select 0 as d union all select 1 union all select 2 union all select 3 union all select 4
                                union all select 5 union all select 6 union all select 7 union all select 8
                                union all select 9)
                select concat('massa', n), concat('Voornaam', n mod 89, ' Achternaam', n),
                       concat('massa', n, '@school', n mod 4000, '.example'), 'geen', utc_timestamp(6),
                       if(n mod 50 = 0, utc_timestamp(6), null)
                  from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as n
                          from digits a cross join digits b cross join digits c cross join digits e) numbers
                 where n < 8000
                """;

        @BeforeAll
        static void eightThousand() {
            DATABASE.request(entities -> entities.createNativeQuery(MORE).executeUpdate());
            DATABASE.request(
                    entities -> entities.createNativeQuery("insert into access_grant (account_id, role, scope_id)"
                                    + " select id, 'PERSONNEL', concat('5', lpad(substring(name, 6) mod 4000, 5, '0'))"
                                    + " from access_account where name like 'massa%'")
                            .executeUpdate());
            DATABASE.request(entities -> entities.createNativeQuery(
                            "insert into access_session (id, account_id, browser, opened_at, last_seen)"
                                    + " select rpad(id, 43, 'x'), id, '', utc_timestamp(6), utc_timestamp(6)"
                                    + " from access_account where name like 'massa%'")
                    .executeUpdate());
        }

        @Test
        void whoIsLookedFor_isFoundByPartsOfNameAndAddress() {
            assertThat(names(filter("achternaam4321", null, null, null))).containsExactly("massa4321");
            assertThat(names(filter("massa4321@SCHOOL321", null, null, null))).containsExactly("massa4321");
            assertThat(names(filter("4321 voornaam49", null, null, null))).containsExactly("massa4321");
            assertThat(count(filter("%", null, null, null))).isZero();
            assertThat(count(filter("niemand heet zo", null, null, null))).isZero();
        }

        @Test
        void thoseOfAPlaceARoleOrAState_areFound() {
            Scope school = Scope.institution("500007");
            assertThat(names(filter("", null, List.of(school), null))).containsExactly("massa4007", "massa7");
            assertThat(count(filter("", Role.POINT_CLERK, List.of(school), null)))
                    .isZero();
            assertThat(count(filter("", null, List.of(), null))).isZero();
            assertThat(count(filter("massa", null, null, false))).isEqualTo(160);
            assertThat(count(filter("", Role.PERSONNEL, null, true))).isGreaterThanOrEqualTo(7840);
        }

        @Test
        void pagesFollowOneAnother_withoutAGapAndWithoutARepeat() {
            AccountFilter all = filter("massa", null, null, null);
            List<AccountFact> first = at(register -> register.list(all, 0, 50));
            List<AccountFact> next = at(register -> register.list(all, 25, 25));

            assertThat(first.subList(25, 50))
                    .extracting(AccountFact::id)
                    .isEqualTo(next.stream().map(AccountFact::id).toList());
            assertThat(first).extracting(AccountFact::fullName).isSorted();
            assertThat(first).allSatisfy(fact -> assertThat(fact.lastSeen()).isNotNull());
        }

        /** What the page asks, a page of 25 with its count; how long each takes is told, not judged, by what else runs. */
        @Test
        void aPage_isFoundByEachFilter() {
            List<AccountFilter> asked = List.of(
                    filter("", null, null, null),
                    filter("achternaam43", null, null, null),
                    filter("", Role.PERSONNEL, List.of(Scope.institution("500007")), true),
                    filter("", null, null, false));
            for (AccountFilter filter : asked) {
                double[] times = new double[11];
                for (int i = 0; i < times.length; i++) {
                    long began = System.nanoTime();
                    assertThat(count(filter)).isPositive();
                    at(register -> register.list(filter, 0, 25));
                    times[i] = (System.nanoTime() - began) / 1e6;
                }
                Arrays.sort(times);
                System.out.printf("8,000 accounts: %.1f ms (median) for %s%n", times[times.length / 2], filter);
            }
        }
    }

    private static AccountFilter filter(String text, Role role, List<Scope> places, Boolean active) {
        return new AccountFilter(text, role, places, active);
    }

    private static long count(AccountFilter filter) {
        return at(register -> register.count(filter));
    }

    private static List<String> names(AccountFilter filter) {
        List<String> names = at(register -> register.list(filter, 0, 25)).stream()
                .map(AccountFact::name)
                .toList();
        assertThat(count(filter)).isEqualTo(names.size());
        return names;
    }

    private static boolean holds(String session) {
        return DATABASE.request(entities -> AccessBeans.at(NOW.plus(Duration.ofMinutes(1)), entities)
                .sessions()
                .holder(session)
                .isPresent());
    }

    private static AccountFact get(Account account) {
        return at(register -> register.get(account.id()));
    }

    private static By by() {
        return new By(ADMINISTRATOR.name(), ADMINISTRATOR.id(), "/beheer/accounts");
    }

    private static void deactivate(Account account) {
        deactivate(DATABASE, account, by());
    }

    private static void deactivate(AccessDatabase database, Account account, By by) {
        database.request(entities -> {
            AccessBeans.at(NOW, entities).register().deactivate(by, account.id());
            return null;
        });
    }

    private static <T> T at(Function<AccountRegister, T> work) {
        return DATABASE.request(
                entities -> work.apply(AccessBeans.at(NOW, entities).register()));
    }
}
