package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static be.lerarenkaart.eligibility.ListRow.aListRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveriesIT {

    private static final By ANN = new By("ann", 1L);
    private static final By BERT = new By("bert", 2L, "/beheer/invoer/bestand");

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    private final Deliveries deliveries = campaign.get(Deliveries.class);

    @Nested
    class GivenTheFirstDeliveryOfAYear {

        @Test
        void whenRead_thenEverybodyJoinedAndItHoldsAtOnce() {
            long first = campaign.deliver(people(1, 20)).importId();
            assertThat(deliveries.get(first))
                    .returns(null, DeliveryFact::formerImportId)
                    .returns(0, DeliveryFact::before)
                    .returns(20, DeliveryFact::now)
                    .returns(20, DeliveryFact::joined)
                    .returns(false, DeliveryFact::waiting);
            assertThat(institutions(first))
                    .extracting(DeliveryCount::value, DeliveryCount::name, DeliveryCount::now, DeliveryCount::joined)
                    .containsExactly(tuple(Campaign.SCHOOL, "De Regenboog", 20, 20));
            assertThat(holds()).isEqualTo(first);
        }
    }

    @Nested
    class GivenADeliveryThatHolds {

        @Test
        void whenTheNextIsRead_thenItIsCountedByInstitutionAndCategory_andEachPersonIsThere() {
            campaign.deliver(
                    anEpdRow().person(1),
                    anEpdRow().person(2),
                    anEpdRow().person(3),
                    anEpdRow().person(4).at(Campaign.COLLEGE));
            long next = campaign.deliver(
                            anEpdRow().person(2).ofCategory("BP"),
                            anEpdRow().person(3).at(Campaign.COLLEGE),
                            anEpdRow().person(4).at(Campaign.COLLEGE),
                            anEpdRow().person(5).ofCategory("OND"))
                    .importId();
            assertThat(deliveries.get(next))
                    .returns(4, DeliveryFact::before)
                    .returns(4, DeliveryFact::now)
                    .returns(1, DeliveryFact::joined)
                    .returns(1, DeliveryFact::left)
                    .returns(2, DeliveryFact::changed)
                    .returns(1, DeliveryFact::unchanged);
            assertThat(institutions(next))
                    .extracting(
                            DeliveryCount::value,
                            DeliveryCount::before,
                            DeliveryCount::now,
                            DeliveryCount::joined,
                            DeliveryCount::left,
                            DeliveryCount::arrived,
                            DeliveryCount::departed,
                            DeliveryCount::changed)
                    .containsExactly(
                            tuple(Campaign.SCHOOL, 3, 2, 1, 1, 0, 1, 1), tuple(Campaign.COLLEGE, 1, 2, 0, 0, 1, 0, 0));
            assertThat(deliveries.counts(next, DeliveryDimension.CATEGORY, false, 0, 9))
                    .extracting(DeliveryCount::value, DeliveryCount::before, DeliveryCount::now)
                    .containsExactlyInAnyOrder(tuple("OP", 4, 2), tuple("BP", 0, 1), tuple("OND", 0, 1));
            assertThat(deliveries.people(
                            next,
                            new DeliveryQuestion(DeliveryDimension.INSTITUTION, Campaign.SCHOOL, null, null),
                            0,
                            9))
                    .extracting(DeliveryPerson::stamboekNumber, DeliveryPerson::difference, DeliveryPerson::facts)
                    .containsExactlyInAnyOrder(
                            tuple(number(1), PersonDifference.LEFT, List.of()),
                            tuple(number(2), PersonDifference.CHANGED, List.of(ChangedFact.CATEGORY)),
                            tuple(number(3), PersonDifference.DEPARTED, List.of(ChangedFact.INSTITUTION)),
                            tuple(number(5), PersonDifference.JOINED, List.of()));
        }

        @ParameterizedTest
        @CsvSource({
            "instellingsnummer, 849562, INSTITUTION",
            "personeelscategorie, BP, CATEGORY",
            "administratieve_stand, ZIEKTE, STATE",
            "huisnummer, 99, ADDRESS",
            "opdracht_einde, 2021-06-30, DATES",
            "naam, Janssens, NAME",
            "email, ander@school.example, OTHER",
            "opdracht_teller, 10, OTHER"
        })
        void whenOneThingIsToldOtherwise_thenThatIsWhatChanged(String column, String value, ChangedFact fact) {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
            long next = campaign.deliver(
                            anEpdRow().person(1).with(column, value), anEpdRow().person(2))
                    .importId();
            assertThat(deliveries.people(
                            next, new DeliveryQuestion(DeliveryDimension.CATEGORY, null, null, fact), 0, 9))
                    .allSatisfy(person -> {
                        assertThat(person.stamboekNumber()).isEqualTo(number(1));
                        assertThat(person.facts()).containsExactly(fact);
                    })
                    .isNotEmpty();
            assertThat(deliveries.counts(next, DeliveryDimension.FACT, true, 0, 9))
                    .extracting(DeliveryCount::value, DeliveryCount::changed)
                    .containsExactly(tuple(fact.name(), 1));
        }

        @Test
        void whenSomebodyWithTwoAssignmentsMovesBoth_thenTheMoveIsSeen() {
            campaign.deliver(anEpdRow(), anEpdRow().from("2019-09-01"));
            long next = campaign.deliver(
                            anEpdRow().at(Campaign.COLLEGE),
                            anEpdRow().at(Campaign.COLLEGE).from("2019-09-01"))
                    .importId();
            assertThat(deliveries.people(
                            next, new DeliveryQuestion(DeliveryDimension.INSTITUTION, null, null, null), 0, 9))
                    .extracting(DeliveryPerson::value, DeliveryPerson::difference)
                    .containsExactlyInAnyOrder(
                            tuple(Campaign.SCHOOL, PersonDifference.DEPARTED),
                            tuple(Campaign.COLLEGE, PersonDifference.ARRIVED));
        }

        @Test
        void whenAnInstitutionLosesMoreThanAQuarter_thenItIsStrikingAndComesFirst() {
            EpdRow[] others = IntStream.rangeClosed(101, 400)
                    .mapToObj(n -> anEpdRow().person(n).at(Campaign.COLLEGE).from("2020-09-01"))
                    .toArray(EpdRow[]::new);
            campaign.deliver(both(people(1, 12), others));
            long next = campaign.deliver(both(people(5, 12), others)).importId();
            assertThat(deliveries.get(next).waiting()).isFalse();
            assertThat(institutions(next))
                    .extracting(DeliveryCount::value, DeliveryCount::striking)
                    .containsExactly(tuple(Campaign.SCHOOL, true), tuple(Campaign.COLLEGE, false));
            assertThat(deliveries.countStriking(next)).isEqualTo(1);
            assertThat(deliveries.counts(next, DeliveryDimension.INSTITUTION, true, 0, 9))
                    .hasSize(1);
        }

        @Test
        void whenOnlyAHandfulIsLeftOut_thenThatIsNoShrinking() {
            campaign.deliver(people(1, 12));
            long next = campaign.deliver(people(1, 3)).importId();
            assertThat(deliveries.get(next).left()).isEqualTo(9);
            assertThat(holds()).isEqualTo(next);
        }
    }

    @Nested
    class GivenADeliveryThatLeavesOutTooMany {

        private long former;
        private long shrunk;

        private void given() {
            former = campaign.deliver(people(1, 40)).importId();
            campaign.decide();
            shrunk = campaign.deliver(both(
                            people(21, 40),
                            anEpdRow().person(41),
                            anEpdRow().person(20).from("2020-09-01").with("naam", "Janssens")))
                    .importId();
            campaign.update("update intake_import set received_by_account = 1 where id = ?", shrunk);
        }

        @Test
        void whenRead_thenItsVerdictsAndComparisonAreThere_butTheFormerGoesOnHolding() {
            given();
            assertThat(deliveries.get(shrunk))
                    .returns(true, DeliveryFact::waiting)
                    .returns(19, DeliveryFact::left)
                    .returns(former, DeliveryFact::formerImportId);
            assertThat(holds()).isEqualTo(former);
            assertThat(campaign.texts("select count(*) from intake_verdict where import_id = ?", shrunk))
                    .containsExactly("22");
            assertThat(campaign.decide().changedRows()).isZero();
            assertThat(campaign.file(20).person().familyName()).isNotEqualTo("Janssens");
            assertThat(campaign.file(20).assignments()).hasSize(1);
            assertThat(campaign.texts("select id from eligibility_staff_member where stamboek_number = ?", number(41)))
                    .isEmpty();
        }

        @Test
        void whenWhoSentItConfirms_thenThatIsRefused() {
            given();
            assertThat(deliveries.mayConfirm(shrunk, ANN)).isFalse();
            assertThat(deliveries.mayConfirm(shrunk, BERT)).isTrue();
            refused("second-person-needed", () -> deliveries.confirm(shrunk, "Klopt", ANN));
            refused("second-person-needed", () -> deliveries.confirm(shrunk, "Klopt", new By("sleutel", null)));
            assertThat(holds()).isEqualTo(former);
        }

        @Test
        void whenWhoSentItConfirmsAfterAnotherHadItReadAgain_thenThatIsRefused_andOfThatOtherToo() {
            given();
            long first = shrunk;
            shrunk = campaign.deliver(both(people(21, 40), anEpdRow().person(41)))
                    .importId();
            campaign.update(
                    "update intake_import set received_by_account = 2, read_again_of = ? where id = ?", first, shrunk);
            refused("second-person-needed", () -> deliveries.confirm(shrunk, "Klopt", ANN));
            refused("second-person-needed", () -> confirmQueued(ANN));
            refused("second-person-needed", () -> deliveries.confirm(shrunk, "Klopt", BERT));
            confirm(new By("cleo", 3L, "/beheer/invoer/bestand"));
            assertThat(holds()).isEqualTo(shrunk);
        }

        @Test
        void whenNobodyKnowsWhoSentIt_thenNobodyConfirmsIt() {
            given();
            campaign.update("update intake_import set received_by_account = null where id = ?", shrunk);
            assertThat(deliveries.mayConfirm(shrunk, BERT)).isFalse();
            refused("first-person-unknown", () -> deliveries.confirm(shrunk, "Klopt", BERT));
        }

        @Test
        void whenASecondPersonConfirms_thenItHolds_andWhoeverIsAbsentLosesTheirAssignmentButNotTheirHistory() {
            given();
            confirm(BERT);
            assertThat(holds()).isEqualTo(shrunk);
            assertThat(campaign.file(20).person().familyName()).isEqualTo("Janssens");
            assertThat(campaign.file(41).assignments()).hasSize(1);
            assertThat(campaign.decide().reason("NO_ASSIGNMENT")).isEqualTo(19);
            assertThat(campaign.file(1).decisions())
                    .extracting(DecisionFact::reason, DecisionFact::current)
                    .containsExactly(tuple("NO_ASSIGNMENT", true), tuple("ENTITLED", false));
            assertThat(campaign.file(1).assignments())
                    .singleElement()
                    .returns(former, AssignmentFact::importId)
                    .returns(false, AssignmentFact::current);
            assertThat(deliveries.get(shrunk))
                    .returns(false, DeliveryFact::waiting)
                    .returns("CONFIRMED", DeliveryFact::settled)
                    .returns("bert", DeliveryFact::settledBy)
                    .returns("Klopt: fusie van scholen", DeliveryFact::settledReason);
            assertThat(
                            campaign.texts(
                                    "select concat(act, ' ', subject_id, ' ', via) from audit_entry where subject_kind = 'IMPORT'"))
                    .containsExactly(
                            "DELIVERY_CONFIRMATION_ASKED " + shrunk + " /beheer/invoer/bestand",
                            "DELIVERY_CONFIRMED " + shrunk + " /beheer/invoer/bestand");
        }

        @Test
        void whenItWasConfirmed_thenNobodyCanSettleItAgain() {
            given();
            confirm(BERT);
            refused("not-waiting", () -> deliveries.confirm(shrunk, "Nog eens", BERT));
            refused("not-waiting", () -> deliveries.setAside(shrunk, "Toch niet", BERT));
            refused("not-waiting", () -> confirmQueued(BERT));
        }

        @Test
        void whenSetAside_thenItNeverHolds_andSaysWhoAndWhy() {
            given();
            deliveries.setAside(shrunk, "Verkeerd bestand", ANN);
            assertThat(deliveries.get(shrunk))
                    .returns(false, DeliveryFact::waiting)
                    .returns("SET_ASIDE", DeliveryFact::settled)
                    .returns("Verkeerd bestand", DeliveryFact::settledReason);
            refused("not-waiting", () -> deliveries.confirm(shrunk, "Toch wel", BERT));
            refused("not-waiting", () -> confirmQueued(BERT));
            assertThat(holds()).isEqualTo(former);
            assertThat(campaign.texts("select act from audit_entry where subject_kind = 'IMPORT'"))
                    .containsExactly("DELIVERY_SET_ASIDE");
        }

        @Test
        void whenNoReasonIsGiven_thenThatIsRefused() {
            given();
            refused("invalid-input", () -> deliveries.confirm(shrunk, "  ", BERT));
            refused("invalid-input", () -> deliveries.setAside(shrunk, "x".repeat(501), BERT));
        }

        @Test
        void whenAnotherDeliveryHoldsByThen_thenItCanNoLongerBeConfirmed() {
            given();
            campaign.deliver(people(1, 42));
            assertThat(deliveries.isOutdated(deliveries.get(shrunk))).isTrue();
            refused("comparison-outdated", () -> deliveries.confirm(shrunk, "Klopt", BERT));
            refused("comparison-outdated", () -> confirmQueued(BERT));
        }

        @Test
        void whenSomebodyNewBecameKnownByAListMeanwhile_thenTheyAreThatPerson() {
            given();
            campaign.list(aListRow().person(41).with("stamboeknummer", number(41)));
            long known = campaign.file(41).person().id();
            confirm(BERT);
            assertThat(campaign.file(41).person().id()).isEqualTo(known);
            assertThat(campaign.file(41).assignments()).hasSize(2);
            assertThat(deliveries.people(
                            shrunk,
                            new DeliveryQuestion(DeliveryDimension.INSTITUTION, null, PersonDifference.JOINED, null),
                            0,
                            9))
                    .extracting(DeliveryPerson::staffMemberId)
                    .containsExactly(known);
        }

        private void confirm(By by) {
            assertThat(deliveries.confirm(shrunk, " Klopt: fusie van scholen ", by))
                    .isPositive();
            confirmQueued(by);
        }

        private void confirmQueued(By by) {
            campaign.runAs(
                    by,
                    campaign.get(DeliveryConfirmation.class),
                    DeliveryConfirmation.parameters(shrunk, "Klopt: fusie van scholen", by));
        }
    }

    @Nested
    class GivenALimitOfTheCardYear {

        @Test
        void whenItIsWider_thenTheDeliveryHoldsAtOnce() {
            campaign.sender(2L);
            deliveries.limit(Campaign.YEAR, new BigDecimal("50"), ANN);
            campaign.deliver(people(1, 40));
            long next = campaign.deliver(people(21, 40)).importId();
            assertThat(holds()).isEqualTo(next);
            assertThat(deliveries.get(next).mostLeftPercent()).isEqualByComparingTo("50");
        }

        @Test
        void whenItsSenderSetItWider_thenThatDoesNotCountForTheirOwn() {
            deliveries.limit(Campaign.YEAR, new BigDecimal("50"), ANN);
            campaign.deliver(people(1, 40));
            campaign.sender(1L);
            assertThat(deliveries
                            .get(campaign.deliver(people(21, 40)).importId())
                            .waiting())
                    .isTrue();
            campaign.sender(2L);
            assertThat(deliveries
                            .get(campaign.deliver(people(21, 40)).importId())
                            .waiting())
                    .isFalse();
        }

        @Test
        void whenItsSenderSetItWiderByAnotherAccount_orNobodyKnowsTheSender_thenThatDoesNotCountEither() {
            deliveries.limit(Campaign.YEAR, new BigDecimal("50"), ANN);
            campaign.deliver(people(1, 40));
            for (Long sender : Arrays.asList(11L, null)) {
                campaign.sender(sender);
                assertThat(deliveries
                                .get(campaign.deliver(people(21, 40)).importId())
                                .waiting())
                        .isTrue();
            }
        }

        @Test
        void whenOneMoreThanTheLimitIsLeftOut_thenItWaits() {
            campaign.sender(2L);
            deliveries.limit(Campaign.YEAR, new BigDecimal("50"), ANN);
            campaign.deliver(people(1, 40));
            assertThat(deliveries
                            .get(campaign.deliver(people(22, 40)).importId())
                            .waiting())
                    .isTrue();
        }

        @Test
        void whenAsManyOthersTakeTheirPlace_thenItWaitsAllTheSame() {
            campaign.deliver(people(1, 40));
            assertThat(deliveries
                            .get(campaign.deliver(people(21, 60)).importId())
                            .waiting())
                    .isTrue();
        }

        @Test
        void whenSet_thenItIsKeptAndInTheTrail_andNonsenseIsRefused() {
            assertThat(deliveries.limit(Campaign.YEAR)).isEqualByComparingTo("5");
            deliveries.limit(Campaign.YEAR, new BigDecimal("7.5"), ANN);
            deliveries.limit(Campaign.YEAR, new BigDecimal("7.50"), ANN);
            assertThat(deliveries.limit(Campaign.YEAR)).isEqualByComparingTo("7.5");
            assertThat(campaign.texts("select act from audit_entry where act = 'DELIVERY_LIMIT_CHANGED'"))
                    .hasSize(1);
            for (String nonsense : List.of("-1", "100.01", "5.001")) {
                refused("invalid-input", () -> deliveries.limit(Campaign.YEAR, new BigDecimal(nonsense), ANN));
            }
        }
    }

    private static EpdRow[] people(int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(n -> anEpdRow().person(n).from("2020-09-01"))
                .toArray(EpdRow[]::new);
    }

    private static EpdRow[] both(EpdRow[] some, EpdRow... others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(EpdRow[]::new);
    }

    private static String number(int person) {
        return new TestPerson(person).stamboekNumber();
    }

    private List<DeliveryCount> institutions(long importId) {
        return deliveries.counts(importId, DeliveryDimension.INSTITUTION, false, 0, 9);
    }

    private long holds() {
        return Long.parseLong(campaign.texts(
                        "select import_id from eligibility_current_source where source = 'EPD' and card_year = 2021")
                .get(0));
    }

    private static void refused(String type, ThrowingCallable act) {
        assertThatExceptionOfType(LerarenkaartException.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.problem().type()).isEqualTo(type));
    }
}
