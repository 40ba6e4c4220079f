package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static be.lerarenkaart.eligibility.ListRow.aListRowOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lerarenkaart.eligibility.people.Corrected;
import be.lerarenkaart.eligibility.people.CorrectionFact;
import be.lerarenkaart.eligibility.people.Corrections;
import be.lerarenkaart.eligibility.people.SamePeople;
import be.lerarenkaart.eligibility.review.BulkReview;
import be.lerarenkaart.eligibility.review.DetailCount;
import be.lerarenkaart.eligibility.review.ReviewBeans;
import be.lerarenkaart.eligibility.review.ReviewChoice;
import be.lerarenkaart.eligibility.review.ReviewDecision;
import be.lerarenkaart.eligibility.review.ReviewFilter;
import be.lerarenkaart.eligibility.review.ReviewItem;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.eligibility.review.ReviewSettings;
import be.lerarenkaart.eligibility.review.ReviewState;
import be.lerarenkaart.eligibility.review.ReviewSummary;
import be.lerarenkaart.eligibility.review.Reviews;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.json.Json;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people must look at, and what becomes of what they decide. */
class ReviewIT {

    private static final By ANN = new By("ann", 1L, "/beheer/nazicht");
    private static final ReviewFilter ALL = new ReviewFilter(null, null, null, null);

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    private final Reviews reviews = campaign.get(Reviews.class);
    private final Corrections corrections = campaign.get(Corrections.class);

