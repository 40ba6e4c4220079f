package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static be.lerarenkaart.eligibility.ListRow.aListRowOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lerarenkaart.audit.AlsoKnownAs;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.eligibility.people.Corrected;
import be.lerarenkaart.eligibility.people.CorrectionFact;
import be.lerarenkaart.eligibility.people.Corrections;
import be.lerarenkaart.eligibility.people.MergeFact;
import be.lerarenkaart.eligibility.people.Merges;
import be.lerarenkaart.eligibility.people.RowPlace;
import be.lerarenkaart.eligibility.people.SamePeople;
import be.lerarenkaart.eligibility.people.Splits;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people say of who is who, and what the decision makes of it. */
class PeopleByHandIT {

    private static final By ANN = new By("ann", 1L, "/beheer/persoon");

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    private final Merges merges = campaign.get(Merges.class);
    private final Splits splits = campaign.get(Splits.class);
    private final Corrections corrections = campaign.get(Corrections.class);
    private final StaffMembers staffMembers = campaign.get(StaffMembers.class);

    private long id(int person) {
        return campaign.file(person).person().id();
    }

    @Nested
    class GivenTwoPeopleWhoAreOne {

        @Test
        void whenTheyAreMerged_thenOneHasTheRightByTheRowsOfBoth() {
            campaign.deliver(anEpdRow().person(1).retired(), anEpdRow().person(2));
            campaign.decide();
            merges.merge(id(1), id(2), "Zelfde persoon, twee nummers", ANN);
            Decided again = campaign.decide();
            assertThat(again.reason("ENTITLED")).isEqualTo(1);
            assertThat(again.reason("MERGED")).isEqualTo(1);
            assertThat(decisions(1)).containsExactly("ENTITLED");
            assertThat(campaign.decide().changedRows()).isZero();
        }

        @Test
        void whenTheyAreMerged_thenEitherNumberLeadsToOneFileWithTheHistoryOfBoth() {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
            campaign.decide();
            long kept = id(1);
            long gone = id(2);
            merges.merge(kept, gone, "Zelfde persoon", ANN);
            assertThat(campaign.file(2).person().id()).isEqualTo(kept);
            assertThat(campaign.file(2).assignments()).hasSize(2);
            assertThat(campaign.file(1).decisions())
                    .extracting(DecisionFact::person)
                    .containsExactly(gone, kept);
            assertThat(campaign.texts(
                            "select id from eligibility_staff_member_v1 where stamboek_number = ?",
                            new TestPerson(2).stamboekNumber()))
                    .containsExactly(Long.toString(kept));
        }

        @Test
        void whenTheyAreMerged_thenTheTrailKnowsThemAsOne() {
            campaign.deliver(
                    anEpdRow().person(1), anEpdRow().person(2), anEpdRow().person(3));
            long kept = id(1);
            long gone = id(2);
            long other = id(3);
            merges.merge(kept, gone, "Zelfde persoon", ANN);
            AlsoKnownAs names = campaign.get(AlsoKnownAs.class);
            List<Subject> both = List.of(Subject.of("STAFF_MEMBER", kept), Subject.of("STAFF_MEMBER", gone));
            assertThat(names.of(both.get(0))).isEqualTo(both);
            assertThat(names.of(both.get(1))).isEqualTo(both);
            assertThat(names.of(Subject.of("STAFF_MEMBER", other))).containsExactly(Subject.of("STAFF_MEMBER", other));
            assertThat(names.of(Subject.of("ACCOUNT", kept))).isEmpty();
        }

        @Test
        void whenTheMergeIsEnded_thenEachHasTheirOwnAgain() {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
            campaign.decide();
            long gone = id(2);
            long merge = merges.merge(id(1), gone, "Zelfde persoon", ANN);
            campaign.decide();
            merges.end(merge, "Toch niet", ANN);
            assertThat(campaign.decide().reason("ENTITLED")).isEqualTo(2);
            assertThat(id(2)).isEqualTo(gone);
            assertThat(campaign.file(2).assignments()).hasSize(1);
            assertThat(merges.of(gone))
                    .singleElement()
                    .returns(false, MergeFact::isStanding)
                    .returns("Toch niet", MergeFact::endReason);
            merges.end(merge, "Nog eens", ANN);
            assertThat(merges.of(gone).get(0).endReason()).isEqualTo("Toch niet");
        }

        @Test
        void whenAThirdIsMergedIn_thenAllCountForOne_andEndingTheFirstLeavesTheOthers() {
            campaign.deliver(
                    anEpdRow().person(1), anEpdRow().person(2), anEpdRow().person(3));
            long first = id(1);
            long second = id(2);
            long third = id(3);
            long inner = merges.merge(second, first, "een", ANN);
            merges.merge(third, second, "twee", ANN);
            SamePeople same = campaign.get(SamePeople.class);
            assertThat(same.membersOf(third)).containsExactlyInAnyOrder(third, first, second);
            merges.end(inner, "toch niet", ANN);
            assertThat(same.personOf(first)).isEqualTo(first);
            assertThat(same.personOf(second)).isEqualTo(third);
        }

