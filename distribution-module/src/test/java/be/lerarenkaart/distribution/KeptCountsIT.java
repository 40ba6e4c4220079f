package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.eligibility.CardYearChanged;
import be.lerarenkaart.eligibility.EntitlementsDecided;
import be.lerarenkaart.eligibility.PostcodesReplaced;
import be.lerarenkaart.embedded.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptCountsIT {

    private static final TestDatabase SCHEMA = Campaign.schema();

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final PostcodeClaims claims =
            new PostcodeClaims(campaign.database, new AuditTrail(campaign.database, Clock.systemUTC()));
    private final KeptCounts counts = new KeptCounts(campaign.database);

    @BeforeEach
    void aPoint() {
        campaign.postcode("9000", 51.05, 3.72).postcode("9050", 51.02, 3.77).point("AP1", 51.05, 3.72);
        campaign.claim("AP1", "9000", "2020-09-01");
    }

    @Test
    void theEntitledWithoutACardAreUnallocated_andStandUnderTheirChannelOnceTheyHaveOne() throws SQLException {
        campaign.person().living("9000").decided();
        campaign.person().living("1000").decided();
        campaign.person().withoutRight().decided();
        assertThat(campaign.entitled()).containsExactly("UNALLOCATED Brussel 1", "UNALLOCATED Oost-Vlaanderen 1");
        campaign.allocate();
        assertThat(campaign.entitled()).containsExactly("OTHER Brussel 1", "PICKUP_POINT Oost-Vlaanderen 1");
    }

    @Test
    void aRehearsedAllocationLeavesThemAsTheyAre() throws SQLException {
        campaign.person().living("9000").decided();
        campaign.rehearse(ConflictRule.ASK, GapRule.ASK);
        assertThat(campaign.entitled()).containsExactly("UNALLOCATED Oost-Vlaanderen 1");
    }

    @Test
    void whoLosesTheRightIsEntitledNoMore_whateverCardWasMade() throws SQLException {
        PersonInTest person = campaign.person().living("9000");
        person.decided();
        campaign.allocate();
        campaign.produce();
        person.withoutRight().decide();
        assertThat(campaign.entitled()).isEmpty();
    }

    @Test
    void aDecisionThatChangesNothingIsNotCountedAgain() {
        campaign.person().living("9000").decided();
        campaign.database.update("delete from distribution_entitled_count where card_year = ?", campaign.year.value());
        counts.after(new EntitlementsDecided(campaign.year.value(), 1, 0));
        assertThat(campaign.entitled()).isEmpty();
    }

    @Test
    void holdersFollowTheListOfPostcodes() {
        campaign.person().living("9050").decided();
        assertThat(claims.open(campaign.year).gaps()).isEqualTo(1);
        campaign.database.update("update eligibility_postcode set special = 1 where postcode = '9050'");
        counts.after(new PostcodesReplaced());
        assertThat(holders()).isZero();
        campaign.database.update("update eligibility_postcode set special = 0 where postcode = '9050'");
        counts.after(new PostcodesReplaced());
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void holdersFollowTheReferenceDate() {
        LocalDate begun = LocalDate.of(campaign.year.value() - 1, 11, 10);
        campaign.person().living("9050").begun(begun).decided();
        assertThat(holders()).isZero();
        campaign.database.update(
                "update eligibility_card_year set reference_date = ? where card_year = ?",
                begun,
                campaign.year.value());
        counts.after(new CardYearChanged(campaign.year.value()));
        assertThat(holders()).isEqualTo(1);
    }

    private long holders() {
        return campaign.count(
                "select coalesce(sum(holders), 0) from distribution_holder_count where card_year = ?",
                campaign.year.value());
    }
}
