package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static be.lerarenkaart.eligibility.ListRow.aListRow;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule set 2021: reference date 1 November 2020, latest start 31 January 2021. */
class EntitlementRulesIT {

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    @Nested
    class GivenOneAssignment {

        @ParameterizedTest
        @ValueSource(strings = {"DIENST", "ZIEKTE", "MOEDERSCHAP", "ZORGKREDIET_DEELTIJDS", "TBSOB"})
        void whenItsStateKeepsTheRight_thenEntitled(String state) {
            assertThat(reason(anEpdRow().inState(state))).isEqualTo("ENTITLED");
        }

        @ParameterizedTest
        @CsvSource({
            "PENSIOEN, RETIRED",
            "OVERLEDEN, DECEASED",
            "UIT_DIENST, ENDED",
            "TBSPA, UNPAID_LEAVE",
            "VERLOF_ONBEZOLDIGD, UNPAID_LEAVE",
            "NON_ACTIVITEIT, UNPAID_LEAVE"
        })
        void whenItsStateGivesNoRight_thenThatIsTheReason(String state, String reason) {
            assertThat(reason(anEpdRow().inState(state))).isEqualTo(reason);
        }

        @ParameterizedTest
        @CsvSource({
            "BP, ENTITLED",
            "OP, ENTITLED",
            "OND, ENTITLED",
            "MVD, STAFF_CATEGORY",
            "XYZ, STAFF_CATEGORY",
            "'', STAFF_CATEGORY"
        })
        void whenItsCategoryIsAsked_thenItDecides(String category, String reason) {
            assertThat(reason(anEpdRow().ofCategory(category))).isEqualTo(reason);
        }

        @ParameterizedTest
        @CsvSource({"2020-10-31, ENDED", "2020-11-01, ENDED", "2020-11-02, ENTITLED", "'', ENTITLED"})
        void whenItEndsAroundTheReferenceDate_thenOnlyLaterCounts(String end, String reason) {
            assertThat(reason(anEpdRow().until(end))).isEqualTo(reason);
        }

        @ParameterizedTest
        @CsvSource({"2021-01-31, ENTITLED", "2021-02-01, NOT_STARTED"})
        void whenItBeginsAroundTheLatestStart_thenThatDayStillCounts(String begin, String reason) {
            assertThat(reason(anEpdRow().from(begin))).isEqualTo(reason);
        }

        @Test
        void whenEverythingIsAgainstIt_thenTheReasonsAreSaidInTheirOrder() {
            EpdRow row = anEpdRow().ofCategory("MVD").from("2021-02-01");
            assertThat(reason(row.retired())).isEqualTo("RETIRED");
            assertThat(reason(row.deceased())).isEqualTo("DECEASED");
            assertThat(reason(row.inState("UIT_DIENST"))).isEqualTo("ENDED");
            assertThat(reason(row.inState("TBSPA"))).isEqualTo("UNPAID_LEAVE");
            assertThat(reason(row.inState("DIENST"))).isEqualTo("STAFF_CATEGORY");
            assertThat(reason(row.ofCategory("OP"))).isEqualTo("NOT_STARTED");
            assertThat(reason(row.from("2021-01-31"))).isEqualTo("ENTITLED");
        }

        @Test
        void whenItEndedAndTheStateIsUnpaidLeave_thenItEnded() {
            assertThat(reason(anEpdRow().inState("TBSPA").until("2020-06-30"))).isEqualTo("ENDED");
        }

        @Test
        void whenItEndedButTheHolderIsRetired_thenThatIsTheReason() {
            assertThat(reason(anEpdRow().retired().until("2020-06-30"))).isEqualTo("RETIRED");
        }
    }

    @Nested
    class GivenSeveralAssignments {

        @Test
        void whenOneEntitles_thenThePersonIsEntitledByThatRow() {
            DecisionFact decision = decided(
                    anEpdRow().until("2020-06-30"),
                    anEpdRow().ofCategory("MVD"),
                    anEpdRow().from("2020-09-01"),
                    anEpdRow().retired());
            assertThat(decision).returns("ENTITLED", DecisionFact::reason).returns(3, DecisionFact::row);
        }

        @Test
        void whenOneSaysDeceased_thenThatAlwaysWins() {
            DecisionFact decision = decided(anEpdRow(), anEpdRow().deceased().until("2020-06-30"));
            assertThat(decision).returns("DECEASED", DecisionFact::reason).returns(2, DecisionFact::row);
        }

