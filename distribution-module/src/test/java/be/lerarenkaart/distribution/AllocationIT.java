package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllocationIT {

    private static final TestDatabase SCHEMA = Campaign.schema();

    private final Campaign campaign = Campaign.in(SCHEMA);

    @BeforeEach
    void onePointThatServesGent() {
        campaign.postcode("9000", 51.05, 3.72)
                .postcode("9030", 51.08, 3.66)
                .postcode("9050", 51.02, 3.77)
                .postcode("9099", 0, 0, true)
                .point("AP1", 51.05, 3.72)
                .point("AP2", 51.10, 3.60)
                .claim("AP1", "9000", "2020-09-01");
    }

    @Nested
    class Channels {

        private LocalDate reference() {
            return LocalDate.of(campaign.year.value() - 1, 11, 1);
        }

        @Test
        void theFirstRuleThatFitsGivesTheChannel() throws SQLException {
            campaign.subscribed(campaign.person()
                    .named("Late")
                    .begun(reference().plusDays(1))
                    .starter()
                    .decided());
            campaign.subscribed(campaign.person().named("Abo").starter().decided());
            campaign.person().named("Start").starter().abroad("NL").decided();
            campaign.person().named("Gent").begun(reference()).decided();
            campaign.person().named("Lille").abroad("FR").living("59000").decided();
            campaign.person().named("Nowhere").living("").decided();
            campaign.person().named("Typo").living("9O00").decided();
            campaign.person().named("Special").living("9099").decided();
            campaign.person().named("DutchGent").abroad("NL").decided();
            campaign.person().named("Ended").withoutRight().decided();

            JsonObject told = campaign.allocate();

            assertThat(campaign.cards())
                    .containsExactly(
                            "Late OTHER/AFTER_PRODUCTION - PLANNED",
                            "Abo MAGAZINE/SUBSCRIBER - PLANNED",
                            "Start HOME/STARTER - PLANNED",
                            "Gent PICKUP_POINT/POSTCODE AP1 PLANNED",
                            "Lille OTHER/ABROAD - PLANNED",
                            "Nowhere OTHER/POSTCODE_MISSING - PLANNED",
                            "Typo OTHER/POSTCODE_UNKNOWN - PLANNED",
                            "Special OTHER/POSTCODE_UNKNOWN - PLANNED",
                            "DutchGent OTHER/ABROAD - PLANNED");
            assertThat(told.getJsonObject("byChannel"))
                    .hasToString("{\"HOME\":1,\"MAGAZINE\":1,\"OTHER\":6,\"PICKUP_POINT\":1}");
            assertThat(told.getJsonObject("otherReasons"))
                    .hasToString("{\"ABROAD\":2,\"AFTER_PRODUCTION\":1,\"POSTCODE_MISSING\":1,\"POSTCODE_UNKNOWN\":2}");
            assertThat(told.getInt("cards")).isEqualTo(9);
        }
    }

    @Nested
    class GivenAnAllocation {

        private PersonInTest an;

        @BeforeEach
        void allocated() throws SQLException {
            an = campaign.person().named("An");
            an.decided();
            campaign.person().named("Bea").starter().decided();
            campaign.allocate();
        }

        @Test
        void anotherOneChangesNothing() throws SQLException {
            long events = events();
            JsonObject told = campaign.allocate();
            assertThat(told.getInt("changedRows")).isZero();
            assertThat(told.getJsonObject("differences").getInt("unchanged")).isEqualTo(2);
            assertThat(events()).isEqualTo(events);
        }

        @Test
        void whoMovesHouseKeepsTheNumberAndItIsRemembered() throws SQLException {
            campaign.claim("AP2", "9030", "2020-09-01");
            long number = numberOf("An");
            an.living("9030").decide();
            JsonObject told = campaign.allocate();
            assertThat(campaign.cards().get(0)).isEqualTo("An PICKUP_POINT/POSTCODE AP2 PLANNED");
            assertThat(numberOf("An")).isEqualTo(number);
            assertThat(told.getJsonObject("differences").getInt("moved")).isEqualTo(1);
            assertThat(told.getJsonObject("differences").getJsonObject("movedByChannel"))
                    .hasToString("{\"PICKUP_POINT>PICKUP_POINT\":1}");
            assertThat(told.getJsonObject("differences").getJsonObject("byProvince"))
                    .hasToString("{\"Oost-Vlaanderen\":{\"moved\":1}}");
            assertThat(campaign.database.query(
                            "select concat(what, ' ', from_point, ' ', to_point, ' ', done_by) from distribution_card_event e"
                                    + " join distribution_card c on c.id = e.card_id where c.card_year = ?",
                            row -> row.getString(1),
                            campaign.year.value()))
                    .containsExactly("MOVED AP1 AP2 tester");
        }

        @Test
        void whoLosesTheRightLosesThePlannedCard() throws SQLException {
            an.withoutRight().decide();
            JsonObject told = campaign.allocate();
            assertThat(told.getJsonObject("differences").getInt("lost")).isEqualTo(1);
            assertThat(told.getInt("cards")).isEqualTo(1);
            assertThat(campaign.cards())
                    .containsExactly("An PICKUP_POINT/POSTCODE AP1 CANCELLED", "Bea HOME/STARTER - PLANNED");
            assertThat(campaign.allocate().getInt("changedRows")).isZero();
        }

        @Test
        void whoGetsTheRightBackGetsAnotherNumber() throws SQLException {
            long withdrawn = numberOf("An");
            an.withoutRight().decide();
            campaign.allocate();
            PersonInTest again = an;
            campaign.database.update(
                    "update eligibility_decision set entitled = 1 where current_year = ?", campaign.year.value());
            campaign.allocate();
            assertThat(again).isNotNull();
            assertThat(campaign.cards()).hasSize(3).contains("An PICKUP_POINT/POSTCODE AP1 PLANNED");
            assertThat(campaign.count(
                            "select number from distribution_card where card_year = ? and state = 'PLANNED'"
                                    + " and channel = 'PICKUP_POINT'",
                            campaign.year.value()))
                    .isNotEqualTo(withdrawn);
        }

        @Test
        void aProducedCardStaysWhereItIsAndTheDifferenceIsTold() throws SQLException {
            campaign.database.update(
                    "update distribution_card set state = 'PRODUCED' where card_year = ?", campaign.year.value());
            an.starter().decide();
            JsonObject told = campaign.allocate();
            assertThat(told.getInt("changedRows")).isZero();
            assertThat(told.getJsonObject("differences").getInt("producedElsewhere"))
                    .isEqualTo(1);
            assertThat(told.getJsonObject("byChannel").getInt("PICKUP_POINT")).isEqualTo(1);
            an.withoutRight().decide();
            told = campaign.allocate();
            assertThat(told.getJsonObject("differences").getInt("producedWithoutRight"))
                    .isEqualTo(1);
            assertThat(told.getInt("cards")).isEqualTo(2);
        }

        @Test
        void aRehearsalTellsTheSameAndWritesNothing() throws SQLException {
            an.withoutRight().decide();
            campaign.person().named("Cis").living("9050").decided();
            JsonObject rehearsed = campaign.rehearse(ConflictRule.EARLIEST, GapRule.NEAREST);
            assertThat(campaign.cards()).hasSize(2).allMatch(card -> card.endsWith("PLANNED"));
            assertThat(campaign.count(
                            "select count(*) from distribution_postcode_assignment where card_year = ?",
                            campaign.year.value()))
                    .isEqualTo(1);
            JsonObject done = campaign.allocate(ConflictRule.EARLIEST, GapRule.NEAREST);
            assertThat(done.get("differences")).isEqualTo(rehearsed.get("differences"));
            assertThat(done.get("byChannel")).isEqualTo(rehearsed.get("byChannel"));
            assertThat(rehearsed.getBoolean("dryRun")).isTrue();
        }

        private long numberOf(String name) {
            return campaign.count(
                    """
                    select c.number from distribution_card c
                      join eligibility_assignment a on a.staff_member_id = c.staff_member_id
                     where c.card_year = ? and a.family_name = ? limit 1
                    """,
                    campaign.year.value(),
                    name);
        }

        private long events() {
            return campaign.count("select count(*) from distribution_card_event");
        }
    }

    @Test
    void aYearWithoutDecisionsIsRefused() {
        assertThatThrownBy(campaign::allocate)
                .isInstanceOfSatisfying(
                        LerarenkaartException.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo("not-decided"));
    }

    @Test
    void ofAYearFromWhichSomebodyWasErased_nothingIsAllocated_soThatTheyCannotComeBack() throws SQLException {
        campaign.person().decided();
        campaign.allocate();
        campaign.database.update(
                "update distribution_card set staff_member_id = -1 where card_year = ?", campaign.year.value());
        campaign.database.update(
                "insert into eligibility_erased_year (card_year, erased_at) values (?, utc_timestamp(6))",
                campaign.year.value());
        assertThatThrownBy(campaign::allocate)
                .isInstanceOfSatisfying(
                        LerarenkaartException.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo("card-year-erased"));
        assertThat(campaign.database.query(
                        "select staff_member_id from distribution_card where card_year = ?",
                        row -> row.getLong(1),
                        campaign.year.value()))
                .containsExactly(-1L);
    }

    @Test
    void theViewShowsACardWithItsPointsProvince() throws SQLException {
        campaign.person().decided();
        campaign.allocate();
        assertThat(campaign.database.query(
                        """
                        select card_id > 0, card_year, staff_member_id > 0, decision_id > 0, number, channel,
                               channel_reason, pickup_point_code, point_province, home_province, state, produced_at,
                               sent_at, collected_at, current_year, current
                          from distribution_card_v1 where card_year = ?
                        """,
                        row -> row.getString("channel") + " " + row.getString("point_province") + " "
                                + row.getString("home_province") + " " + row.getString("state") + " "
                                + row.getInt("current"),
                        campaign.year.value()))
                .containsExactly("PICKUP_POINT Oost-Vlaanderen Oost-Vlaanderen PLANNED 1");
    }
}
