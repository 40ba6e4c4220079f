package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lerarenkaart.intake.RefusedFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpdDeliveriesIT {

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    @Nested
    class GivenSomebodyWhoComesTwice {

        @Test
        void whenTheAssignmentIsAnother_thenItIsMergedAndBothRowsAreKept() {
            ReadRows read = campaign.deliver(anEpdRow(), anEpdRow().from("2019-09-01"));
            assertThat(read.verdicts()).containsExactly("ACCEPTED", "MERGED/SECOND_ASSIGNMENT");
            assertThat(campaign.file(1).assignments()).hasSize(2);
            assertThat(read.told("people")).isEqualTo(1);
        }

        @Test
        void whenTheRowIsTheSame_thenTheFirstStandsAndTheSecondIsMergedAndNotKept() {
            ReadRows read = campaign.deliver(anEpdRow(), anEpdRow(), anEpdRow());
            assertThat(read.verdicts()).containsExactly("ACCEPTED", "MERGED/DUPLICATE_ROW", "MERGED/DUPLICATE_ROW");
            assertThat(campaign.file(1).assignments()).hasSize(1);
        }

        @Test
        void whenTheSameRowIsWrittenOtherwise_thenItIsTheSameRow() {
            EpdRow otherwise =
                    anEpdRow().from("01/09/2015").with("naam", " De Smet\u00A0").with("landcode", "");
            assertThat(campaign.deliver(anEpdRow(), otherwise).verdict(2)).isEqualTo("MERGED/DUPLICATE_ROW");
        }

        @Test
        void whenTheFirstRowHasAWarning_thenTheSecondIsMergedAllTheSame() {
            ReadRows read = campaign.deliver(anEpdRow().at("999999"), anEpdRow());
            assertThat(read.verdicts()).containsExactly("WARNING/UNKNOWN_INSTITUTION", "MERGED/SECOND_ASSIGNMENT");
        }

        @Test
        void whenARejectedRowCameFirst_thenTheNextIsTheFirst() {
            ReadRows read = campaign.deliver(anEpdRow().inState("?"), anEpdRow());
            assertThat(read.verdicts()).containsExactly("REJECTED/UNKNOWN_STATE", "ACCEPTED");
        }
    }

    @Nested
    class GivenOneNumberWithTwoNames {

        @Test
        void whenRead_thenBothRowsAreForAPersonToLookAtAndItIsOnePerson() {
            ReadRows read = campaign.deliver(
                    anEpdRow(), anEpdRow().with("naam", "Janssens"), anEpdRow().person(2));
            assertThat(read.verdicts()).containsExactly("REVIEW/NAME_CONFLICT", "REVIEW/NAME_CONFLICT", "ACCEPTED");
            assertThat(campaign.texts("select count(*) from eligibility_staff_member"))
                    .containsExactly("2");
        }

        @ParameterizedTest
        @CsvSource({"DE SMET, bert", "de smet, BERT", "De Smet , Bert"})
        void whenOnlyCapitalsDiffer_thenItIsOneName(String family, String given) {
            assertThat(campaign.deliver(
                                    anEpdRow(),
                                    anEpdRow()
                                            .with("naam", family)
                                            .with("voornaam", given)
                                            .from("2019-09-01"))
                            .verdict(2))
                    .isEqualTo("MERGED/SECOND_ASSIGNMENT");
        }

        @Test
        void whenAnAccentDiffers_thenItIsAnotherName() {
            ReadRows read = campaign.deliver(
                    anEpdRow().with("voornaam", "Andre"), anEpdRow().with("voornaam", "André"));
            assertThat(read.verdicts()).containsOnly("REVIEW/NAME_CONFLICT");
        }

        @ParameterizedTest
        @CsvSource({"Weiß, WEISS", "ÉTIENNE, Étienne", "Ἀχιλλεύς, ἈΧΙΛΛΕΎΣ"})
        void whenCaseIsFoldedInAnyScript_thenItIsOneName(String one, String other) {
            ReadRows read = campaign.deliver(
                    anEpdRow().with("naam", one), anEpdRow().with("naam", other).from("2019-09-01"));
            assertThat(read.verdict(2)).isEqualTo("MERGED/SECOND_ASSIGNMENT");
        }

        @Test
        void whenTheAccentWasLostInAnotherEncoding_thenItIsOneName() {
            String whole = SheetRow.file(
                    StaffLayout.EPD,
                    List.of(
                            anEpdRow().with("voornaam", "Zoë"),
                            anEpdRow().person(2).with("voornaam", "André"),
                            anEpdRow()
                                    .person(2)
                                    .with("voornaam", "Andr\u00C3\u00A9")
                                    .from("2019-09-01")));
            byte[] utf8 = whole.substring(0, whole.indexOf("André")).getBytes(StandardCharsets.UTF_8);
            byte[] foreign = whole.substring(whole.indexOf("André")).getBytes(Charset.forName("windows-1252"));
            String mixed =
                    new String(utf8, StandardCharsets.ISO_8859_1) + new String(foreign, StandardCharsets.ISO_8859_1);
            ReadRows read =
                    campaign.read(campaign.get(EpdDeliveries.class), Campaign.YEAR, mixed, StandardCharsets.ISO_8859_1);
            assertThat(read.verdicts()).containsExactly("ACCEPTED", "WARNING/ENCODING", "MERGED/SECOND_ASSIGNMENT");
        }
    }

    @Nested
    class GivenADeliveryThatDoesNotBelongHere {

        @Test
        void whenNobodyBeganInTheYearBefore_thenItIsRefusedAsOfAnotherYear() {
            refusedAsOfAnotherYear(people(25, "2010-09-01"));
        }

        @Test
        void whenManyBeginLongAfter_thenItIsRefusedAsOfAnotherYear() {
            refusedAsOfAnotherYear(people(25, "2021-11-15"));
        }

        @Test
        void whenOneBeganInTheYearBefore_thenItIsTaken() {
            EpdRow[] rows = people(25, "2010-09-01");
            rows[7].from("2020-09-01");
            assertThat(campaign.deliver(rows).verdicts()).containsOnly("ACCEPTED");
        }

        @Test
        void whenItHasAFewRowsOnly_thenTheirBeginningsProveNothing() {
            assertThat(campaign.deliver(people(19, "2010-09-01")).verdicts()).containsOnly("ACCEPTED");
        }

        @Test
        void whenItHasNoRows_thenItIsRefusedBecauseEverybodyWouldLoseTheirRight() {
            refused(SheetRow.file(StaffLayout.EPD, List.<EpdRow>of()), "nothing-readable");
        }

        @Test
        void whenAllItsRowsAreRejected_thenItIsRefusedBecauseEverybodyWouldLoseTheirRight() {
            refused(SheetRow.file(StaffLayout.EPD, List.of(anEpdRow().inState("?"))), "nothing-readable");
        }

        private void refusedAsOfAnotherYear(EpdRow[] rows) {
            refused(SheetRow.file(StaffLayout.EPD, List.of(rows)), "wrong-year");
        }

        private void refused(String csv, String type) {
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> campaign.deliver(csv))
                    .satisfies(refused -> {
                        assertThat(refused.problem().type()).isEqualTo(type);
                        assertThat(refused.problem().detail()).contains("niets gewijzigd");
                    });
            assertThat(campaign.texts("select import_id from eligibility_current_source"))
                    .isEmpty();
        }

        private static EpdRow[] people(int count, String begin) {
            return IntStream.range(0, count)
                    .mapToObj(n -> anEpdRow().person(n).from(begin))
                    .toArray(EpdRow[]::new);
        }
    }

    @Nested
    class GivenADeliveryThatHolds {

        @Test
        void whenTheSameFileIsReadAgain_thenNothingDiffersAndNobodyIsNew() {
            campaign.deliver(anEpdRow(), anEpdRow().person(2));
            List<String> before = people();
            ReadRows again = campaign.deliver(anEpdRow(), anEpdRow().person(2));
            assertThat(people()).isEqualTo(before);
            assertThat(again.told("unchanged")).isEqualTo(2);
            assertThat(again.told("joined") + again.told("left") + again.told("changed"))
                    .isZero();
        }

        @Test
        void whenAnotherIsRead_thenItTellsWhoJoinedLeftAndChanged() {
            campaign.deliver(
                    anEpdRow().person(1), anEpdRow().person(2), anEpdRow().person(3));
            ReadRows next = campaign.deliver(
                    anEpdRow().person(2),
                    anEpdRow().person(3).retired(),
                    anEpdRow().person(4),
                    anEpdRow().person(5));
            assertThat(next.told("people")).isEqualTo(4);
            assertThat(next.told("joined")).isEqualTo(2);
            assertThat(next.told("left")).isEqualTo(1);
            assertThat(next.told("changed")).isEqualTo(1);
            assertThat(next.told("unchanged")).isEqualTo(1);
        }

        @Test
        void whenARowIsLostOfSomebodyWhoHadTwo_thenThatIsAChange() {
            campaign.deliver(anEpdRow(), anEpdRow().from("2019-09-01"));
            assertThat(campaign.deliver(anEpdRow()).told("changed")).isEqualTo(1);
        }

        @Test
        void whenTheOrderOfRowsDiffers_thenNothingDid() {
            campaign.deliver(
                    anEpdRow(), anEpdRow().from("2019-09-01"), anEpdRow().person(2));
            ReadRows next = campaign.deliver(anEpdRow().person(2), anEpdRow().from("2019-09-01"), anEpdRow());
            assertThat(next.told("unchanged")).isEqualTo(2);
        }

        @Test
        void whenAnotherIsRead_thenThatOneHoldsAndTheFormerRowsAreStillThere() {
            long former = campaign.deliver(anEpdRow()).importId();
            long next = campaign.deliver(anEpdRow().retired()).importId();
            assertThat(campaign.file(1).assignments())
                    .extracting(AssignmentFact::importId, AssignmentFact::current, AssignmentFact::state)
                    .containsExactly(tuple(next, true, "PENSIOEN"), tuple(former, false, "DIENST"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Janssens", "DE SMET", "Dé Smet"})
        void whenSomebodysNameIsOtherwiseInTheNext_thenItIsTheSamePersonUnderTheNewName(String name) {
            campaign.deliver(anEpdRow());
            long id = campaign.file(1).person().id();
            campaign.deliver(anEpdRow().with("naam", name));
            assertThat(campaign.file(1).person())
                    .returns(id, StaffMemberSummary::id)
                    .returns(name, StaffMemberSummary::familyName);
        }

        @Test
        void whenOnlyTheCapitalsOfAnAddressForMailDiffer_thenThePersonFollowsThemToo() {
            campaign.deliver(anEpdRow());
            campaign.deliver(anEpdRow().with("email", "SOMEBODY1@school.example"));
            assertThat(campaign.file(1).person().email()).isEqualTo("SOMEBODY1@school.example");
        }

        private List<String> people() {
            return campaign.texts(
                    "select concat(id, family_name, stamboek_number) from eligibility_staff_member order by id");
        }
    }
}
