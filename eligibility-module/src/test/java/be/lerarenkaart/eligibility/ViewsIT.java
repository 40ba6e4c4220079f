package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the floors above rely on. A column that goes, or another meaning, needs a view with another version. */
class ViewsIT {

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eligibility_card_year_v1 | card_year subscription_deadline reference_date latest_start search_opens"
                        + " pickup_opens pickup_closes",
                "eligibility_postcode_v1 | postcode municipality province latitude longitude special",
                "eligibility_institution_v1 | number name network umbrella level province delivers_by",
                "eligibility_staff_member_v1 | id stamboek_number name_key birth_date",
                "eligibility_entitlement_v1 | decision_id card_year staff_member_id entitled reason starter begins"
                        + " stamboek_number country postcode home_province institution_number",
                "eligibility_holder_v1 | decision_id card_year staff_member_id stamboek_number family_name given_name"
                        + " birth_date street house_number box postcode place country email"
            })
    void whenItsColumnsAreRead_thenTheyAreThosePromised(String view, String columns) {
        assertThat(campaign.texts(
                        """
                        select column_name from information_schema.columns
                         where table_schema = database() and table_name = ? order by ordinal_position
                        """,
                        view))
                .containsExactly(columns.split(" "));
    }

    @Nested
    class GivenADecisionThatWasSuperseded {

        @Test
        void whenEntitlementsAreRead_thenOnlyTheOneThatStandsIsThereWithTheHomeItRestsOn() {
            decideTwice();
            assertThat(
                            campaign.texts(
                                    """
                            select concat_ws('|', card_year, entitled, reason, starter, begins, stamboek_number, country,
                                   postcode, home_province, institution_number)
                              from eligibility_entitlement_v1
                            """))
                    .containsExactly("2021|1|ENTITLED|0|2015-09-01|" + new TestPerson(1).stamboekNumber()
                            + "|BE|8000|West-Vlaanderen|800001");
        }

        @Test
        void whenHoldersAreRead_thenEachDecisionHasTheNameAndAddressThatCountedForIt() {
            decideTwice();
            assertThat(
                            campaign.texts(
                                    """
                            select concat_ws('|', family_name, given_name, birth_date, street, house_number, box, postcode,
                                   place, country, email)
                              from eligibility_holder_v1 order by decision_id
                            """))
                    .containsExactly(
                            "De Smet|Bert|1970-01-02|Kerkstraat|1||9000|Gent|BE|somebody1@school.example",
                            "De Smet|Bert|1970-01-02|Kerkstraat|1||8000|Brugge|BE|somebody1@school.example");
        }

        private void decideTwice() {
            campaign.deliver(anEpdRow());
            campaign.decide();
            campaign.deliver(anEpdRow().living("8000", "Brugge"));
            campaign.decide();
        }
    }

    @Nested
    class GivenSomebodyWithoutAssignment {

        @Test
        void whenEntitlementsAreRead_thenTheHomeIsUnknownAndThereIsNoHolder() {
            campaign.deliver(anEpdRow(), anEpdRow().person(2));
            campaign.decide();
            campaign.deliver(anEpdRow().person(2));
            campaign.decide();
            assertThat(
                            campaign.texts(
                                    "select concat(entitled, home_province) from eligibility_entitlement_v1 where reason = 'NO_ASSIGNMENT'"))
                    .containsExactly("0UNKNOWN");
        }
    }
}