        @Test
        void whenNoneEntitles_thenTheFirstReasonInOrderIsSaidOfItsRow() {
            DecisionFact decision =
                    decided(anEpdRow().ofCategory("MVD"), anEpdRow().inState("UIT_DIENST"));
            assertThat(decision).returns("ENDED", DecisionFact::reason).returns(2, DecisionFact::row);
        }

        @Test
        void whenTwoEntitle_thenTheFirstRowDecidesAndTheEarliestBeginningIsKept() {
            DecisionFact decision =
                    decided(anEpdRow().from("2018-09-01"), anEpdRow().from("2015-09-01"));
            assertThat(decision).returns(1, DecisionFact::row);
            assertThat(decision.begins()).hasToString("2015-09-01");
        }

        @Test
        void whenOneThatDoesNotEntitleBeganEarlier_thenItsBeginningDoesNotCount() {
            DecisionFact decision =
                    decided(anEpdRow().from("2000-09-01").retired(), anEpdRow().from("2019-09-01"));
            assertThat(decision.begins()).hasToString("2019-09-01");
        }

        @Test
        void whenEpdAndListBothEntitle_thenTheEpdDecides() {
            campaign.list(ListRow.aListRowOf(1).with("stamboeknummer", new TestPerson(1).stamboekNumber()));
            DecisionFact decision = decided(anEpdRow());
            assertThat(campaign.file(1).assignments().get(0))
                    .returns("EPD", AssignmentFact::source)
                    .returns(decision.importId(), AssignmentFact::importId);
        }
    }

    @Nested
    class GivenSomebodyWhoMayBeAStarterOrReturner {

        @ParameterizedTest
        @CsvSource({"2019-11-01, false", "2019-11-02, true", "2020-11-01, true", "2020-11-02, false", "'', false"})
        void whenFirstAppointed_thenTheWindowIsTheYearBeforeTheReferenceDate(String date, boolean starter) {
            assertThat(decided(anEpdRow().firstAppointed(date)).starter()).isEqualTo(starter);
        }

        @ParameterizedTest
        @CsvSource({"2019-11-01, false", "2019-11-02, true", "2020-11-01, true", "2020-11-02, false"})
        void whenReEntered_thenThatCountsBeforeTheFirstAppointment(String date, boolean starter) {
            assertThat(decided(anEpdRow().firstAppointed("2020-01-01").reEntered(date))
                            .starter())
                    .isEqualTo(starter);
        }

        @Test
        void whenNotEntitled_thenNoStarterEither() {
            assertThat(decided(anEpdRow().firstAppointed("2020-01-01").retired())
                            .starter())
                    .isFalse();
        }
    }

    @Nested
    class GivenSomebodyOnAList {

        @Test
        void whenTheyWork_thenTheyAreEntitledWithoutStateOrCategory() {
            assertThat(reasonOf(aListRow())).isEqualTo("ENTITLED");
        }

        @ParameterizedTest
        @CsvSource({"2020-11-01, ENDED", "2020-11-02, ENTITLED"})
        void whenTheyLeaveAroundTheReferenceDate_thenOnlyLaterCounts(String end, String reason) {
            assertThat(reasonOf(aListRow().until(end))).isEqualTo(reason);
        }

        @ParameterizedTest
        @CsvSource({"2021-01-31, ENTITLED", "2021-02-01, NOT_STARTED", "'', ENTITLED"})
        void whenTheyBeginAroundTheLatestStart_thenThatDayStillCounts(String begin, String reason) {
            assertThat(reasonOf(aListRow().from(begin))).isEqualTo(reason);
        }

        @Test
        void whenTheListSaysTheyAreAStarter_thenTheyAre() {
            campaign.list(aListRow().starter());
            campaign.decide();
            assertThat(campaign.texts("select starter from eligibility_decision"))
                    .containsExactly("1");
        }

        @Test
        void whenTheirBeginningIsUnknown_thenItIsTakenToBeBeforeProduction() {
            campaign.list(aListRow().from(""));
            campaign.decide();
            assertThat(campaign.texts("select begins from eligibility_decision"))
                    .containsExactly("2020-11-01");
        }

        private String reasonOf(ListRow row) {
            campaign.list(row);
            campaign.decide();
            return campaign.texts("select reason from eligibility_decision").get(0);
        }
    }

    private String reason(EpdRow row) {
        return decided(row).reason();
    }

    private DecisionFact decided(EpdRow... rows) {
        campaign.deliver(rows);
        campaign.decide();
        return campaign.file(1).decisions().get(0);
    }
}
