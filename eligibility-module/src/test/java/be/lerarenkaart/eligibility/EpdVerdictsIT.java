package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpdVerdictsIT {

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    @Nested
    class GivenARowWithoutFault {

        @Test
        void whenRead_thenItIsAccepted() {
            assertThat(verdict(anEpdRow())).isEqualTo("ACCEPTED");
        }

        @ParameterizedTest
        @ValueSource(strings = {"PENSIOEN", "OVERLEDEN", "UIT_DIENST", "TBSPA", "VERLOF_ONBEZOLDIGD", "NON_ACTIVITEIT"})
        void whenItsStateGivesNoRight_thenItIsAcceptedAllTheSame(String state) {
            assertThat(verdict(anEpdRow().inState(state))).isEqualTo("ACCEPTED");
        }

        @Test
        void whenItHoldsALineBreakATabOrNoEnd_thenItIsAccepted() {
            assertThat(verdict(anEpdRow().with("ambt", "leraar\r\nwiskunde\tA")))
                    .isEqualTo("ACCEPTED");
        }

        @Test
        void whenItsNumberIsWrittenWithSpacesDotsOrHyphens_thenItIsAccepted() {
            String number = new TestPerson(1).stamboekNumber().replaceFirst("(.)(.{6})(..)", "$1 $2-$3.") + "\u00A0";
            assertThat(verdict(anEpdRow().with("stamboeknummer", number))).isEqualTo("ACCEPTED");
        }

        @Test
        void whenItsTextsAreExactlyAsLongAsAllowed_thenItIsAccepted() {
            EpdRow row = anEpdRow().with("naam", "é".repeat(60)).with("straat", "😀".repeat(80));
            assertThat(verdict(row)).isEqualTo("ACCEPTED");
        }

        @Test
        void whenItsDatesAreWrittenTheOtherWay_thenItIsAccepted() {
            assertThat(verdict(anEpdRow().from("1/09/2015").until("30/06/2021")))
                    .isEqualTo("ACCEPTED");
        }
    }

    @Nested
    class GivenARowThatIsRejected {

        @Test
        void whenAFieldIsMissing_thenFieldCountIsSaid() {
            String file = SheetRow.file(StaffLayout.EPD, List.of(anEpdRow().person(2), anEpdRow()));
            assertThat(campaign.deliver(file.stripTrailing().replaceFirst(";[^;]*$", "\r\n"))
                            .verdict(2))
                    .isEqualTo("REJECTED/FIELD_COUNT");
        }

        @Test
        void whenACellHoldsAControlCharacter_thenThatIsSaidOfTheColumn() {
            assertRejected(anEpdRow().with("straat", "Kerk\u0001straat"), "CONTROL_CHARACTER", "straat");
        }

        @Test
        void whenThereIsNoNumber_thenStamboekMissingIsSaid() {
            assertRejected(anEpdRow().with("stamboeknummer", " "), "STAMBOEK_MISSING", "stamboeknummer");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1850525027",
                    "185052502731",
                    "1850525027x",
                    "-",
                    "n.v.t.",
                    "000000000000000000000018505250273"
                })
        void whenTheNumberHasNotElevenDigits_thenStamboekLengthIsSaid(String number) {
            assertRejected(anEpdRow().with("stamboeknummer", number), "STAMBOEK_LENGTH", "stamboeknummer");
        }

        @ParameterizedTest
        @ValueSource(strings = {"28196180842", "97436428856", "18505250274", "38505250238"})
        void whenTheCheckDoesNotHold_thenCheckDigitsIsSaid(String number) {
            assertRejected(anEpdRow().with("stamboeknummer", number), "CHECK_DIGITS", "stamboeknummer");
        }

        @ParameterizedTest
        @ValueSource(strings = {"naam", "voornaam"})
        void whenANameIsBlank_thenNameMissingIsSaid(String column) {
            assertRejected(anEpdRow().with(column, "\u00A0 "), "NAME_MISSING", column);
        }

        @ParameterizedTest
        @CsvSource({
            "naam, 61",
            "voornaam, 61",
            "gemeente, 61",
            "straat, 81",
            "huisnummer, 21",
            "bus, 21",
            "postcode, 21",
            "landcode, 11",
            "email, 255",
            "instellingsnummer, 21",
            "personeelscategorie, 31",
            "ambt, 101",
            "opdracht_teller, 11",
            "opdracht_noemer, 11"
        })
        void whenATextIsLongerThanItsColumn_thenFieldTooLongIsSaid(String column, int length) {
            assertRejected(anEpdRow().with(column, "é".repeat(length)), "FIELD_TOO_LONG", column);
        }

        @ParameterizedTest
        @CsvSource({
            "geboortedatum, 1985-02-30", "geboortedatum, onbekend", "geboortedatum, 2006-01-02", "opdracht_begin, ''",
            "opdracht_begin, 2020-31-01", "opdracht_einde, 30-6", "eerste_aanstelling, x", "herintrede, 2019"
        })
        void whenADateIsNone_thenInvalidDateIsSaid(String column, String text) {
            assertRejected(anEpdRow().with(column, text), "INVALID_DATE", column);
        }

        @Test
        void whenTheBirthDateIsThatOfTheYoungestPossible_thenItIsADate() {
            assertThat(verdict(anEpdRow().with("geboortedatum", "2006-01-01"))).isEqualTo("WARNING/BIRTH_DATE_DIFFERS");
        }

        @Test
        void whenTheAssignmentEndsBeforeItBegins_thenThatIsSaid() {
            assertRejected(anEpdRow().from("2020-09-02").until("2020-09-01"), "END_BEFORE_START", "opdracht_einde");
        }

        @Test
        void whenTheAssignmentLastsADay_thenItIsNoFault() {
            assertThat(verdict(anEpdRow().from("2020-09-01").until("2020-09-01")))
                    .isEqualTo("ACCEPTED");
        }

        @ParameterizedTest
        @ValueSource(strings = {"VERLOF", "", "dienst"})
        void whenTheStateIsInNoTable_thenUnknownStateIsSaid(String state) {
            assertRejected(anEpdRow().inState(state), "UNKNOWN_STATE", "administratieve_stand");
        }

        private void assertRejected(EpdRow row, String code, String column) {
            ReadRows read = campaign.deliver(row, anEpdRow().person(2));
            assertThat(read.verdict(1)).isEqualTo("REJECTED/" + code);
            assertThat(read.blamed(1)).isEqualTo(column);
            assertThat(campaign.texts("select row_no from eligibility_assignment"))
                    .containsExactly("2");
        }
    }

    @Nested
    class GivenARowWithEveryFault {

        @Test
        void whenItsFaultsAreMendedOneByOne_thenTheyAreSaidInTheirOrder() {
            EpdRow row = anEpdRow()
                    .with("bus", "\u0002")
                    .with("stamboeknummer", "")
                    .with("naam", "")
                    .with("straat", "x".repeat(81))
                    .with("geboortedatum", "x")
                    .from("2020-09-01")
                    .until("2020-08-31")
                    .inState("?");
            assertThat(verdict(row)).endsWith("CONTROL_CHARACTER");
            assertThat(verdict(row.with("bus", ""))).endsWith("STAMBOEK_MISSING");
            assertThat(verdict(row.with("stamboeknummer", "1"))).endsWith("STAMBOEK_LENGTH");
            assertThat(verdict(row.with("stamboeknummer", "28196180842"))).endsWith("CHECK_DIGITS");
            assertThat(verdict(row.with("stamboeknummer", "18505250273"))).endsWith("NAME_MISSING");
            assertThat(verdict(row.with("naam", "Peeters"))).endsWith("FIELD_TOO_LONG");
            assertThat(verdict(row.with("straat", "Kerkstraat"))).endsWith("INVALID_DATE");
            assertThat(verdict(row.with("geboortedatum", "1985-05-25"))).endsWith("END_BEFORE_START");
            assertThat(verdict(row.until(""))).endsWith("UNKNOWN_STATE");
            assertThat(verdict(row.inState("DIENST"))).isEqualTo("ACCEPTED");
        }
    }

    @Nested
    class GivenARowWithAWarning {

        @ParameterizedTest
        @CsvSource({"straat, =1+1", "naam, +Peeters", "ambt, @x", "bus, -1"})
        void whenACellBeginsAsAFormula_thenThatIsSaidOfTheColumn(String column, String text) {
            assertWarned(anEpdRow().with(column, text), "FORMULA", column);
        }

        @Test
        void whenTheFormulaHidesBehindASpace_thenItIsNone() {
            assertThat(verdict(anEpdRow().with("ambt", " =1+1"))).isEqualTo("ACCEPTED");
        }

        @Test
        void whenThereIsNoPostcode_thenPostcodeMissingIsSaid() {
            assertWarned(anEpdRow().living("", "Gent"), "POSTCODE_MISSING", "postcode");
        }

        @ParameterizedTest
        @ValueSource(strings = {"9999", "1049", "B-9000", "90000"})
        void whenThePostcodeIsNobodysHome_thenPostcodeUnknownIsSaid(String postcode) {
            assertWarned(anEpdRow().living(postcode, "Gent"), "POSTCODE_UNKNOWN", "postcode");
        }

        @ParameterizedTest
        @CsvSource({"9000, Brugge", "9000, Mariakerke", "9000, ''"})
        void whenThePlaceIsNotOfThePostcode_thenPlaceMismatchIsSaid(String postcode, String place) {
            assertWarned(anEpdRow().living(postcode, place), "PLACE_MISMATCH", "gemeente");
        }

        @ParameterizedTest
        @CsvSource({"8000, Koolkerke", "8000, BRUGGE", "9030, Gent", "9030, mariakerke"})
        void whenThePlaceIsAPartOrItsMunicipalityInAnyCase_thenItFits(String postcode, String place) {
            assertThat(verdict(anEpdRow().living(postcode, place))).isEqualTo("ACCEPTED");
        }

        @Test
        void whenTheInstitutionIsInNoList_thenThatIsSaid() {
            assertWarned(anEpdRow().at("999999"), "UNKNOWN_INSTITUTION", "instellingsnummer");
        }

        @Test
        void whenTheBirthDateIsNotThatOfTheNumber_thenThatIsSaid() {
            assertWarned(anEpdRow().with("geboortedatum", "1970-01-03"), "BIRTH_DATE_DIFFERS", "geboortedatum");
        }

        @Test
        void whenThereIsNoBirthDate_thenThereIsNothingToSay() {
            assertThat(verdict(anEpdRow().with("geboortedatum", ""))).isEqualTo("ACCEPTED");
        }

        @Test
        void whenTheHomeIsAbroad_thenItsPostcodeIsNotLookedUp() {
            assertThat(verdict(anEpdRow().living("1012 AB", "Amsterdam").with("landcode", "nl")))
                    .isEqualTo("ACCEPTED");
        }

        @Test
        void whenNoCountryIsGiven_thenItIsBelgium() {
            assertThat(verdict(anEpdRow().living("9999", "Gent").with("landcode", "")))
                    .endsWith("POSTCODE_UNKNOWN");
        }

        @Test
        void whenThereAreSeveral_thenTheFirstInOrderIsSaid() {
            EpdRow row = anEpdRow()
                    .with("ambt", "=x")
                    .living("", "Brugge")
                    .at("999999")
                    .with("geboortedatum", "1970-01-03");
            assertThat(verdict(row)).endsWith("FORMULA");
            assertThat(verdict(row.with("ambt", "x"))).endsWith("POSTCODE_MISSING");
            assertThat(verdict(row.with("postcode", "9000"))).endsWith("PLACE_MISMATCH");
            assertThat(verdict(row.with("gemeente", "Gent"))).endsWith("UNKNOWN_INSTITUTION");
            assertThat(verdict(row.at(Campaign.SCHOOL))).endsWith("BIRTH_DATE_DIFFERS");
        }

        private void assertWarned(EpdRow row, String code, String column) {
            ReadRows read = campaign.deliver(row);
            assertThat(read.verdict(1)).isEqualTo("WARNING/" + code);
            assertThat(read.blamed(1)).isEqualTo(column);
            assertThat(campaign.texts("select row_no from eligibility_assignment"))
                    .containsExactly("1");
        }
    }

    private String verdict(EpdRow row) {
        return campaign.deliver(row, anEpdRow().person(2)).verdict(1);
    }
}
