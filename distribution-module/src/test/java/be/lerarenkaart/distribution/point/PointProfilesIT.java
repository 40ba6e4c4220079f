package be.lerarenkaart.distribution.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointProfilesIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final By ANNA = new By("anna", 1L);
    private static final Map<DayOfWeek, DayHours> MONDAYS =
            Map.of(DayOfWeek.MONDAY, DayHours.read("9-12 13-17").orElseThrow());

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final PointProfiles profiles =
            new PointProfiles(campaign.database, new AuditTrail(campaign.database, Clock.systemUTC()));
    private final String code = "AP" + campaign.year;

    @BeforeEach
    void aPointWithTheHoursOfItsFile() {
        campaign.point(code, 51.05, 3.72);
    }

    private String told() {
        return campaign.database
                .query(
                        "select opening_hours from distribution_current_point where card_year = ? and code = ?",
                        row -> row.getString(1),
                        campaign.year.value(),
                        code)
                .get(0);
    }

    @Test
    void theHoursOfTheFileHold_untilThePointKeepsItsOwn() {
        assertThat(profiles.of(code).hours()).isNull();
        assertThat(told()).isEqualTo("ma 9-12");
        profiles.saveContact(code, 0, new PointContact("Anna", "", "", ""), ANNA);
        assertThat(told()).isEqualTo("ma 9-12");
        profiles.saveWeek(code, 1, MONDAYS, true, ANNA);
        assertThat(told()).isEqualTo("ma 9.00-12.00 en 13.00-17.00");
        PointProfile kept = profiles.of(code);
        assertThat(kept.hours().week().get(DayOfWeek.MONDAY)).hasToString("09:00-12:00 13:00-17:00");
        assertThat(kept.hours().week().get(DayOfWeek.SUNDAY).isClosed()).isTrue();
        assertThat(kept.hours().openOnHolidays()).isTrue();
        assertThat(kept.contact().name()).isEqualTo("Anna");
        profiles.saveWeek(code, kept.version(), Map.of(), false, ANNA);
        assertThat(profiles.of(code).hours().isEverOpen()).isFalse();
    }

    @Test
    void ofTwoWhoSawTheSame_theSecondIsTold() {
        profiles.saveWeek(code, 0, MONDAYS, false, ANNA);
        assertThat(refusal(() -> profiles.saveWeek(code, 0, Map.of(), false, ANNA)))
                .isEqualTo("changed-meanwhile");
        profiles.saveContact(code, 1, PointContact.NONE, ANNA);
        assertThat(refusal(() -> profiles.saveContact(code, 1, PointContact.NONE, ANNA)))
                .isEqualTo("changed-meanwhile");
        assertThat(profiles.of(code).hours().isEverOpen()).isTrue();
    }

    @Test
    void exceptionsAreKeptInOrder_andNoDayHasTwo() {
        profiles.saveWeek(code, 0, MONDAYS, false, ANNA);
        LocalDate july = LocalDate.of(2027, 7, 5);
        long holiday = profiles.addException(code, july, july.plusDays(7), DayHours.CLOSED, "vakantie", ANNA);
        profiles.addException(
                code, july.minusDays(7), null, DayHours.read("10-11").orElseThrow(), "", ANNA);
        assertThat(profiles.of(code).hours().exceptions())
                .extracting(HourException::firstDay)
                .containsExactly(july.minusDays(7), july);
        assertThat(profiles.of(code).hours().on(july).isClosed()).isTrue();
        assertThat(refusal(() -> profiles.addException(code, july.plusDays(7), null, DayHours.CLOSED, "", ANNA)))
                .isEqualTo("invalid-input");
        assertThat(refusal(() -> profiles.addException(code, july, july.minusDays(1), DayHours.CLOSED, "", ANNA)))
                .isEqualTo("invalid-input");
        profiles.removeException(code, holiday, ANNA);
        assertThat(profiles.of(code).hours().on(july)).hasToString("09:00-12:00 13:00-17:00");
        assertThat(refusal(() -> profiles.removeException(code, holiday, ANNA))).isEqualTo("resource-not-found");
        assertThat(refusal(() -> profiles.removeException("AP-ANDER", holiday, ANNA)))
                .isEqualTo("resource-not-found");
    }

    @Test
    void whatIsNoContact_isToldAllAtOnce() {
        LerarenkaartException told = catchThrowableOfType(
                LerarenkaartException.class,
                () -> profiles.saveContact(
                        code, 0, new PointContact("x".repeat(101), "bib@", "bel mij", "javascript:alert(1)"), ANNA));
        assertThat(told.problem().issues())
                .extracting(issue -> issue.name())
                .containsExactly("name", "email", "phone", "website");
        profiles.saveContact(
                code, 0, new PointContact("Anna", "bib@stad.be", "+32 9 123 45 67", "https://bib.stad.be"), ANNA);
        assertThat(profiles.of(code).contact().email()).isEqualTo("bib@stad.be");
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(LerarenkaartException.class, act::run)
                .problem()
                .type();
    }
}
