package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostcodeClaimsIT {

    private static final TestDatabase SCHEMA = Campaign.schema();

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final PostcodeClaims claims =
            new PostcodeClaims(campaign.database, new AuditTrail(campaign.database, Clock.systemUTC()));

    @BeforeEach
    void threePoints() {
        campaign.postcode("9000", 51.05, 3.72)
                .postcode("9030", 51.08, 3.66)
                .postcode("9050", 51.02, 3.77)
                .postcode("9060", 51.30, 3.90)
                .point("AP3", 51.05, 3.72)
                .point("AP1", 51.00, 3.77)
                .point("AP2", 51.04, 3.77);
    }

    @Nested
    class GivenTwoClaimsOnAPostcode {

        @BeforeEach
        void bothWantGent() {
            campaign.claim("AP1", "9000", "2020-10-02").claim("AP3", "9000", "2020-09-15");
            campaign.person().living("9000").decided();
            campaign.person().living("9000").starter().decided();
        }

        @Test
        void theEarliestIsSuggestedAndOnlyPickupHoldersCount() {
            assertThat(claims.conflicts(campaign.year)).singleElement().satisfies(conflict -> {
                assertThat(conflict.suggestedPoint()).isEqualTo("AP3");
                assertThat(conflict.claims()).extracting(Claim::pointCode).containsExactly("AP3", "AP1");
                assertThat(conflict.holders()).isEqualTo(1);
                assertThat(conflict.assignedPoint()).isNull();
            });
        }

        @Test
        void ofTwoOnOneDayTheLowestCodeIsSuggested() {
            campaign.claim("AP2", "9000", "2020-09-15");
            assertThat(claims.conflicts(campaign.year).get(0).suggestedPoint()).isEqualTo("AP2");
        }

        @Test
        void anAllocationThatAsksLeavesTheCardWithoutAPoint() throws SQLException {
            JsonObject told = campaign.allocate(ConflictRule.ASK, GapRule.NEAREST);
            assertThat(told.getInt("openConflicts")).isEqualTo(1);
            assertThat(told.getInt("openGaps")).isZero();
            assertThat(told.getInt("unplaced")).isEqualTo(1);
            assertThat(campaign.cards().get(0)).isEqualTo("Peeters PICKUP_POINT/POSTCODE - PLANNED");
        }

        @Test
        void anAllocationMaySettleItForTheEarliest() throws SQLException {
            assertThat(campaign.allocate(ConflictRule.EARLIEST, GapRule.ASK).getInt("openConflicts"))
                    .isZero();
            assertThat(campaign.cards().get(0)).isEqualTo("Peeters PICKUP_POINT/POSTCODE AP3 PLANNED");
        }

        @Test
        void aClaimThatCameSinceAndIsEarlierTakesOver() throws SQLException {
            campaign.allocate(ConflictRule.EARLIEST, GapRule.ASK);
            campaign.claim("AP2", "9000", "2020-09-14");
            assertThat(campaign.allocate(ConflictRule.ASK, GapRule.ASK).getInt("openConflicts"))
                    .isEqualTo(1);
            campaign.allocate(ConflictRule.EARLIEST, GapRule.ASK);
            assertThat(campaign.cards().get(0)).contains("AP2");
            assertThat(campaign.allocate(ConflictRule.EARLIEST, GapRule.ASK).getInt("changedRows"))
                    .isZero();
        }

        @Test
        void whatAPersonChoseStandsAboveTheSuggestion() throws SQLException {
            claims.assign(campaign.year, "9000", "AP1", null, new By("lies", 1L));
            assertThat(claims.acceptSuggestions(campaign.year, true, false, new By("lies", 1L)))
                    .isZero();
            campaign.allocate(ConflictRule.EARLIEST, GapRule.NEAREST);
            assertThat(campaign.cards().get(0)).contains("AP1");
            assertThat(claims.conflicts(campaign.year).get(0).assignedPoint()).isEqualTo("AP1");
        }

        @Test
        void anAcceptedSuggestionServesLaterAllocationsThatAsk() throws SQLException {
            assertThat(claims.acceptSuggestions(campaign.year, true, false, new By("lies", 1L)))
                    .isEqualTo(1);
            campaign.allocate();
            assertThat(campaign.cards().get(0)).contains("AP3");
        }
    }

    @Nested
    class GivenAPostcodeThatNobodyClaims {

        @BeforeEach
        void somebodyLivesThere() {
            campaign.claim("AP3", "9000", "2020-09-01");
            campaign.person().living("9050").decided();
        }

        @Test
        void theNearestIsSuggestedAndTheLowestCodeOfEquallyNear() {
            assertThat(claims.gaps(campaign.year)).singleElement().satisfies(gap -> {
                assertThat(gap.postcode()).isEqualTo("9050");
                assertThat(gap.holders()).isEqualTo(1);
                assertThat(gap.suggestedPoint()).isEqualTo("AP1");
                assertThat(gap.distanceKm()).isCloseTo(0.02 * 111.2, within(1e-9));
            });
        }

        @Test
        void aPointThatCameSinceAndIsNearerTakesOver() throws SQLException {
            campaign.allocate(ConflictRule.ASK, GapRule.NEAREST);
            assertThat(campaign.cards().get(0)).contains("AP1");
            campaign.point("AP4", 51.02, 3.77);
            campaign.allocate(ConflictRule.ASK, GapRule.NEAREST);
            assertThat(campaign.cards().get(0)).contains("AP4");
            assertThat(campaign.allocate(ConflictRule.ASK, GapRule.NEAREST).getInt("changedRows"))
                    .isZero();
        }

        @Test
        void aPointWithoutAPlaceOnTheMapIsNeverTheNearest() {
            campaign.database.update(
                    "update distribution_pickup_point set latitude = null where import_id = ? and code = 'AP1'",
                    campaign.year.value());
            assertThat(claims.gaps(campaign.year).get(0).suggestedPoint()).isEqualTo("AP2");
        }

        @Test
        void whatWasAcceptedIsListedWithItsGround_andClaimsThatWaitToo() throws SQLException {
            assertThat(claims.unserved(campaign.year)).isEqualTo(3);
            claims.acceptSuggestions(campaign.year, false, true, new By("lies", 1L));
            claims.assign(campaign.year, "9060", "AP3", "AP2", new By("jef", 2L));
            assertThat(claims.unserved(campaign.year)).isZero();
            assertThat(served())
                    .containsExactly(
                            "9000 Bib AP3 CLAIM null",
                            "9030 Bib AP3 NEAREST lies",
                            "9050 Bib AP1 NEAREST lies",
                            "9060 Bib AP3 HAND jef");
            campaign.allocate();
            assertThat(served().get(0)).isEqualTo("9000 Bib AP3 CLAIM tester");
        }

        private List<String> served() {
            return claims.served(campaign.year).stream()
                    .map(one -> one.postcode() + " " + one.pointName() + " " + one.ground() + " " + one.decidedBy())
                    .toList();
        }

        @Test
        void whatIsOpenIsCountedAsItIsListed() {
            campaign.claim("AP1", "9030", "2020-10-02").claim("AP3", "9030", "2020-09-15");
            assertThat(claims.open(campaign.year)).isEqualTo(new OpenPostcodes(1, 1));
            claims.assign(campaign.year, "9030", "AP1", null, new By("lies", 1L));
            claims.assign(campaign.year, "9050", "AP1", null, new By("lies", 1L));
            assertThat(claims.open(campaign.year)).isEqualTo(new OpenPostcodes(0, 0));
        }

        @Test
        void anAllocationThatAsksCountsTheGap() throws SQLException {
            JsonObject told = campaign.allocate();
            assertThat(told.getInt("openGaps")).isEqualTo(1);
            assertThat(told.getInt("unplaced")).isEqualTo(1);
        }

        @Test
        void acceptingTheSuggestionsClosesItAndServesWhereNobodyLivesYet() throws SQLException {
            assertThat(claims.acceptSuggestions(campaign.year, false, true, new By("lies", 1L)))
                    .isEqualTo(1);
            assertThat(claims.gaps(campaign.year)).isEmpty();
            campaign.allocate();
            assertThat(campaign.cards()).containsExactly("Peeters PICKUP_POINT/POSTCODE AP1 PLANNED");
            assertThat(new PickupPoints(campaign.database).of(campaign.year))
                    .extracting(point -> point.code() + " " + point.cards() + " " + point.postcodes())
                    .containsExactly("AP1 1 [9050]", "AP2 0 [9060]", "AP3 0 [9000, 9030]");
        }
    }

    @Test
    void whereAPointIs_isToldWithoutCounting() {
        PickupPoints points = new PickupPoints(campaign.database);
        assertThat(points.address(campaign.year, "AP1"))
                .contains(new PointAddress("Dorp", "1", "9000", "Gent", "ma 9-12"));
        assertThat(points.address(campaign.year, "AP9")).isEmpty();
    }

    @Test
    void aPointOrPostcodeThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> claims.assign(campaign.year, "9000", "AP9", null, new By("lies", 1L)))
                .isInstanceOf(LerarenkaartException.class);
        assertThatThrownBy(() -> claims.assign(campaign.year, "1234", "AP1", null, new By("lies", 1L)))
                .isInstanceOf(LerarenkaartException.class);
    }
}
