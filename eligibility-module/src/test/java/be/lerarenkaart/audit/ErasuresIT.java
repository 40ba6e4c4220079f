package be.lerarenkaart.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The trail forgets one person at once, and several, or an account, when two people want it; its chain stays valid. */
class ErasuresIT {

    private static final By LIES = new By("Lies", 1L, "/beheer/spoor/wissen");
    private static final By MO = new By("Mo", 2L, "/beheer/spoor/wissen");
    private static final Subject ANN = Subject.of("STAFF_MEMBER", 1003);
    private static final Subject BEN = Subject.of("STAFF_MEMBER", 1004);
    private static final Subject ACCOUNT = Subject.of("ACCOUNT", 101);
    private static final String WHY = "vraag van 3 november";

    private final GivenTrail given = GivenTrail.overDays(3, 10);

    @Test
    void whenSomebodyIsLookedUp_thenWhatWouldBeForgottenIsCounted_andNothingIsForgotten() {
        assertThat(given.erasures().preview(List.of(ANN, ACCOUNT)))
                .containsExactly(new ErasurePreview(ANN, 4, 0), new ErasurePreview(ACCOUNT, 0, 10));
        assertThat(given.count("select count(*) from audit_entry where subject_salt is null or actor_salt is null"))
                .isZero();
    }

    @Test
    void whenOnePersonIsForgotten_thenItIsDoneAtOnce_withItsReason_andTheChainIsValid() {
        ErasureOutcome outcome = given.erasures().ask(List.of(ANN), WHY, LIES);
        assertThat(outcome.isDone()).isTrue();
        assertThat(outcome.entries()).isEqualTo(4);
        assertThat(of(ANN)).isZero();
        assertThat(given.lastEntry())
                .startsWith("TRAIL_ERASED|STAFF_MEMBER|Lies|")
                .contains(WHY, "\"4,11,18,25\"");
        assertThat(given.report().faults()).isEmpty();
    }

    @Test
    void whenAnAccountIsForgotten_thenWhatItDidIsToldOfNobody_andTheChainIsValid() {
        given.trail.write(LIES, GivenTrail.Doing.DONE, ACCOUNT, Change.of("fullName", "Persoon 1", "Persoon Een"));
        long waiting = given.erasures().ask(List.of(ACCOUNT), WHY, LIES).waiting();
        assertThat(given.erasures().confirm(waiting, MO)).isEqualTo(11);
        assertThat(given.count("select count(*) from audit_entry where account_id = 101 or actor_name = 'Persoon 1'"))
                .isZero();
        assertThat(of(ACCOUNT)).isZero();
        assertThat(given.report().faults()).isEmpty();
    }

    @Test
    void whenItIsOneAccount_thenNothingIsForgottenUntilAnotherAgrees_whoIsNotThatAccount() {
        ErasureOutcome outcome = given.erasures().ask(List.of(ACCOUNT), WHY, LIES);
        assertThat(outcome.isDone()).isFalse();
        refused(409, () -> given.erasures().confirm(outcome.waiting(), LIES));
        refused(409, () -> given.erasures().confirm(outcome.waiting(), new By("Persoon 1", 101L)));
        assertThat(given.count("select count(*) from audit_entry where account_id = 101"))
                .isEqualTo(10);
        assertThat(given.erasures().confirm(outcome.waiting(), MO)).isEqualTo(10);
    }

    @Test
    void whenSomebodyIsForgotten_thenWhoeverKeepsThemHears_byEachOfTheirNames_andNotBefore() {
        List<Subject> forgotten = new ArrayList<>();
        Erasures erasures = given.erasures(new AlsoKnownAs() {
            @Override
            public List<Subject> of(Subject person) {
                return person.equals(ACCOUNT) ? List.of(ANN) : List.of();
            }

            @Override
            public void forgotten(Subject person) {
                forgotten.add(person);
            }
        });
        long waiting = erasures.ask(List.of(ACCOUNT), WHY, LIES).waiting();
        assertThat(forgotten).isEmpty();
        erasures.confirm(waiting, MO);
        assertThat(forgotten).containsExactly(ACCOUNT, ANN);
    }

    @Test
    void whenAPersonIsAnAccountToo_thenThatTakesTwoAsWell() {
        Erasures erasures = given.erasures(person -> person.equals(ANN) ? List.of(ACCOUNT) : List.of());
        assertThat(erasures.ask(List.of(ANN), WHY, LIES).isDone()).isFalse();
        refused(409, () -> erasures.ask(List.of(ANN), WHY, new By("Persoon 1", 101L)));
    }

    @Test
    void whenSomebodyHasAnotherNumberToo_thenThatIsForgottenAsWell() {
        Erasures erasures = given.erasures(person -> person.equals(ANN) ? List.of(ANN, BEN) : List.of(person));
        assertThat(erasures.preview(List.of(ANN))).containsExactly(new ErasurePreview(ANN, 8, 0));
        assertThat(erasures.ask(List.of(ANN), WHY, LIES).entries()).isEqualTo(8);
        assertThat(of(ANN) + of(BEN)).isZero();
        assertThat(given.report().faults()).isEmpty();
    }

