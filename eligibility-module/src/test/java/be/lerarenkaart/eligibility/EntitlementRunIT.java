package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static be.lerarenkaart.eligibility.ListRow.aListRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntitlementRunIT {

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    @Nested
    class GivenNothingWasDecided {

        @Test
        void whenDecided_thenEverybodyGetsOneDecisionAndTheSumsHold() {
            campaign.deliver(
                    anEpdRow().person(1),
                    anEpdRow().person(2).retired(),
                    anEpdRow().person(3));
            campaign.list(aListRow());
            Decided run = campaign.decide();
            assertThat(run.number("people")).isEqualTo(4);
            assertThat(run.number("entitled")).isEqualTo(3);
            assertThat(run.reason("ENTITLED")).isEqualTo(3);
            assertThat(run.reason("RETIRED")).isEqualTo(1);
            assertThat(run.difference("new")).isEqualTo(3);
            assertThat(run.changedRows()).isEqualTo(4);
            assertThat(
                            campaign.texts(
                                    "select concat(reason, ' ', people) from eligibility_reason_count_v1 where card_year = 2021"))
                    .containsExactlyInAnyOrder("ENTITLED 3", "RETIRED 1");
            assertThat(campaign.texts("select count(*) from eligibility_decision where current_year = 2021"))
                    .containsExactly("4");
        }

        @Test
        void whenRehearsed_thenTheDifferencesAreToldAndNothingIsWritten() {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2).retired());
            Decided rehearsal = campaign.rehearse();
            assertThat(rehearsal.kept()).isFalse();
            assertThat(rehearsal.summary().getBoolean("dryRun")).isTrue();
            assertThat(rehearsal.difference("new")).isEqualTo(1);
            assertThat(rehearsal.summary().getJsonObject("differences").getJsonObject("byReason"))
                    .hasToString("{\"NONE>ENTITLED\":1,\"NONE>RETIRED\":1}");
            assertThat(campaign.texts("select id from eligibility_decision")).isEmpty();
            assertThat(campaign.texts("select reason from eligibility_reason_count"))
                    .isEmpty();
        }

        @Test
        void whenWhoIsEntitledNowIsAsked_thenItIsToldInOrderAndNothingIsWritten() throws SQLException {
            campaign.deliver(
                    anEpdRow().person(3),
                    anEpdRow().person(2).retired(),
                    anEpdRow().person(1));
            long[] entitled = campaign.get(Entitlements.class).entitledNow(campaign.connection(), Campaign.YEAR);
            assertThat(entitled).isSorted().containsExactlyInAnyOrder(id(1), id(3));
            assertThat(campaign.texts("select id from eligibility_decision")).isEmpty();
        }
    }

    @Nested
    class GivenSomebodyOfTheYearWasErased {

        @Test
        void whenDecided_thenItIsRefused_andNobodyComesBack() throws SQLException {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
            campaign.decide();
            Database.update(
                    campaign.connection(),
                    "update eligibility_decision set staff_member_id = -1 where staff_member_id = ?",
                    id(1));
            Database.update(
                    campaign.connection(),
                    "insert into eligibility_erased_year (card_year, erased_at) values (2021, utc_timestamp(6))");
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(campaign::decide)
                    .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo("card-year-erased"));
            assertThat(campaign.texts("select staff_member_id from eligibility_decision order by staff_member_id"))
                    .containsExactly("-1", "" + id(2));
        }
    }

    @Nested
    class GivenEverythingWasDecided {

        @Test
        void whenDecidedAgain_thenNotARowIsWritten() {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2).retired());
            campaign.decide();
            Decided again = campaign.decide();
            assertThat(again.changedRows()).isZero();
            assertThat(again.difference("unchanged")).isEqualTo(2);
            assertThat(campaign.texts("select count(*) from eligibility_decision"))
                    .containsExactly("2");
        }

        @Test
        void whenTheSameDeliveryComesAgain_thenNotARowIsWritten() {
            campaign.deliver(anEpdRow());
            campaign.decide();
            campaign.deliver(anEpdRow());
            assertThat(campaign.decide().changedRows()).isZero();
        }

        @Test
        void whenSomebodyRetires_thenTheFormerDecisionIsSupersededAndKept() {
            campaign.deliver(anEpdRow());
            campaign.decide();
            campaign.deliver(anEpdRow().retired());
            Decided run = campaign.decide();
            assertThat(run.difference("lost")).isEqualTo(1);
            assertThat(run.summary()
                            .getJsonObject("differences")
                            .getJsonObject("lostByReason")
                            .getInt("RETIRED"))
                    .isEqualTo(1);
            assertThat(run.summary().getJsonObject("differences").getJsonObject("byReason"))
                    .hasToString("{\"ENTITLED>RETIRED\":1}");
            assertThat(run.summary().getJsonObject("differences").getJsonObject("byProvince"))
                    .hasToString("{\"Oost-Vlaanderen\":{\"lost\":1}}");
            assertThat(campaign.file(1).decisions())
                    .extracting(DecisionFact::reason, DecisionFact::current)
                    .containsExactly(tuple("RETIRED", true), tuple("ENTITLED", false));
            assertThat(campaign.file(1).decisions().get(1).supersededAt()).isNotNull();
        }

        @Test
        void whenTheRightStaysButTheAddressIsAnother_thenTheDecisionIsMadeAnewOnTheNewRow() {
            campaign.deliver(anEpdRow());
            campaign.decide();
            long next = campaign.deliver(anEpdRow().living("8000", "Brugge")).importId();
            Decided run = campaign.decide();
            assertThat(run.difference("changed")).isEqualTo(1);
            assertThat(campaign.file(1).decisions())
                    .extracting(DecisionFact::current, DecisionFact::entitled)
                    .containsExactly(tuple(true, true), tuple(false, true));
            assertThat(campaign.file(1).decisions().get(0).importId()).isEqualTo(next);
        }

        @Test
        void whenSomebodyIsAbsentFromTheNextDelivery_thenTheyHaveNoAssignment() {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
            campaign.decide();
            campaign.deliver(anEpdRow().person(2));
            assertThat(campaign.decide().reason("NO_ASSIGNMENT")).isEqualTo(1);
            assertThat(campaign.file(1).decisions().get(0))
                    .returns("NO_ASSIGNMENT", DecisionFact::reason)
                    .returns(null, DecisionFact::importId)
                    .returns(false, DecisionFact::entitled);
            assertThat(campaign.decide().changedRows()).isZero();
        }

        @Test
        void whenSomebodyAbsentComesBack_thenTheyAreEntitledAgain() {
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
            campaign.decide();
            campaign.deliver(anEpdRow().person(2));
            campaign.decide();
            campaign.deliver(anEpdRow().person(1), anEpdRow().person(2));
            assertThat(campaign.decide().difference("new")).isEqualTo(1);
            assertThat(campaign.file(1).decisions()).hasSize(3);
        }

        @Test
        void whenALaterRehearsalIsAsked_thenWhatStandsIsNotTouched() {
            campaign.deliver(anEpdRow());
            campaign.decide();
            campaign.deliver(anEpdRow().retired());
            assertThat(campaign.rehearse().difference("lost")).isEqualTo(1);
            assertThat(campaign.file(1).decisions()).singleElement().returns(true, DecisionFact::current);
        }
    }

    @Nested
    class GivenTheRulesAreData {

        @Test
        void whenACodeIsForReview_thenThatIsTheReason() {
            campaign.update("update eligibility_rule_code set effect = 'REVIEW', reason = null where code = 'TBSOB'");
            campaign.deliver(anEpdRow().inState("TBSOB"));
            campaign.decide();
            assertThat(campaign.file(1).decisions().get(0).reason()).isEqualTo("REVIEW");
        }

        @Test
        void whenACodeIsNoLongerValidOnTheReferenceDate_thenItIsUnknown() {
            campaign.update("update eligibility_rule_code set valid_until = '2020-10-31' where code = 'TBSOB'");
            assertThat(campaign.deliver(anEpdRow().inState("TBSOB"), anEpdRow().person(2))
                            .verdict(1))
                    .isEqualTo("REJECTED/UNKNOWN_STATE");
        }

        @Test
        void whenACodeIsValidUntilTheReferenceDate_thenItStillCounts() {
            campaign.update("update eligibility_rule_code set valid_until = '2020-11-01' where code = 'TBSOB'");
            campaign.deliver(anEpdRow().inState("TBSOB"));
            campaign.decide();
            assertThat(campaign.file(1).decisions().get(0).reason()).isEqualTo("ENTITLED");
        }
    }

    private long id(int person) {
        return campaign.file(person).person().id();
    }
}
