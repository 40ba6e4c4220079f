package be.lerarenkaart.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CardYearsIT {

    private static final By BY = new By("lies", 1L, "/beheer");
    private static final CardYear YEAR_2022 = new CardYear(2022);

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    private final CardYears cardYears = campaign.get(CardYears.class);

    @Nested
    class GivenANewCardYear {

        @Test
        void whenPutWithoutDates_thenItGetsTheUsualOnes() {
            assertThat(cardYears.put(YEAR_2022, CardYearChanges.NONE, BY))
                    .isEqualTo(new CardYearDates(
                            YEAR_2022,
                            LocalDate.of(2021, 11, 1),
                            LocalDate.of(2021, 11, 1),
                            LocalDate.of(2022, 1, 31),
                            LocalDate.of(2021, 12, 1),
                            LocalDate.of(2021, 12, 21),
                            LocalDate.of(2022, 6, 30),
                            1))
                    .isEqualTo(cardYears.get(YEAR_2022));
        }

        @Test
        void whenPut_thenItBeginsWithACopyOfTheRulesOfTheYearBefore() {
            cardYears.put(YEAR_2022, CardYearChanges.NONE, BY);
            String codesOf =
                    """
                    select concat_ws('|', code_table, code, effect, reason, valid_from) from eligibility_rule_code c
                      join eligibility_rule_set s on s.id = c.rule_set_id where s.card_year = ? order by 1
                    """;
            assertThat(campaign.texts(codesOf, 2022)).hasSize(15).isEqualTo(campaign.texts(codesOf, 2021));
            String reasonsOf =
                    """
                    select concat_ws('|', position, reason, for_person) from eligibility_rule_reason r
                      join eligibility_rule_set s on s.id = r.rule_set_id where s.card_year = ? order by position
                    """;
            assertThat(campaign.texts(reasonsOf, 2022)).hasSize(7).isEqualTo(campaign.texts(reasonsOf, 2021));
        }

        @Test
        void whenSeveralAreNearby_thenTheNearestEarlierOneIsCopied() {
            cardYears.put(new CardYear(2023), CardYearChanges.NONE, BY);
            campaign.update("update eligibility_rule_set set description = 'van 2023' where card_year = 2023");
            cardYears.put(YEAR_2022, CardYearChanges.NONE, BY);
            cardYears.put(new CardYear(2024), CardYearChanges.NONE, BY);
            assertThat(campaign.texts(
                            "select description from eligibility_rule_set where card_year >= 2022 order by card_year"))
                    .satisfies(descriptions -> {
                        assertThat(descriptions.get(0)).contains("kaartjaar 2021, versie 1");
                        assertThat(descriptions.get(2)).contains("kaartjaar 2023, versie 1");
                    });
        }

        @Test
        void whenAskedForBeforeItIsPut_thenItIsNotThere() {
            assertThat(cardYears.find(YEAR_2022)).isEmpty();
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> cardYears.get(YEAR_2022))
                    .satisfies(missing -> assertThat(missing.problem().status()).isEqualTo(404));
        }

        @Test
        void whenAllAreAskedFor_thenTheNewestComesFirst() {
            cardYears.put(YEAR_2022, CardYearChanges.NONE, BY);
            assertThat(cardYears.all()).extracting(CardYearDates::year).containsExactly(YEAR_2022, Campaign.YEAR);
        }
    }

    @Nested
    class GivenACardYear {

        @Test
        void whenOneDateIsChanged_thenTheOthersStay() {
            CardYearDates before = cardYears.get(Campaign.YEAR);
            LocalDate closes = LocalDate.of(2021, 7, 10);
            cardYears.put(Campaign.YEAR, changing(null, null, null, null, null, closes), BY);
            assertThat(cardYears.get(Campaign.YEAR))
                    .isEqualTo(new CardYearDates(
                            before.year(),
                            before.subscriptionDeadline(),
                            before.referenceDate(),
                            before.latestStart(),
                            before.searchOpens(),
                            before.pickupOpens(),
                            closes,
                            before.ruleSet()));
        }

        @Test
        void whenDatesLieOutsideTheYear_thenAllFaultsAreToldAtOnceAndNothingChanges() {
            CardYearDates before = cardYears.get(Campaign.YEAR);
            LocalDate wrong = LocalDate.of(2020, 6, 30);
            LocalDate tooLate = LocalDate.of(2022, 1, 1);
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() ->
                            cardYears.put(Campaign.YEAR, changing(wrong, null, tooLate, wrong, tooLate, null), BY))
                    .satisfies(refused -> {
                        assertThat(refused.problem().status()).isEqualTo(400);
                        assertThat(refused.problem().issues())
                                .extracting(Problem.Issue::name)
                                .containsExactly(
                                        "subscriptionDeadline",
                                        "latestStart",
                                        "searchOpens",
                                        "pickupOpens",
                                        "pickupCloses");
                    });
            assertThat(cardYears.get(Campaign.YEAR)).isEqualTo(before);
        }

        @Test
        void whenPickUpClosesBeforeItOpens_thenThatIsRefused() {
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> cardYears.put(
                            Campaign.YEAR, changing(null, null, null, null, null, LocalDate.of(2020, 12, 20)), BY))
                    .satisfies(refused -> assertThat(refused.problem().issues())
                            .extracting(Problem.Issue::name)
                            .containsExactly("pickupCloses"));
        }

        @Test
        void whenItsBordersAreUsed_thenTheyAreTaken() {
            LocalDate first = LocalDate.of(2020, 7, 1);
            LocalDate last = LocalDate.of(2021, 12, 31);
            assertThat(cardYears.put(Campaign.YEAR, changing(first, first, last, first, first, last), BY))
                    .returns(first, CardYearDates::referenceDate)
                    .returns(last, CardYearDates::latestStart);
        }

        @Test
        void whenARuleSetIsAskedThatIsNotThere_thenThatIsRefused() {
            CardYearChanges version9 = new CardYearChanges(null, null, null, null, null, null, 9);
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> cardYears.put(Campaign.YEAR, version9, BY))
                    .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo("unknown-rule-set"));
        }

        private static CardYearChanges changing(
                LocalDate deadline,
                LocalDate reference,
                LocalDate latest,
                LocalDate search,
                LocalDate opens,
                LocalDate closes) {
            return new CardYearChanges(deadline, reference, latest, search, opens, closes, null);
        }
    }
}
