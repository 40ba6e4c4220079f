package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static be.lerarenkaart.eligibility.ListRow.aListRowOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lerarenkaart.eligibility.matching.MatchSettings;
import be.lerarenkaart.eligibility.matching.MatchThresholds;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the rows of a list are taken for, beyond the exact rules. */
class ListMatchingIT {

    /** 2 January 1970: a date that can be written the other way round. */
    private static final int SOMEBODY = 1;

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    private static ListRow theSame() {
        return aListRowOf(SOMEBODY)
                .with("straat", "Kerkstraat")
                .with("huisnummer", "1")
                .with("geslacht", "V")
                .with("email", "");
    }

    private static ListRow called(ListRow row, String family, String given) {
        return row.with("naam", family).with("voornaam", given);
    }

    @Nested
    class GivenSomebodyWhomTheEpdHolds {

        @BeforeEach
        void deliver() {
            campaign.deliver(
                    anEpdRow().person(SOMEBODY).with("naam", "Vandenberghe").with("voornaam", "Lotte"),
                    anEpdRow().person(2).living("8000", "Brugge"));
        }

        @Test
        void whenNamesAreSwappedInTheSamePostcode_thenTheyAreRecognised() {
            recognised(row -> called(row, "Lotte", "Vandenberghe"), "NAME_SWAPPED,BIRTH_EQUAL,ADDRESS_EQUAL");
        }

        @Test
        void whenAFamilyNameIsTypedOtherwiseAtTheSameAddress_thenTheyAreRecognised() {
            recognised(row -> called(row, "Vandenbergh", "Lotte"), "FAMILY_LIKE,BIRTH_EQUAL,ADDRESS_EQUAL");
        }

        @Test
        void whenDayAndMonthAreSwappedAtTheSameAddress_thenTheyAreRecognised() {
            recognised(
                    row -> called(row, "Vandenberghe", "Lotte").with("geboortedatum", "1970-02-01"),
                    "NAME_EQUAL,BIRTH_TRANSPOSED,ADDRESS_EQUAL");
        }

        @Test
        void whenTheAddressForMailIsTheirs_thenAnotherHomeDoesNotMatter() {
            recognised(
                    row -> called(row, "Vandenberghe", "Lotte")
                            .living("8000", "Brugge")
                            .with("email", "SOMEBODY1@school.example"),
                    "NAME_EQUAL,BIRTH_EQUAL,EMAIL_EQUAL");
        }

        private void recognised(UnaryOperator<ListRow> change, String grounds) {
            assertThat(campaign.list(change.apply(theSame())).verdicts())
                    .containsExactly("ALREADY_IN_EPD/ALREADY_IN_EPD");
            assertThat(matches()).containsExactly("SCORED 0 " + grounds);
            assertThat(campaign.texts("select count(*) from eligibility_staff_member"))
                    .containsExactly("2");
        }

        @Test
        void whenTheyAreRecognisedInSpiteOfADifference_thenTheirNameStaysAsItWas() {
            campaign.list(called(theSame(), "Vandenbergh", "Lotte"));
            assertThat(campaign.texts("select family_name from eligibility_staff_member order by id limit 1"))
                    .containsExactly("Vandenberghe");
        }