    private String look() {
        try {
            return ReviewBeans.look(campaign.get(ReviewBeans.searcher()), campaign.connection(), Campaign.YEAR.value());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReviewSummary only() {
        List<ReviewSummary> items = reviews.list(Campaign.YEAR, ALL, 0, 10);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private void decide(ReviewChoice choice) {
        reviews.decide(only().id(), only().version(), choice, "Nagekeken", ANN);
    }

    private long id(int person) {
        return campaign.file(person).person().id();
    }

    @Nested
    class GivenOneNumberUnderTwoNames {

        private void deliver() {
            campaign.deliver(
                    anEpdRow().person(1),
                    anEpdRow().person(1).with("naam", "Wouters").with("voornaam", "Jef"));
        }

        @Test
        void whenItIsLookedFor_thenItIsThereOnceWithBothSides() {
            deliver();
            assertThat(look()).isEqualTo("1 new, 0 reopened, 0 gone");
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
            ReviewItem item = reviews.get(only().id());
            assertThat(item.summary().kind()).isEqualTo(ReviewKind.NAME_CONFLICT);
            assertThat(item.left().row().familyName()).isEqualTo(new TestPerson(1).familyName());
            assertThat(item.right().row())
                    .returns("Wouters", AssignmentFact::familyName)
                    .returns(2, AssignmentFact::row);
        }

        @Test
        void whenTheOtherNameIsRight_thenThePersonIsCalledSo_alsoAfterTheNextDelivery() {
            deliver();
            look();
            decide(ReviewChoice.USE_OTHER_NAME);
            assertThat(campaign.file(1).person().familyName()).isEqualTo("Wouters");
            deliver();
            assertThat(campaign.file(1).person().familyName()).isEqualTo("Wouters");
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
        }

        @Test
        void whenItIsSomebodyElse_thenTheRowIsTheirs_andTheDecisionStandsWithTheNextDelivery() {
            deliver();
            look();
            decide(ReviewChoice.OTHER_PERSON);
            assertThat(campaign.rehearse().reason("ENTITLED")).isEqualTo(2);
            deliver();
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
            assertThat(only().state()).isEqualTo(ReviewState.DECIDED);
            assertThat(campaign.rehearse().reason("ENTITLED")).isEqualTo(2);
        }

        @Test
        void whenTheNextDeliveryHasYetAnotherSpelling_thenItIsAnotherItem() {
            deliver();
            look();
            decide(ReviewChoice.KEEP_NAME);
            campaign.deliver(
                    anEpdRow().person(1),
                    anEpdRow().person(1).with("naam", "Wouter").with("voornaam", "Jef"));
            assertThat(look()).isEqualTo("1 new, 0 reopened, 0 gone");
        }

        @Test
        void whenTheNextDeliveryNoLongerSaysSo_thenTheOpenItemGoesByItself_andComesBackWithTheConflict() {
            deliver();
            look();
            campaign.deliver(anEpdRow().person(1));
            assertThat(look()).isEqualTo("0 new, 0 reopened, 1 gone");
            assertThat(only().state()).isEqualTo(ReviewState.GONE);
            deliver();
            assertThat(look()).isEqualTo("0 new, 1 reopened, 0 gone");
        }

        @Test
        void whenAListHasTheNumberUnderAnotherName_thenThatIsAConflictToo() {
            campaign.deliver(anEpdRow().person(1));
            campaign.list(aListRowOf(1).numbered().with("naam", "Wouters").with("voornaam", "Jef"));
            look();
            ReviewItem item = reviews.get(only().id());
            assertThat(only().detail()).isEqualTo("LIST");
            assertThat(item.left().row().source()).isEqualTo("EPD");
            assertThat(item.right().row().source()).isEqualTo("LIST");
        }
    }

    @Nested
    class GivenTwoFilesOfOnePerson {

        private void deliver() {
            campaign.deliver(
                    anEpdRow().person(1),
                    anEpdRow()
                            .person(1)
                            .with("stamboeknummer", new TestPerson(9).stamboekNumber())
                            .with("email", ""));
        }

        @Test
        void whenTheyHaveTheSameNameAndBirthDate_thenSomebodyMustLook() {
            deliver();
            look();
            assertThat(only())
                    .returns(ReviewKind.DOUBLE_PERSON, ReviewSummary::kind)
                    .returns(id(1), ReviewSummary::person)
                    .returns(id(9), ReviewSummary::other)
                    .returns("NAME_AND_BIRTH", ReviewSummary::detail)
                    .returns(80, ReviewSummary::weight);
        }

        @Test
        void whenTheyAreOne_thenTheyAreMergedIntoTheOneThatIsKept() {
            deliver();
            look();
            long kept = id(9);
            decide(ReviewChoice.SAME_KEEP_RIGHT);
            assertThat(campaign.get(SamePeople.class).personOf(id(1))).isEqualTo(kept);
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
        }

        @Test
        void whenTheyAreTwo_thenThatStaysDecidedUntilTheFactsDiffer() {
            deliver();
            look();
            decide(ReviewChoice.DIFFERENT_PEOPLE);
            deliver();
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
            campaign.deliver(
                    anEpdRow().person(1),
                    anEpdRow()
                            .person(1)
                            .with("stamboeknummer", new TestPerson(9).stamboekNumber())
                            .with("email", "")
                            .living("8000", "Brugge"));
            assertThat(look()).isEqualTo("0 new, 1 reopened, 0 gone");
            assertThat(only()).returns(ReviewState.OPEN, ReviewSummary::state).returns(true, ReviewSummary::reopened);
            assertThat(reviews.get(only().id()).decisions())
                    .extracting(ReviewDecision::choice, ReviewDecision::decidedBy, ReviewDecision::sameFacts)
                    .containsExactly(tuple(ReviewChoice.DIFFERENT_PEOPLE, "ann", false));
        }

        @Test
        void whenOnlyTheirBirthDateAndMailAreTheSame_thenSomebodyMustLookToo() {
            campaign.deliver(
                    anEpdRow().person(1),
                    anEpdRow()
                            .person(1)
                            .with("stamboeknummer", new TestPerson(9).stamboekNumber())
                            .with("naam", "Anders"));
            look();
            assertThat(only().detail()).isEqualTo("MAIL_AND_BIRTH");
        }

        @Test
        void whenOneOfThemStandsInNoSourceOfTheYear_thenNobodyNeedsToLook() {
            deliver();
            campaign.deliver(anEpdRow().person(1));
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
        }
    }

    @Nested
    class GivenSomebodyOnAListWhomTheEpdSaysToBeRetired {

        private void deliver() {
            campaign.deliver(anEpdRow().person(1).retired());
            campaign.list(aListRowOf(1));
            campaign.decide();
        }

        @Test
        void whenItIsLookedFor_thenTheListIsLeftAndTheEpdRight() {
            deliver();
            look();
            ReviewItem item = reviews.get(only().id());
            assertThat(item.summary().kind()).isEqualTo(ReviewKind.LIST_AGAINST_EPD);
            assertThat(item.left().row().institutionNumber()).isEqualTo(Campaign.COLLEGE);
            assertThat(item.right().row().state()).isEqualTo("PENSIOEN");
        }

        @Test
        void whenTheListIsRight_thenTheyHaveARightByHand() {
            deliver();
            look();
            decide(ReviewChoice.LIST_IS_RIGHT);
            assertThat(campaign.decide().reason("ENTITLED")).isEqualTo(1);
            assertThat(campaign.file(1).decisions().get(0).ruledReason()).isEqualTo("RETIRED");
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
        }

        @Test
        void whenTheEpdIsRight_thenNothingChanges() {
            deliver();
            look();
            decide(ReviewChoice.EPD_IS_RIGHT);
            assertThat(campaign.decide().changedRows()).isZero();
        }

        @Test
        void whenItIsANamesake_thenTheyGetAFileOfTheirOwn() {
            deliver();
            look();
            decide(ReviewChoice.OTHER_PERSON);
            assertThat(campaign.decide().reason("ENTITLED")).isEqualTo(1);
            assertThat(campaign.decide().reason("RETIRED")).isEqualTo(1);
        }

        @Test
        void whenTheEpdSaysSomethingElseByThen_thenItIsAskedAgain() {
            deliver();
            look();
            decide(ReviewChoice.LIST_IS_RIGHT);
            campaign.deliver(anEpdRow().person(1).deceased());
            campaign.decide();
            look();
            assertThat(reviews.list(Campaign.YEAR, new ReviewFilter(null, ReviewState.OPEN, null, null), 0, 5))
                    .extracting(ReviewSummary::kind)
                    .containsExactlyInAnyOrder(ReviewKind.LIST_AGAINST_EPD, ReviewKind.CORRECTION);
        }
    }

    @Nested
    class GivenACodeThatTheRulesDoNotKnow {

        private void deliver(int people) {
            EpdRow[] rows = new EpdRow[people];
            for (int i = 0; i < people; i++) {
                rows[i] = anEpdRow().person(i + 1).ofCategory(i % 3 == 2 ? "OP" : "NIEUW");
            }
            campaign.deliver(rows);
            campaign.decide();
        }

        @Test
        void whenTheirRightHangsOnIt_thenSomebodyMustDecide() {
            deliver(1);
            look();
            assertThat(only())
                    .returns(ReviewKind.UNKNOWN_CODE, ReviewSummary::kind)
                    .returns("CATEGORY:NIEUW", ReviewSummary::detail);
            decide(ReviewChoice.HAS_RIGHT);
            assertThat(campaign.decide().reason("ENTITLED")).isEqualTo(1);
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
            assertThat(only().state()).isEqualTo(ReviewState.DECIDED);
        }

        @Test
        void whenRowsWereRejectedByIt_thenThatIsOneItem() {
            campaign.deliver(
                    anEpdRow().person(1),
                    anEpdRow().person(2).inState("ONGEKEND"),
                    anEpdRow().person(3).inState("X"));
            campaign.update(
                    """
                    insert into intake_verdict_count (import_id, verdict, code, row_count)
                    select import_id, verdict, code, count(*) from intake_verdict group by import_id, verdict, code
                    """);
            look();
            assertThat(only().detail()).isEqualTo("REJECTED:2");
            decide(ReviewChoice.LEAVE_TO_RULES);
            assertThat(only().state()).isEqualTo(ReviewState.DECIDED);
        }

        @Test
        void whenManyAreDecidedAtOnce_thenEachHasItsDecisionAndTheTrailKnowsThemAll() {
            deliver(9);
            look();
            assertThat(reviews.details(Campaign.YEAR, ReviewKind.UNKNOWN_CODE))
                    .containsExactly(new DetailCount("CATEGORY:NIEUW", 6));
            Decided done = bulk(6);
            assertThat(done.number("decided")).isEqualTo(6);
            assertThat(campaign.decide().reason("ENTITLED")).isEqualTo(9);
            assertThat(reviews.count(Campaign.YEAR, ReviewFilter.open(null))).isZero();
            assertThat(campaign.texts(
                            "select count(*) from audit_entry where act = 'REVIEW_DECIDED' and actor_name = 'ann'"))
                    .containsExactly("6");
        }

        @Test
        void whenThereAreMoreByThenThanWereSeen_thenNoneIsDecided() {
            deliver(6);
            look();
            refused("items-changed", () -> bulk(3));
            assertThat(reviews.count(Campaign.YEAR, ReviewFilter.open(null))).isEqualTo(4);
            refused("items-changed", () -> campaign.get(BulkReview.class)
                    .decide(Campaign.YEAR, ReviewKind.UNKNOWN_CODE, null, ReviewChoice.HAS_RIGHT, "x", 3, ANN));
            refused("invalid-input", () -> campaign.get(BulkReview.class)
                    .decide(Campaign.YEAR, ReviewKind.UNKNOWN_CODE, null, ReviewChoice.KEEP_NAME, "x", 4, ANN));
        }

        private Decided bulk(long seen) {
            return campaign.runAs(
                    ANN,
                    campaign.get(BulkReview.class),
                    Json.createObjectBuilder()
                            .add("kind", "UNKNOWN_CODE")
                            .add("detail", "CATEGORY:NIEUW")
                            .add("choice", "HAS_RIGHT")
                            .add("reason", "Nieuwe categorie van de overheid")
                            .add("seen", seen)
                            .add("via", "/beheer/nazicht")
                            .add("account", 1)
                            .build());
        }
    }

    @Nested
    class GivenSomebodyWhoMayBeKnown {

        private static ListRow like() {
            return aListRowOf(1).with("email", "").with("geslacht", "V").living("8000", "Brugge");
        }

        private void listed() {
            campaign.deliver(anEpdRow().person(1));
            campaign.list(like(), aListRowOf(1001));
            campaign.decide();
        }

        @Test
        void whenTheyAreLookedFor_thenTheListedOneIsLeftAndTheKnownOneRight() {
            listed();
            look();
            ReviewItem item = reviews.get(only().id());
            assertThat(item.summary())
                    .returns(ReviewKind.UNSURE_MATCH, ReviewSummary::kind)
                    .returns(80, ReviewSummary::weight)
                    .returns("NAME_EQUAL,BIRTH_EQUAL", ReviewSummary::detail);
            assertThat(item.left().row().source()).isEqualTo("LIST");
            assertThat(item.right().row().source()).isEqualTo("EPD");
        }

        @Test
        void whenTheyAreThatPerson_thenTheirRowIsTheirsAndGivesNoRightBesideTheEpd() {
            listed();
            look();
            decide(ReviewChoice.SAME_KEEP_RIGHT);
            assertThat(campaign.decide().reason("MERGED")).isEqualTo(1);
            assertThat(campaign.file(1).assignments()).hasSize(2);
            assertThat(campaign.list(aListRowOf(1).with("email", "").living("8000", "Brugge"))
                            .verdicts())
                    .containsExactly("ALREADY_IN_EPD/ALREADY_IN_EPD");
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
        }

        @Test
        void whenTheyAreSomebodyElse_thenTheNextListDoesNotAskAgain() {
            listed();
            look();
            decide(ReviewChoice.DIFFERENT_PEOPLE);
            campaign.list(like(), aListRowOf(1002));
            look();
            assertThat(only().state()).isEqualTo(ReviewState.DECIDED);
        }
    }

    @Nested
    class GivenACorrectionThatTheSourcesContradict {

        @Test
        void whenSomethingNewIsSaid_thenSomebodyMustLook_andTheCorrectionStandsUntilThen() {
            campaign.deliver(anEpdRow().person(1));
            campaign.decide();
            corrections.make(id(1), Corrected.address("Steenweg", "1", "", "8000", "Brugge", "BE"), "Gebeld", ANN);
            campaign.decide();
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
            campaign.deliver(anEpdRow().person(1).with("straat", "Nieuwstraat"));
            campaign.decide();
            assertThat(look()).isEqualTo("1 new, 0 reopened, 0 gone");
            assertThat(only())
                    .returns("ADDRESS", ReviewSummary::detail)
                    .returns(ReviewKind.CORRECTION, ReviewSummary::kind);
            decide(ReviewChoice.KEEP_CORRECTION);
            assertThat(look()).isEqualTo("0 new, 0 reopened, 0 gone");
            assertThat(corrections.of(id(1))).singleElement().returns(true, CorrectionFact::isStanding);
        }

        @Test
        void whenTheSourcesAreBelieved_thenTheCorrectionEnds() {
            campaign.deliver(anEpdRow().person(1));
            campaign.decide();
            corrections.make(id(1), Corrected.right(2021, false), "Vrijwilliger", ANN);
            campaign.deliver(anEpdRow().person(1).retired());
            campaign.decide();
            look();
            decide(ReviewChoice.END_CORRECTION);
            assertThat(campaign.decide().reason("RETIRED")).isEqualTo(1);
        }
    }

    @Nested
    class GivenAnItem {

        @Test
        void whenSomebodyElseDecidedMeanwhile_thenTheSecondIsTold() {
            campaign.deliver(anEpdRow().person(1).ofCategory("NIEUW"));
            campaign.decide();
            look();
            ReviewSummary seen = only();
            reviews.decide(seen.id(), seen.version(), ReviewChoice.NO_RIGHT, "Ann", ANN);
            refused(
                    "item-changed",
                    () -> reviews.decide(seen.id(), seen.version(), ReviewChoice.HAS_RIGHT, "Bert", ANN));
            refused("resource-not-found", () -> reviews.decide(17, 0, ReviewChoice.HAS_RIGHT, "Bert", ANN));
        }

        @Test
        void whenThereIsNoReasonOrAnotherKindsChoice_thenItIsRefused() {
            campaign.deliver(anEpdRow().person(1).ofCategory("NIEUW"));
            campaign.decide();
            look();
            refused(
                    "invalid-input",
                    () -> reviews.decide(only().id(), only().version(), ReviewChoice.NO_RIGHT, " ", ANN));
            refused(
                    "invalid-input",
                    () -> reviews.decide(only().id(), only().version(), ReviewChoice.KEEP_NAME, "x", ANN));
        }

        @Test
        void whenItIsReopened_thenItIsBeforePeopleAgain() {
            campaign.deliver(anEpdRow().person(1).ofCategory("NIEUW"));
            campaign.decide();
            look();
            decide(ReviewChoice.LEAVE_TO_RULES);
            reviews.reopen(only().id(), only().version(), ANN);
            assertThat(only().state()).isEqualTo(ReviewState.OPEN);
        }

        @Test
        void whenThereAreMany_thenTheyAreFilteredPagedAndFollowEachOther() {
            campaign.deliver(
                    anEpdRow().person(1).ofCategory("NIEUW"),
                    anEpdRow().person(2).ofCategory("NIEUW"),
                    anEpdRow().person(3).ofCategory("ANDER"));
            campaign.decide();
            look();
            assertThat(reviews.count(Campaign.YEAR, new ReviewFilter(null, null, "CATEGORY:NIEUW", null)))
                    .isEqualTo(2);
            assertThat(reviews.count(Campaign.YEAR, new ReviewFilter(null, null, null, new TestPerson(3).familyName())))
                    .isEqualTo(1);
            List<ReviewSummary> all = reviews.list(Campaign.YEAR, ReviewFilter.open(null), 0, 10);
            assertThat(reviews.list(Campaign.YEAR, ReviewFilter.open(null), 1, 1))
                    .containsExactly(all.get(1));
            assertThat(reviews.next(
                            Campaign.YEAR, ReviewFilter.open(null), all.get(0).id()))
                    .contains(all.get(1).id());
            assertThat(reviews.next(
                            Campaign.YEAR, ReviewFilter.open(null), all.get(2).id()))
                    .contains(all.get(0).id());
            assertThat(reviews.about(id(1))).hasSize(1);
        }
    }

    @Nested
    class GivenAnAdministratorWhoWantsToBeHeldUp {

        private final ReviewSettings settings = campaign.get(ReviewSettings.class);

        @Test
        void whenAKindBlocks_thenItsOpenItemsHoldUpProductionAndOthersDoNot() throws SQLException {
            campaign.deliver(anEpdRow().person(1).ofCategory("NIEUW"));
            campaign.decide();
            assertThat(settings.holdingUpNow(campaign.connection(), Campaign.YEAR))
                    .isEmpty();
            settings.block(Campaign.YEAR, Set.of(ReviewKind.NAME_CONFLICT), ANN);
            assertThat(settings.holdingUpNow(campaign.connection(), Campaign.YEAR))
                    .isEmpty();
            settings.block(Campaign.YEAR, Set.of(ReviewKind.UNKNOWN_CODE), ANN);
            assertThat(settings.holdingUpNow(campaign.connection(), Campaign.YEAR))
                    .containsEntry(ReviewKind.UNKNOWN_CODE, 1L);
            decide(ReviewChoice.LEAVE_TO_RULES);
            assertThat(settings.holdingUp(Campaign.YEAR)).isEmpty();
        }
    }

    @Test
    void whenSeveralSourcesComeIn_thenOneSearchWaitsBehindThem() {
        campaign.deliver(anEpdRow().person(1));
        campaign.list(aListRowOf(1001));
        campaign.list(aListRowOf(1002).at(Campaign.OTHER_COLLEGE));
        assertThat(campaign.get(Jobs.class).waiting())
                .filteredOn(job -> job.kind().equals("REVIEW_SEARCH"))
                .hasSize(1);
    }

    private static void refused(String type, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(LerarenkaartException.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo(type));
    }
}