        @Test
        void whenTheyCountForOneAlready_thenTheyAreNotMergedAgain() {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
            long kept = id(1);
            long gone = id(2);
            merges.merge(kept, gone, "Zelfde persoon", ANN);
            refused("person-merged", () -> merges.merge(gone, kept, "Nog eens", ANN));
            refused("person-merged", () -> corrections.make(gone, Corrected.email(""), "x", ANN));
            refused("same-person", () -> merges.merge(kept, kept, "Zelf", ANN));
            refused("resource-not-found", () -> merges.merge(kept, 17, "Niemand", ANN));
            refused("invalid-input", () -> merges.merge(kept, gone, "  ", ANN));
        }

        @Test
        void whenAListNamesThem_thenTheOneWhoWasKeptIsRecognised() {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
            long kept = id(1);
            merges.merge(kept, id(2), "Zelfde persoon", ANN);
            assertThat(campaign.list(aListRowOf(2)).verdicts()).containsExactly("ALREADY_IN_EPD/ALREADY_IN_EPD");
            assertThat(campaign.texts("select staff_member_id from eligibility_match"))
                    .containsExactly(Long.toString(kept));
        }
    }

    @Nested
    class GivenARowThatIsOfSomebodyElse {

        @Test
        void whenItIsSplitOff_thenSomebodyNewHasItAndBothKeepTheirHistory() {
            campaign.deliver(anEpdRow().person(1).retired());
            ReadRows list = campaign.list(aListRowOf(1));
            assertThat(campaign.rehearse().reason("ENTITLED")).isZero();
            long other = splits.split(id(1), List.of(new RowPlace(list.importId(), 1)), "Naamgenoot", ANN);
            Decided decided = campaign.decide();
            assertThat(decided.reason("ENTITLED")).isEqualTo(1);
            assertThat(decided.reason("RETIRED")).isEqualTo(1);
            assertThat(staffMembers.byId(other).orElseThrow().assignments())
                    .extracting(AssignmentFact::source, row -> row.match().method(), row -> row.match()
                            .reason())
                    .containsExactly(tuple("LIST", "HAND", "Naamgenoot"));
            assertThat(campaign.file(1).assignments())
                    .extracting(AssignmentFact::source)
                    .containsExactly("EPD");
            assertThat(
                            campaign.texts(
                                    "select concat(method, if(superseded_at is null, '', ' until now')) from eligibility_match order by id"))
                    .containsExactly("EXACT until now", "HAND");
        }

        @Test
        void whenTheNextListSaysTheSame_thenItStaysSplit() {
            campaign.deliver(anEpdRow().person(1));
            ReadRows list = campaign.list(aListRowOf(1));
            long other = splits.split(id(1), List.of(new RowPlace(list.importId(), 1)), "Naamgenoot", ANN);
            assertThat(campaign.list(aListRowOf(1), aListRowOf(1001)).verdicts())
                    .containsExactly("OK", "OK");
            assertThat(staffMembers.byId(other).orElseThrow().assignments()).hasSize(2);
        }

        @Test
        void whenItIsARowOfADelivery_thenTheNextDeliveryFollows() {
            campaign.deliver(
                    anEpdRow().person(1),
                    anEpdRow().person(1).with("naam", "Wouters").with("voornaam", "Jef"));
            long delivery = Long.parseLong(campaign.texts("select max(import_id) from eligibility_assignment")
                    .get(0));
            long other = splits.split(id(1), List.of(new RowPlace(delivery, 2)), "Verkeerd nummer", ANN);
            campaign.deliver(
                    anEpdRow().person(9),
                    anEpdRow().person(1),
                    anEpdRow().person(1).with("naam", "Wouters").with("voornaam", "Jef"));
            StaffMemberFile file = staffMembers.byId(other).orElseThrow();
            assertThat(file.assignments()).extracting(AssignmentFact::row).containsExactly(3, 2);
            assertThat(file.person().stamboekNumber()).isNull();
            assertThat(campaign.decide().reason("ENTITLED")).isEqualTo(3);
        }

        @Test
        void whenTheRowThatNamesThemGoes_thenTheyAreCalledWhatIsLeft() {
            campaign.list(aListRowOf(1001));
            ReadRows second = campaign.list(aListRowOf(1001));
            long person = Long.parseLong(
                    campaign.texts("select id from eligibility_staff_member").get(0));
            campaign.update(
                    "update eligibility_assignment set family_name = 'Later' where import_id = ?", second.importId());
            splits.split(person, List.of(new RowPlace(second.importId(), 1)), "Ander", ANN);
            assertThat(staffMembers.find(person).orElseThrow().familyName())
                    .isEqualTo(new TestPerson(1001).familyName());
        }