        @Test
        void whenTheirRowIsKept_thenItGivesNoRightByItself() {
            campaign.deliver(anEpdRow().person(SOMEBODY).retired());
            campaign.list(aListRowOf(SOMEBODY), aListRowOf(1001));
            assertThat(matches()).singleElement().asString().startsWith("EXACT 0 ");
            assertThat(campaign.rehearse().reason("RETIRED")).isEqualTo(1);
            assertThat(campaign.rehearse().reason("ENTITLED")).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({
            // Twins at one address.
            "Vandenberghe, Lotta, 1970-01-02, 9000, 'GIVEN_LIKE,BIRTH_EQUAL,ADDRESS_EQUAL', 88",
            // Day and month swapped, and nothing else to go by.
            "Vandenberghe, Lotte, 1970-02-01, 8000, 'NAME_EQUAL,BIRTH_TRANSPOSED', 70",
            "Vandenbergh, Lotte, 1970-01-02, 8000, 'FAMILY_LIKE,BIRTH_EQUAL', 70",
            // Married?
            "Wouters, Lotte, 1970-01-02, 9000, 'GIVEN_ONLY,BIRTH_EQUAL,ADDRESS_EQUAL', 72"
        })
        void whenTheyAreLikeButNotLikeEnough_thenTheyAreTakenForNewAndAPersonIsAsked(
                String family, String given, String born, String postcode, String grounds, int score) {
            ReadRows read = campaign.list(called(theSame(), family, given)
                    .with("geboortedatum", born)
                    .living(postcode, postcode.equals("9000") ? "Gent" : "Brugge"));
            assertThat(read.verdicts()).containsExactly("OK");
            assertThat(matches()).isEmpty();
            assertThat(doubts()).containsExactly(score + " " + grounds);
        }

        @ParameterizedTest
        @CsvSource({
            "Vandenberghe, Bert, 1970-01-02, 9000",
            "Wouters, Lotte, 1970-01-02, 8000",
            "Vandenberghe, Lotte, 1970-01-12, 8000",
            "Vandenberghe, Lotte, 1985-06-30, 9000"
        })
        void whenTheyShareTooLittle_thenNobodyIsAsked(String family, String given, String born, String postcode) {
            campaign.list(called(theSame(), family, given)
                    .with("geboortedatum", born)
                    .living(postcode, postcode.equals("9000") ? "Gent" : "Brugge"));
            assertThat(matches()).isEmpty();
            assertThat(doubts()).isEmpty();
        }

        @Test
        void whenTwoRowsAreLikeThem_thenNeitherGetsThem() {
            ReadRows read =
                    campaign.list(called(theSame(), "Vandenbergh", "Lotte"), called(theSame(), "Vandenberge", "Lotte"));
            assertThat(read.verdicts()).containsExactly("OK", "OK");
            assertThat(doubts()).hasSize(2);
        }

        @Test
        void whenOneRowNamesThemExactly_thenNoOtherIsTakenForThem() {
            ReadRows read = campaign.list(
                    called(theSame(), "Vandenberghe", "Lotte"), called(theSame(), "Vandenberge", "Lotte"));
            assertThat(read.verdicts()).containsExactly("ALREADY_IN_EPD/ALREADY_IN_EPD", "OK");
            assertThat(matches()).hasSize(1);
            assertThat(doubts()).hasSize(1);
        }

        @Test
        void whenTheThresholdOfTheYearIsLower_thenLessIsEnough() {
            campaign.get(MatchSettings.class).set(Campaign.YEAR, new MatchThresholds(80, 60, 10), "test");
            campaign.list(called(theSame(), "Vandenberghe", "Lotta"));
            assertThat(matches()).containsExactly("SCORED 0 GIVEN_LIKE,BIRTH_EQUAL,ADDRESS_EQUAL");
        }

        @Test
        void whenANumberIsThatOfAnotherName_thenItIsTakenAtItsWordAndSaid() {
            campaign.list(called(theSame(), "Wouters", "Bert")
                    .with("stamboeknummer", new TestPerson(SOMEBODY).stamboekNumber()));
            assertThat(matches()).singleElement().asString().startsWith("NUMBER 0 NAME_DIFFERS,");
        }
    }

    @Nested
    class GivenSomebodyOnALaterList {

        @Test
        void whenAFormerListNamedThemSo_thenTheyAreThemselvesWhateverIsLikeThem() {
            campaign.list(aListRowOf(1001).with("email", "").living("8000", "Brugge"));
            campaign.list(
                    aListRowOf(1001).with("email", "").living("9000", "Gent").at(Campaign.OTHER_COLLEGE));
            campaign.list(aListRowOf(1001).with("email", "").living("9000", "Gent"));
            assertThat(
                            campaign.texts(
                                    """
                            select concat(method, ' ', count(*)) from eligibility_match group by method
                            """))
                    .containsExactly("FORMER 1");
            assertThat(campaign.texts("select count(*) from eligibility_staff_member"))
                    .containsExactly("2");
        }

        @Test
        void whenTheyGotANumberMeanwhile_thenTheyStayThemselves() {
            campaign.list(aListRowOf(1001));
            campaign.list(aListRowOf(1001).numbered());
            assertThat(campaign.texts("select stamboek_number from eligibility_staff_member"))
                    .containsExactly(new TestPerson(1001).stamboekNumber());
        }

        @Test
        void whenTheyHaveAnotherNumberThanTheOneWeKnow_thenTheyAreSomebodyElse() {
            campaign.list(aListRowOf(1001).numbered());
            campaign.list(aListRowOf(1001).with("stamboeknummer", new TestPerson(1002).stamboekNumber()));
            assertThat(campaign.texts("select count(*) from eligibility_staff_member"))
                    .containsExactly("2");
        }
    }

    @Nested
    class GivenThresholds {

        private final MatchSettings settings = campaign.get(MatchSettings.class);

        @Test
        void whenAYearHasNone_thenThoseForAllYearsHold() {
            settings.set(new CardYear(2022), new MatchThresholds(95, 80, 5), "test");
            assertThat(settings.of(Campaign.YEAR)).isEqualTo(new MatchThresholds(90, 70, 10));
            assertThat(settings.of(new CardYear(2022))).isEqualTo(new MatchThresholds(95, 80, 5));
        }

        @ParameterizedTest
        @CsvSource({"74, 70, 10, automaticFrom", "90, 49, 10, reviewFrom", "80, 81, 0, reviewFrom", "90, 70, 51, margin"
        })
        void whenTheyMakeNoSense_thenTheyAreRefused(int automaticFrom, int reviewFrom, int margin, String field) {
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> new MatchThresholds(automaticFrom, reviewFrom, margin))
                    .satisfies(refused -> assertThat(refused.problem().issues())
                            .extracting(issue -> issue.name())
                            .containsExactly(field));
        }
    }

    @Test
    void theTestPersonWasBornOnTheSecondOfJanuary() {
        assertThat(new TestPerson(SOMEBODY).birthDate()).isEqualTo(LocalDate.of(1970, 1, 2));
    }

    private List<String> matches() {
        return campaign.texts(
                "select concat(method, ' ', counts, ' ', grounds) from eligibility_match order by row_no");
    }

    private List<String> doubts() {
        return campaign.texts("select concat(score, ' ', grounds) from eligibility_match_doubt order by row_no");
    }
}