    @Test
    void whenItIsMoreThanOnePerson_thenNothingIsForgottenUntilAnotherAgrees() {
        ErasureOutcome outcome = given.erasures().ask(List.of(ANN, BEN), WHY, LIES);
        assertThat(outcome.isDone()).isFalse();
        assertThat(of(ANN) + of(BEN)).isEqualTo(8);
        assertThat(given.lastEntry())
                .startsWith("ERASURE_ASKED|" + outcome.waiting() + "|Lies|")
                .contains(WHY);

        refused(409, () -> given.erasures().confirm(outcome.waiting(), LIES));
        refused(409, () -> given.erasures().confirm(outcome.waiting(), new By("sleutel", null)));
        assertThat(of(ANN) + of(BEN)).isEqualTo(8);

        assertThat(given.erasures().confirm(outcome.waiting(), MO)).isEqualTo(8);
        assertThat(of(ANN) + of(BEN)).isZero();
        assertThat(given.lastEntry())
                .startsWith("TRAIL_ERASED|STAFF_MEMBER|Mo|")
                .contains(WHY);
        assertThat(given.report().faults()).isEmpty();
        refused(404, () -> given.erasures().confirm(outcome.waiting(), MO));
    }

    @Test
    void whenItIsSettled_thenNobodyOfItIsLeftAnywhere() {
        long waiting = given.erasures().ask(List.of(ANN, BEN), WHY, LIES).waiting();
        assertThat(given.erasures().waiting()).singleElement().satisfies(one -> assertThat(one.people())
                .containsExactlyInAnyOrder(ANN, BEN));
        given.erasures().refuse(waiting, LIES);
        assertThat(given.erasures().waiting()).isEmpty();
        assertThat(given.count("select count(*) from audit_erasure_person")).isZero();
        assertThat(of(ANN) + of(BEN)).isEqualTo(8);
        assertThat(given.lastEntry()).startsWith("ERASURE_REFUSED|" + waiting + "|Lies");
        refused(404, () -> given.erasures().confirm(waiting, MO));
    }

    @Test
    void whenSomebodyWipesTheirOwnSteps_thenTheyAreRefused_alsoInCompany() {
        By own = new By("Persoon 1", 101L, "/beheer/spoor/wissen");
        refused(409, () -> given.erasures().ask(List.of(ACCOUNT), WHY, own));
        refused(409, () -> given.erasures().ask(List.of(ACCOUNT, ANN), WHY, own));
        long waiting = given.erasures().ask(List.of(ACCOUNT, ANN), WHY, LIES).waiting();
        refused(409, () -> given.erasures().confirm(waiting, own));
        assertThat(given.count("select count(*) from audit_entry where account_id = 101"))
                .isEqualTo(10);
    }

    @Test
    void whenTheModuleSaysNotYet_thenItIsRefused_alsoForTheSecondPerson() {
        long waiting = given.erasures().ask(List.of(ANN, BEN), WHY, LIES).waiting();
        Erasures strict = given.erasures(new AlsoKnownAs() {
            @Override
            public List<Subject> of(Subject person) {
                return List.of();
            }

            @Override
            public void refuseToForget(Subject person) {
                throw new LerarenkaartException(Problem.of("not-yet", 409, "Not yet", "Nog niet."));
            }
        });
        refused(409, () -> strict.ask(List.of(ANN), WHY, LIES));
        refused(409, () -> strict.confirm(waiting, MO));
        assertThat(of(ANN) + of(BEN)).isEqualTo(8);
    }

    @Test
    void whenThereIsNothingToForget_orNoReason_orNobody_thenItIsRefused() {
        refused(409, () -> given.erasures().ask(List.of(Subject.of("STAFF_MEMBER", 999)), WHY, LIES));
        refused(400, () -> given.erasures().ask(List.of(ANN), "  ", LIES));
        refused(400, () -> given.erasures().ask(List.of(), WHY, LIES));
        refused(400, () -> given.erasures().ask(List.of(Subject.of("CARD_YEAR", 2027)), WHY, LIES));
        refused(400, () -> given.erasures().ask(List.of(Subject.of("ACCOUNT", "x")), WHY, LIES));
        assertThat(given.count("select count(*) from audit_entry")).isEqualTo(30);
    }

    private long of(Subject person) {
        return given.count("select count(*) from audit_entry where subject_kind = '" + person.kind()
                + "' and subject_id = '" + person.id() + "'");
    }

    private static AbstractThrowableAssert<?, ?> refused(int status, ThrowingCallable act) {
        return assertThatThrownBy(act).isInstanceOfSatisfying(LerarenkaartException.class, refusal -> assertThat(
                        refusal.problem().status())
                .isEqualTo(status));
    }
}
