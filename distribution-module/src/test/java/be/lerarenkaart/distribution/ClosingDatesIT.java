package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingDatesIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final By LIES = new By("lies", 1L);

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final YearsInTest years = new YearsInTest(campaign);
    private final ClosingDates closings = new ClosingDates(
            campaign.database, years, new AuditTrail(campaign.database, Clock.systemUTC()), Clock.systemUTC());
    private final PickupPoints points = new PickupPoints(campaign.database);

    @BeforeEach
    void threePoints_ofWhichOneClosesEarly() {
        campaign.point("AP1", 51.05, 3.72).point("AP2", 51.08, 3.66).point("AP3", 51.02, 3.77);
        campaign.database.update(
                "update distribution_pickup_point set closes = ? where import_id = ? and code = 'AP3'",
                day(5, 1),
                campaign.year.value());
    }

    private LocalDate day(int month, int day) {
        return LocalDate.of(campaign.year.value(), month, day);
    }

    private LocalDate closes(String code) {
        return points.find(campaign.year, code).orElseThrow().closes();
    }

    private String refusal(String point, LocalDate to, String because) {
        return catchThrowableOfType(
                        LerarenkaartException.class, () -> closings.extend(campaign.year, point, to, because, LIES))
                .problem()
                .type();
    }

    @Test
    void onePoint_isExtendedAlone_andTheFileDoesNotTakeItBack() {
        assertThat(closings.preview(campaign.year, "AP3", day(7, 10)))
                .containsExactly(new ClosingChange("AP3", "Bib AP3", day(5, 1), day(7, 10)));
        assertThat(closings.extend(campaign.year, "AP3", day(7, 10), "verbouwing klaar", LIES))
                .isEqualTo(1);
        assertThat(closes("AP3")).isEqualTo(day(7, 10));
        assertThat(closes("AP1")).isEqualTo(day(6, 30));
        assertThat(years.closes()).isEqualTo(day(6, 30));
        campaign.database.update(
                "update distribution_pickup_point set closes = ? where import_id = ? and code = 'AP3'",
                day(5, 2),
                campaign.year.value());
        assertThat(closes("AP3")).isEqualTo(day(7, 10));
        assertThat(closings.extend(campaign.year, "AP3", day(8, 1), "nog langer", LIES))
                .isEqualTo(1);
        assertThat(closes("AP3")).isEqualTo(day(8, 1));
    }

    @Test
    void all_areExtendedWithTheYear_butWhoeverClosesEarlierByChoiceIsNot() {
        assertThat(closings.extend(campaign.year, null, day(7, 10), "laat gestart", LIES))
                .isEqualTo(2);
        assertThat(closes("AP1")).isEqualTo(day(7, 10));
        assertThat(closes("AP2")).isEqualTo(day(7, 10));
        assertThat(closes("AP3")).isEqualTo(day(5, 1));
        assertThat(years.closes()).isEqualTo(day(7, 10));
    }

    @Test
    void aPointChoosesItsOwnLastDay_butNoneThatKlasseDidNotGive() {
        ClosingDates inMarch = new ClosingDates(
                campaign.database,
                years,
                new AuditTrail(campaign.database, Clock.systemUTC()),
                Clock.fixed(day(3, 1).atTime(12, 0).atZone(CardYear.ZONE).toInstant(), CardYear.ZONE));
        inMarch.choose(campaign.year, "AP1", day(5, 28), LIES);
        assertThat(closes("AP1")).isEqualTo(day(5, 28));
        inMarch.choose(campaign.year, "AP1", day(6, 30), LIES);
        assertThat(closes("AP1")).isEqualTo(day(6, 30));
        assertThat(refusalOf(() -> inMarch.choose(campaign.year, "AP1", day(7, 1), LIES)))
                .isEqualTo("invalid-input");
        assertThat(refusalOf(() -> inMarch.choose(campaign.year, "AP1", day(2, 28), LIES)))
                .isEqualTo("invalid-input");
        assertThat(refusalOf(() -> inMarch.choose(campaign.year, "AP9", day(5, 28), LIES)))
                .isEqualTo("resource-not-found");
        inMarch.extend(campaign.year, "AP1", day(7, 10), "verbouwing", LIES);
        inMarch.choose(campaign.year, "AP1", day(7, 8), LIES);
        assertThat(closes("AP1")).isEqualTo(day(7, 8));
        inMarch.choose(campaign.year, "AP3", day(4, 30), LIES);
        inMarch.extend(campaign.year, null, day(7, 10), "laat gestart", LIES);
        assertThat(closes("AP3")).isEqualTo(day(4, 30));
    }

    private static String refusalOf(Runnable act) {
        return catchThrowableOfType(LerarenkaartException.class, act::run)
                .problem()
                .type();
    }

    @Test
    void whatIsNoExtension_isRefused() {
        assertThat(refusal("AP1", day(6, 30), "zo")).isEqualTo("no-extension");
        assertThat(refusal("AP9", day(7, 10), "zo")).isEqualTo("resource-not-found");
        assertThat(refusal("AP1", day(7, 10), " ")).isEqualTo("invalid-input");
        assertThat(refusal("AP1", day(12, 31).plusDays(1), "zo")).isEqualTo("invalid-input");
        assertThat(refusal("AP1", null, "zo")).isEqualTo("invalid-input");
    }
}
