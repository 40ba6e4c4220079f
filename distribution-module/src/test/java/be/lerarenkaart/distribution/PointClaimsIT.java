package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points that claim postcodes and give them back. */
class PointClaimsIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final By ANNA = new By("anna", 1L);
    private static final By KLASSE = new By("klasse", 2L);

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final AuditTrail trail = new AuditTrail(campaign.database, Clock.systemUTC());
    private final ClaimDeadlines inTime = new ClaimDeadlines(campaign.database, trail, at(1, 12));
    private final PointClaims claims = new PointClaims(campaign.database, inTime, trail);
    private final PostcodeClaims klasse = new PostcodeClaims(campaign.database, trail);
    private final PointPostcodes postcodes = new PointPostcodes(campaign.database);

    /** So many days after 30 October before the card year. */
    private Clock at(int days, int hour) {
        return Clock.fixed(
                LocalDate.of(campaign.year.value() - 1, 10, 30)
                        .plusDays(days)
                        .atTime(hour, 0)
                        .atZone(CardYear.ZONE)
                        .toInstant(),
                CardYear.ZONE);
    }

    @BeforeEach
    void threePoints() {
        campaign.postcode("9000", 51.05, 3.72)
                .postcode("9030", 51.08, 3.66)
                .postcode("9050", 51.02, 3.77)
                .point("AP1", 51.05, 3.72)
                .point("AP2", 51.04, 3.77)
                .claim("AP1", "9000", "2020-09-15");
    }

    @Test
    void whatNobodyHas_isServedFromTheClaimOn_andPlannedCardsGoAlong() throws SQLException {
        campaign.person().living("9030").decided();
        campaign.allocate();
        assertThat(campaign.cards().get(0)).contains(" - ");
        assertThat(claims.claim(campaign.year, "AP2", List.of("9030", "9050"), false, ANNA))
                .isEmpty();
        assertThat(campaign.cards().get(0)).contains(" AP2 ");
        assertThat(stands("AP2")).containsExactly("9000 OTHERS", "9030 OURS", "9050 OURS");
        claims.giveBack(campaign.year, "AP2", List.of("9030"), false, ANNA);
        assertThat(campaign.cards().get(0)).contains(" - ");
        assertThat(stands("AP2")).containsExactly("9000 OTHERS", "9030 FREE", "9050 OURS");
    }

    @Test
    void anothersPostcode_becomesAConflictThatBothSee_untilKlasseSettlesIt() throws SQLException {
        campaign.person().living("9000").decided();
        campaign.allocate();
        assertThat(claims.claim(campaign.year, "AP2", List.of("9000"), false, ANNA))
                .containsExactly("9000");
        assertThat(stands("AP1").get(0)).isEqualTo("9000 CONFLICT");
        assertThat(stands("AP2").get(0)).isEqualTo("9000 CONFLICT");
        assertThat(postcodes.of(campaign.year, "AP1").get(0).claims()).containsExactlyInAnyOrder("Bib AP1", "Bib AP2");
        assertThat(campaign.cards().get(0)).contains(" - ");
        klasse.assign(campaign.year, "9000", "AP2", null, KLASSE);
        assertThat(campaign.cards().get(0)).contains(" AP2 ");
        assertThat(refusal(() -> claims.claim(campaign.year, "AP1", List.of("9000"), false, ANNA)))
                .isEqualTo("postcode-given");
        assertThat(refusal(() -> claims.giveBack(campaign.year, "AP2", List.of("9000"), false, ANNA)))
                .isEqualTo("postcode-given");
    }

    @Test
    void whatAPointSaysItself_standsAboveALaterFile() throws SQLException, IOException {
        campaign.point("AP3", 51.0, 3.7);
        claims.giveBack(campaign.year, "AP1", List.of("9000"), false, ANNA);
        claims.claim(campaign.year, "AP2", List.of("9030"), false, ANNA);
        campaign.send(
                new PostcodeClaimFiles(),
                "afhaalpunt;postcode;aangevraagd_op\nAP1;9000;%1$d-10-02\nAP3;9050;%1$d-10-02\n"
                        .formatted(campaign.year.value() - 1));
        assertThat(stands("AP1")).containsExactly("9000 FREE", "9030 OTHERS", "9050 OTHERS");
        assertThat(klasse.served(campaign.year, "9030").orElseThrow().pointCode())
                .isEqualTo("AP2");
    }

    @Test
    void theLastDayHolds_butNotForKlasse_whoMayChooseAnother() {
        ClaimDeadlines tooLate = new ClaimDeadlines(campaign.database, trail, at(32, 0));
        PointClaims late = new PointClaims(campaign.database, tooLate, trail);
        LerarenkaartException told = catchThrowableOfType(
                LerarenkaartException.class, () -> late.claim(campaign.year, "AP2", List.of("9030"), false, ANNA));
        assertThat(told.problem().type()).isEqualTo("deadline-passed");
        assertThat(told.problem().detail()).contains("30 november " + (campaign.year.value() - 1));
        assertThat(refusal(() -> late.giveBack(campaign.year, "AP1", List.of("9000"), false, ANNA)))
                .isEqualTo("deadline-passed");
        late.claim(campaign.year, "AP2", List.of("9030"), true, KLASSE);
        tooLate.set(campaign.year, tooLate.today(), KLASSE);
        late.claim(campaign.year, "AP2", List.of("9050"), false, ANNA);
        assertThat(stands("AP2")).containsExactly("9000 OTHERS", "9030 OURS", "9050 OURS");
        assertThat(refusal(() -> tooLate.set(campaign.year, LocalDate.of(2001, 1, 1), KLASSE)))
                .isEqualTo("invalid-deadline");
    }

    @Test
    void ofOnePostcodeThatDoesNotExist_nothingIsClaimed() {
        LerarenkaartException told = catchThrowableOfType(
                LerarenkaartException.class,
                () -> claims.claim(campaign.year, "AP2", List.of("9030", "1111"), false, ANNA));
        assertThat(told.problem().issues()).singleElement().satisfies(issue -> assertThat(issue.detail())
                .contains("1111"));
        assertThat(stands("AP2").get(1)).isEqualTo("9030 FREE");
        assertThat(refusal(() -> claims.claim(campaign.year, "AP9", List.of("9030"), false, ANNA)))
                .isEqualTo("resource-not-found");
        assertThat(refusal(() -> claims.claim(campaign.year, "AP2", List.of(), false, ANNA)))
                .isEqualTo("invalid-input");
    }

    @Test
    void fewHoldersAreNotTold() {
        for (int i = 0; i < 5; i++) {
            campaign.person().living("9030").decided();
        }
        campaign.person().living("9050").decided();
        assertThat(postcodes.of(campaign.year, "AP1"))
                .extracting(PointPostcode::holders)
                .containsExactly(null, 5L, null);
    }

    @Test
    void eachDistanceIsFromThePoint() {
        assertThat(postcodes.of(campaign.year, "AP1").get(0).km()).isZero();
        assertThat(postcodes.of(campaign.year, "AP1").get(1).km()).isBetween(5.3, 5.4);
        assertThat(postcodes.of(campaign.year, null).get(1).km()).isNull();
    }

    private List<String> stands(String code) {
        return postcodes.of(campaign.year, code).stream()
                .map(one -> one.postcode() + " " + one.stand())
                .toList();
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(LerarenkaartException.class, act::run)
                .problem()
                .type();
    }
}
