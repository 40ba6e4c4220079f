package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static be.lerarenkaart.eligibility.ListRow.aListRow;
import static be.lerarenkaart.eligibility.ListRow.aListRowOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lerarenkaart.intake.RefusedFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffListsIT {

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    @Nested
    class GivenAListInOneOfTheDialectsOfSchools {

        private static final String HEADINGS_OF_EXCEL =
                "Instelling,Stamboeknr.,Familienaam,Voornaam,Geb.datum,M/V,Straat,Nr,Bus,"
                        + "Postnr,Woonplaats,Land,E-mail,Functie,In dienst,Uit dienst,Starter J/N";
        private static final String ROW = "849561,,Núñez,Zoë,25/05/1985,V,Kerkstraat,1,,9000,Gent,BE,"
                + "zoe@college.example,lector,1/09/2019,,J";

        @Test
        void whenItIsOurs_thenItIsRead() {
            assertThat(campaign.list(aListRow()).verdicts()).containsExactly("OK");
        }

        @Test
        void whenItIsWindows1252WithCommasQuotesAndOtherHeadings_thenItIsRead() {
            String quoted = (HEADINGS_OF_EXCEL + "\r\n" + ROW + "\r\n").replaceAll("([^,\r\n]+)", "\"$1\"");
            assertRead(campaign.list(quoted, Charset.forName("windows-1252")));
        }

        @Test
        void whenItIsExcelsUnicodeText_thenItIsRead() {
            String tabbed = ("\uFEFF" + HEADINGS_OF_EXCEL + "\r\n" + ROW + "\r\n").replace(',', '\t');
            assertRead(campaign.list(tabbed, StandardCharsets.UTF_16LE));
        }

        private void assertRead(ReadRows read) {
            assertThat(read.verdicts()).containsExactly("OK");
            assertThat(read.scope()).isEqualTo("849561");
            assertThat(
                            campaign.texts(
                                    """
                            select concat_ws('|', family_name, given_name, birth_date, begins, declared_starter, name_key)
                              from eligibility_assignment
                            """))
                    .containsExactly("Núñez|Zoë|1985-05-25|2019-09-01|1|nunezzoe");
        }
    }

    @Nested
    class GivenRowsOfAList {

        @Test
        void whenOneIsEmpty_thenThatIsItsVerdict() {
            String csv = SheetRow.file(StaffLayout.LIST, List.of(aListRow())) + ";".repeat(16) + "\r\n";
            assertThat(campaign.list(csv, StandardCharsets.UTF_8).verdicts())
                    .containsExactly("OK", "EMPTY_ROW/EMPTY_ROW");
        }

        @Test
        void whenSomebodyComesTwice_thenTheSecondIsADuplicate() {
            ReadRows read = campaign.list(
                    aListRow(),
                    aListRow().with("straat", "Elders"),
                    aListRow().numbered(),
                    aListRow().numbered());
            assertThat(read.verdicts()).containsExactly("OK", "DUPLICATE/DUPLICATE", "OK", "DUPLICATE/DUPLICATE");
        }

        @ParameterizedTest
        @CsvSource({
            "geboortedatum, '', INVALID_DATE", "geboortedatum, 31/02/1980, INVALID_DATE", "begin, x, INVALID_DATE",
            "stamboeknummer, 123, STAMBOEK_LENGTH", "stamboeknummer, 28196180842, CHECK_DIGITS",
                    "naam, '', NAME_MISSING"
        })
        void whenACellIsWrong_thenTheCodeIsTheVerdictAndTheColumnIsNamed(String column, String text, String code) {
            ReadRows read = campaign.list(aListRow().with(column, text), aListRowOf(1002));
            assertThat(read.verdicts()).containsExactly(code + "/" + code, "OK");
            assertThat(read.blamed(1)).isEqualTo(column);
        }

        @Test
        void whenTheBeginningIsNotGiven_thenThatIsNoFault() {
            assertThat(campaign.list(aListRow().from("")).verdicts()).containsExactly("OK");
        }

        @Test
        void whenANumberStandsThere_thenABirthDateIsNotNeeded() {
            assertThat(campaign.list(aListRow().numbered().with("geboortedatum", ""))
                            .verdicts())
                    .containsExactly("OK");
        }

        @ParameterizedTest
        @CsvSource({"postcode, 9999, POSTCODE_UNKNOWN", "gemeente, Brugge, PLACE_MISMATCH", "functie, =1, FORMULA"})
        void whenACellIsOdd_thenTheRowIsOkWithTheCode(String column, String text, String code) {
            assertThat(campaign.list(aListRow().with(column, text)).verdicts()).containsExactly("OK/" + code);
        }
    }

    @Nested
    class GivenSomebodyWhomTheEpdHolds {

        @Test
        void whenAListNamesTheirNumber_thenTheyAreAlreadyThere() {
            campaign.deliver(anEpdRow().person(5));
            ReadRows read = campaign.list(aListRowOf(5).numbered(), aListRow());
            assertThat(read.verdicts()).containsExactly("ALREADY_IN_EPD/ALREADY_IN_EPD", "OK");
            assertThat(read.told("people")).isEqualTo(1);
        }

        @Test
        void whenAListNamesThemWithoutNumberInTheSamePostcode_thenTheyAreAlreadyThere() {
            campaign.deliver(anEpdRow().person(5));
            assertThat(campaign.list(aListRowOf(5)).verdicts()).containsExactly("ALREADY_IN_EPD/ALREADY_IN_EPD");
        }

        @Test
        void whenAListNamesTheirNumberWithTheNameOfSomebodyElse_thenItIsNotToldThatTheNumberExists() {
            campaign.deliver(anEpdRow().person(5));
            ListRow madeUp = aListRowOf(5)
                    .numbered()
                    .with("naam", "Verzonnen")
                    .with("voornaam", "Iemand")
                    .with("geboortedatum", "");
            assertThat(campaign.list(madeUp, aListRow()).verdicts()).containsExactly("REVIEW/NAME_CONFLICT", "OK");
        }

        @Test
        void whenTheEpdSaysTheyAreRetired_thenAPersonMustLook() {
            campaign.deliver(anEpdRow().person(5).retired());
            assertThat(campaign.list(aListRowOf(5).numbered()).verdicts()).containsExactly("REVIEW/EPD_DISAGREES");
        }

        @Test
        void whenOneOfTheirAssignmentsGoesOn_thenTheyAreAlreadyThere() {
            campaign.deliver(anEpdRow().person(5).retired(), anEpdRow().person(5));
            assertThat(campaign.list(aListRowOf(5)).verdicts()).containsExactly("ALREADY_IN_EPD/ALREADY_IN_EPD");
        }

        @Test
        void whenSomebodyOfThatNameAndBirthDateLivesElsewhere_thenTheyAreTakenForNewAndAPersonMustLook() {
            campaign.deliver(anEpdRow().person(5));
            ReadRows read = campaign.list(aListRowOf(5).living("8000", "Brugge"));
            assertThat(read.verdicts()).containsExactly("REVIEW/POSSIBLE_MATCH");
            assertThat(campaign.texts("select count(*) from eligibility_staff_member"))
                    .containsExactly("2");
        }

        @Test
        void whenTheNextDeliveryNoLongerHoldsThem_thenAListBringsThemBackAsTheSamePerson() {
            campaign.deliver(anEpdRow().person(5));
            long id = campaign.file(5).person().id();
            campaign.deliver(anEpdRow().person(6));
            assertThat(campaign.list(aListRowOf(5)).verdicts()).containsExactly("OK");
            assertThat(campaign.file(5).person().id()).isEqualTo(id);
            assertThat(campaign.file(5).assignments())
                    .extracting(AssignmentFact::source, AssignmentFact::current)
                    .containsExactly(tuple("LIST", true), tuple("EPD", false));
        }
    }

    @Nested
    class GivenAFormerList {

        @Test
        void whenANewOneOfTheInstitutionComes_thenItReplacesItWholeAndPeopleStayThemselves() {
            campaign.list(aListRowOf(1001), aListRowOf(1002));
            campaign.list(aListRowOf(1002), aListRowOf(1003));
            assertThat(
                            campaign.texts(
                                    """
                            select a.given_name from eligibility_current_source c
                              join eligibility_assignment a on a.import_id = c.import_id order by a.row_no
                            """))
                    .containsExactly(new TestPerson(1002).givenName(), new TestPerson(1003).givenName());
            assertThat(campaign.texts("select count(*) from eligibility_staff_member"))
                    .containsExactly("3");
        }

        @Test
        void whenOneOfAnotherInstitutionComes_thenBothHold() {
            campaign.list(aListRowOf(1001));
            campaign.list(aListRowOf(1002).at(Campaign.OTHER_COLLEGE));
            assertThat(campaign.texts("select institution_number from eligibility_current_source order by 1"))
                    .containsExactly(Campaign.COLLEGE, Campaign.OTHER_COLLEGE);
        }

        @Test
        void whenSomebodyOnItMovedHouse_thenTheirOwnInstitutionIsBelieved() {
            campaign.list(aListRow());
            assertThat(campaign.list(aListRow().living("8000", "Brugge")).verdicts())
                    .containsExactly("OK");
            assertThat(campaign.texts("select count(*) from eligibility_staff_member"))
                    .containsExactly("1");
        }
    }

    @Nested
    class GivenASenderWhoIsBoundToOneInstitution {

        @Test
        void whenARowNamesAnother_thenItIsRefusedByRowAndColumn_andTheOthersAreTaken() {
            ReadRows read = campaign.listOf(
                    Campaign.COLLEGE, aListRow(), aListRowOf(1002).at(Campaign.OTHER_COLLEGE));
            assertThat(read.verdicts()).containsExactly("OK", "OTHER_INSTITUTION/OTHER_INSTITUTION");
            assertThat(read.blamed(2)).isEqualTo("instellingsnummer");
        }

        @Test
        void whenARowNamesNone_thenItIsOfTheirOwn() {
            ReadRows read = campaign.listOf(Campaign.COLLEGE, aListRow().at(""));
            assertThat(read.verdicts()).containsExactly("OK");
            assertThat(read.scope()).isEqualTo(Campaign.COLLEGE);
        }

        @Test
        void whenAllRowsNameAnother_thenTheListIsRefusedAndSaysInWhichRows() {
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(
                            () -> campaign.listOf(Campaign.COLLEGE, aListRow().at(Campaign.OTHER_COLLEGE)))
                    .satisfies(refused -> assertThat(refused.problem().issues())
                            .singleElement()
                            .satisfies(issue ->
                                    assertThat(issue.detail()).startsWith("Rij 1, kolom instellingsnummer: ")));
        }
    }

    @Nested
    class GivenAListThatCannotBeTaken {

        @Test
        void whenItNamesSeveralInstitutions_thenItIsRefused() {
            refused("several-institutions", aListRow(), aListRowOf(1002).at(Campaign.OTHER_COLLEGE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"999999", "", "849561x", "849561.0", "0849561"})
        void whenItsInstitutionIsUnknown_thenItIsRefused(String institution) {
            refused("unknown-institution", aListRow().at(institution));
        }

        @Test
        void whenNoRowCanBeRead_thenItIsRefused() {
            refused("nothing-readable", aListRow().with("naam", ""));
        }

        @Test
        void whenEverybodyOnItLeftBeforeTheYear_thenItIsRefusedAsOfAnotherYear() {
            refused("wrong-year", people(5, row -> row.until("2020-06-30")));
        }

        @Test
        void whenNobodyOnItBeginsBeforeTheYearIsOver_thenItIsRefusedAsOfAnotherYear() {
            refused("wrong-year", people(5, row -> row.from("2022-01-01")));
        }

        @Test
        void whenOneOnItWorksInTheYear_thenItIsTaken() {
            ListRow[] rows = people(5, row -> row.until("2020-06-30"));
            rows[2].until("2020-07-01");
            assertThat(campaign.list(rows).verdicts()).containsOnly("OK");
        }

        private static ListRow[] people(int count, UnaryOperator<ListRow> change) {
            return IntStream.range(0, count)
                    .mapToObj(n -> change.apply(aListRowOf(1000 + n)))
                    .toArray(ListRow[]::new);
        }

        private void refused(String type, ListRow... rows) {
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> campaign.list(rows))
                    .satisfies(refused -> {
                        assertThat(refused.problem().type()).isEqualTo(type);
                        assertThat(refused.problem().detail()).contains("niets gewijzigd");
                    });
        }
    }
}