        @Test
        void whenNothingWouldBeLeft_thenItIsRefused() {
            ReadRows list = campaign.list(aListRowOf(1001));
            long person = Long.parseLong(
                    campaign.texts("select id from eligibility_staff_member").get(0));
            refused("cannot-split", () -> splits.split(person, List.of(), "Leeg", ANN));
            refused(
                    "cannot-split",
                    () -> splits.split(person, List.of(new RowPlace(list.importId(), 9)), "Vreemd", ANN));
            refused(
                    "cannot-split",
                    () -> splits.split(person, List.of(new RowPlace(list.importId(), 1)), "Alles", ANN));
        }
    }

    @Nested
    class GivenACorrection {

        @Test
        void whenTheAddressIsCorrected_thenTheNextDecisionAndTheViewsHaveIt_andTheFormerOneStaysAsItWas() {
            campaign.deliver(anEpdRow().person(1));
            campaign.decide();
            corrections.make(id(1), Corrected.address("Steenweg", "7", "B", "8000", "Brugge", "BE"), "Gebeld", ANN);
            Decided again = campaign.decide();
            assertThat(again.difference("changed")).isEqualTo(1);
            assertThat(campaign.texts(
                            "select concat_ws('|', country, postcode, home_province) from eligibility_entitlement_v1"))
                    .containsExactly("BE|8000|West-Vlaanderen");
            assertThat(
                            campaign.texts(
                                    """
                            select concat_ws('|', family_name, street, house_number, box, postcode, place)
                              from eligibility_holder_v1 order by decision_id
                            """))
                    .containsExactly(
                            new TestPerson(1).familyName() + "|Kerkstraat|1||9000|Gent",
                            new TestPerson(1).familyName() + "|Steenweg|7|B|8000|Brugge");
            assertThat(campaign.decide().changedRows()).isZero();
        }

        @Test
        void whenTheNextDeliverySaysOtherwise_thenTheCorrectionStandsAndIsToldToBeContradicted() {
            campaign.deliver(anEpdRow().person(1));
            corrections.make(id(1), Corrected.name("Janssens-Maes", "Zoë"), "Trouwakte gezien", ANN);
            campaign.deliver(anEpdRow().person(1));
            assertThat(campaign.file(1).person().familyName()).isEqualTo("Janssens-Maes");
            assertThat(only(1))
                    .returns(false, CorrectionFact::isContradicted)
                    .returns(false, CorrectionFact::isConfirmed);
            campaign.deliver(anEpdRow().person(1).with("naam", "Claes"));
            assertThat(campaign.file(1).person().familyName()).isEqualTo("Janssens-Maes");
            assertThat(only(1)).returns(true, CorrectionFact::isContradicted);
            corrections.keep(only(1).id());
            assertThat(only(1)).returns(false, CorrectionFact::isContradicted);
            campaign.deliver(anEpdRow().person(1).with("naam", "Janssens-Maes").with("voornaam", "Zoë"));
            assertThat(only(1)).returns(true, CorrectionFact::isConfirmed);
        }

        @Test
        void whenItIsEnded_thenTheSourcesAreBelievedAgain() {
            campaign.deliver(anEpdRow().person(1));
            long correction = corrections.make(id(1), Corrected.name("Anders", "Zoë"), "Zo", ANN);
            assertThat(staffMembers.search("anders zoe", 0, 5)).hasSize(1);
            corrections.end(correction, "Vergissing", ANN);
            assertThat(campaign.file(1).person().familyName()).isEqualTo(new TestPerson(1).familyName());
            assertThat(only(1))
                    .returns(false, CorrectionFact::isStanding)
                    .returns("Vergissing", CorrectionFact::endReason);
        }

        @Test
        void whenTheBirthDateIsCorrected_thenListsFindThemByIt() {
            campaign.deliver(anEpdRow().person(1));
            corrections.make(id(1), Corrected.birthDate(LocalDate.of(1980, 5, 6)), "Identiteitskaart", ANN);
            assertThat(campaign.list(aListRowOf(1).with("geboortedatum", "1980-05-06"))
                            .verdicts())
                    .containsExactly("ALREADY_IN_EPD/ALREADY_IN_EPD");
        }

