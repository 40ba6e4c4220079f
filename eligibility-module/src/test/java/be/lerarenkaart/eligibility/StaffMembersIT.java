package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.StamboekNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffMembersIT {

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    private final StaffMembers staffMembers = campaign.get(StaffMembers.class);

    @BeforeEach
    void deliver() {
        campaign.deliver(
                named(1, "Núñez", "Zoë"),
                named(2, "De Smet", "Ann"),
                named(3, "De Smet", "Bert"),
                named(4, "Desmet", "Chris"),
                named(5, "Smet", "Dirk"));
    }

    @Nested
    class GivenSomethingTyped {

        @ParameterizedTest
        @ValueSource(strings = {"%s", " %s ", "%s\u00A0"})
        void whenItIsAStamboekNumber_thenThatPersonIsFound(String pattern) {
            assertThat(found(pattern.formatted(new TestPerson(1).stamboekNumber())))
                    .containsExactly("Núñez Zoë");
        }

        @Test
        void whenTheNumberIsWrittenInGroups_thenThatPersonIsFound() {
            String grouped = new TestPerson(1).stamboekNumber().replaceFirst("(.)(.{6})(..)", "$1 $2-$3.");
            assertThat(found(grouped)).containsExactly("Núñez Zoë");
        }

        @ParameterizedTest
        @ValueSource(strings = {"de smet", "DESMET", "De Sm", "desmet"})
        void whenItBeginsAFamilyName_thenAllOfThemAreFoundInOrder(String typed) {
            assertThat(found(typed)).containsExactly("De Smet Ann", "De Smet Bert", "Desmet Chris");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Núñez", "nunez", "nunez zoe", "NUÑEZ Z"})
        void whenAccentsAreLeftOut_thenThatPersonIsFoundAllTheSame(String typed) {
            assertThat(found(typed)).containsExactly("Núñez Zoë");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Ann De Smet", "ann de smet", "ANN DESMET"})
        void whenTheGivenNameComesFirst_thenThatPersonIsFoundAllTheSame(String typed) {
            assertThat(found(typed)).containsExactly("De Smet Ann");
            assertThat(staffMembers.count(typed)).isEqualTo(1);
        }

        @Test
        void whenItIsTheNumberOfAnOldPrintedCard_thenItsHolderIsFound() {
            assertThat(found(new TestPerson(1).stamboekNumber() + "-000010")).containsExactly("Núñez Zoë");
        }

        @ParameterizedTest
        @ValueSource(strings = {"somebody2@school.example", "SOMEBODY2@school.example", " somebody2@school.example"})
        void whenItIsAnAddressForMail_thenThatPersonIsFound(String typed) {
            assertThat(found(typed)).containsExactly("De Smet Ann");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " ", "d", "%", "__", "%e", "' or 1=1 --", "12345678901", "x@y"})
        void whenItIsNothingOrNobody_thenNobodyIsFound(String typed) {
            assertThat(staffMembers.search(typed, 0, 10)).isEmpty();
            assertThat(staffMembers.count(typed)).isZero();
        }

        @Test
        void whenThereAreMoreThanAPage_thenTheyComePageByPageAndAreCounted() {
            assertThat(staffMembers.search("desmet", 1, 1))
                    .extracting(StaffMemberSummary::givenName)
                    .containsExactly("Bert");
            assertThat(staffMembers.count("desmet")).isEqualTo(3);
        }

        private List<String> found(String typed) {
            return staffMembers.search(typed, 0, 10).stream()
                    .map(person -> person.familyName() + " " + person.givenName())
                    .toList();
        }
    }

    @Nested
    class GivenAPerson {

        @Test
        void whenTheirFileIsAsked_thenItTellsTheRowAndTheDecision() {
            campaign.decide();
            StaffMemberFile file = campaign.file(2);
            assertThat(file.person())
                    .returns(new TestPerson(2).stamboekNumber(), StaffMemberSummary::stamboekNumber)
                    .returns(new TestPerson(2).birthDate(), StaffMemberSummary::birthDate);
            assertThat(file.assignments())
                    .singleElement()
                    .returns(2, AssignmentFact::row)
                    .returns(2021, AssignmentFact::cardYear)
                    .returns("De Regenboog", AssignmentFact::institutionName)
                    .returns("Onderwijzend personeel", AssignmentFact::categoryName)
                    .returns("In dienst", AssignmentFact::stateName)
                    .returns("9000", AssignmentFact::postcode);
            assertThat(file.decisions())
                    .singleElement()
                    .returns(1, DecisionFact::ruleSet)
                    .returns(file.assignments().get(0).importId(), DecisionFact::importId);
        }

        @Test
        void whenADecisionsMomentIsRead_thenItIsRightInAnyTimeZoneOfTheServer() {
            TimeZone before = TimeZone.getDefault();
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            try {
                campaign.decide();
                assertThat(Duration.between(campaign.file(2).decisions().get(0).decidedAt(), Instant.now()))
                        .isLessThan(Duration.ofMinutes(5));
            } finally {
                TimeZone.setDefault(before);
            }
        }

        @Test
        void whenNobodyHasTheNumber_thenThereIsNoFile() {
            assertThat(staffMembers.byStamboek(StamboekNumber.of("18505250273")))
                    .isEmpty();
            assertThat(staffMembers.byId(-1)).isEmpty();
        }
    }

    private static EpdRow named(int person, String family, String given) {
        return anEpdRow().person(person).with("naam", family).with("voornaam", given);
    }
}