        @Test
        void whenSomebodyHasARightByHand_thenTheDecisionSaysSoAndWhatTheRulesSaid() {
            campaign.deliver(anEpdRow().person(1).retired(), anEpdRow().person(2));
            campaign.decide();
            long correction = corrections.make(id(1), Corrected.right(2021, true), "Werkt weer sinds mei", ANN);
            corrections.make(id(2), Corrected.right(2021, false), "Geen leraar", ANN);
            Decided again = campaign.decide();
            assertThat(again.reason("ENTITLED")).isEqualTo(1);
            assertThat(again.reason("BY_HAND")).isEqualTo(1);
            assertThat(campaign.file(1).decisions().get(0))
                    .returns(true, DecisionFact::entitled)
                    .returns("RETIRED", DecisionFact::ruledReason)
                    .returns(correction, DecisionFact::correction);
            assertThat(campaign.file(2).decisions().get(0))
                    .returns(false, DecisionFact::entitled)
                    .returns("BY_HAND", DecisionFact::reason)
                    .returns("ENTITLED", DecisionFact::ruledReason);
        }

        @Test
        void whenSomebodyWithARightByHandStandsInNoSourceAnyMore_thenTheirNewestRowTellsWhereTheyLive() {
            campaign.deliver(anEpdRow().person(1));
            corrections.make(id(1), Corrected.right(2021, true), "Vergeten in de levering", ANN);
            campaign.deliver(anEpdRow().person(2));
            assertThat(campaign.decide().reason("ENTITLED")).isEqualTo(2);
            assertThat(campaign.texts("select postcode from eligibility_holder_v1"))
                    .containsExactly("9000", "9000");
        }

        @Test
        void whenARightOfAnotherYearIsCorrected_thenThisOneIsDecidedByTheRules() {
            campaign.deliver(anEpdRow().person(1).retired());
            corrections.make(id(1), Corrected.right(2022, true), "Volgend jaar", ANN);
            assertThat(campaign.decide().reason("RETIRED")).isEqualTo(1);
        }

        @Test
        void whenItIsMadeAgain_thenTheNewOneStandsInItsPlace() {
            campaign.deliver(anEpdRow().person(1));
            corrections.make(id(1), Corrected.email("a@school.example"), "een", ANN);
            corrections.make(id(1), Corrected.email("b@school.example"), "twee", ANN);
            assertThat(campaign.file(1).person().email()).isEqualTo("b@school.example");
            assertThat(corrections.of(id(1)))
                    .extracting(CorrectionFact::isStanding)
                    .containsExactly(true, false);
        }

        static Stream<Arguments> nonsense() {
            return Stream.of(
                    Arguments.of(Corrected.name(" ", "x".repeat(61)), List.of("familyName", "givenName")),
                    Arguments.of(Corrected.birthDate(LocalDate.of(2050, 1, 1)), List.of("birthDate")),
                    Arguments.of(Corrected.birthDate(null), List.of("birthDate")),
                    Arguments.of(Corrected.email("geen adres"), List.of("email")),
                    Arguments.of(
                            Corrected.address("", "1", "", "900", "Gent|x", "BE"),
                            List.of("street", "place", "postcode")),
                    Arguments.of(
                            Corrected.address("Straat", "1", "", "1012", "Amsterdam", "Nederland"),
                            List.of("country")));
        }

        @ParameterizedTest
        @MethodSource("nonsense")
        void whenItCannotBeRight_thenAllFaultsAreToldAtOnce(Corrected corrected, List<String> fields) {
            campaign.deliver(anEpdRow().person(1));
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> corrections.make(id(1), corrected, "Zo", ANN))
                    .satisfies(refused -> assertThat(refused.problem().issues())
                            .extracting(Problem.Issue::name)
                            .containsExactlyElementsOf(fields));
        }

        private CorrectionFact only(int person) {
            assertThat(corrections.of(id(person))).hasSize(1);
            return corrections.of(id(person)).get(0);
        }
    }

    @Test
    void whenSomethingIsDoneByHand_thenTheTrailTellsWhoDidItToWhom() {
        campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
        long kept = id(1);
        long merge = merges.merge(kept, id(2), "Zelfde persoon", ANN);
        merges.end(merge, "Toch niet", ANN);
        long correction = corrections.make(kept, Corrected.right(2021, true), "Zo", ANN);
        corrections.end(correction, "Niet meer", ANN);
        assertThat(campaign.texts(
                        "select act from audit_entry where subject_kind = 'STAFF_MEMBER' and subject_id = ? order by act",
                        Long.toString(kept)))
                .containsExactly("CORRECTION_ENDED", "MERGE_ENDED", "PEOPLE_MERGED", "PERSON_CORRECTED");
    }

    private List<String> decisions(int person) {
        return campaign.file(person).decisions().stream()
                .filter(DecisionFact::current)
                .filter(decision -> decision.person() == id(person))
                .map(DecisionFact::reason)
                .toList();
    }

    private static void refused(String type, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(LerarenkaartException.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo(type));
    }
}
