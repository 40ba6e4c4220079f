package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.By;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the trail tells of doors that were tried. */
class RefusedAccessIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:00Z");
    private static final By CLERK = new By("balie", 12L, "/beheer/personen");
    private static final By KEY_OF_NOBODY = new By("oud", null, "key 3 oud");
    private static final AccessDatabase DATABASE = new AccessDatabase();

    @Test
    void aDoorThatIsTriedAgain_standsThereOnceAnHour() {
        tell(NOW, CLERK, Right.SEE_PEOPLE);
        tell(NOW.plusSeconds(1), CLERK, Right.SEE_PEOPLE);
        tell(NOW.plus(Duration.ofMinutes(59)), CLERK, Right.SEE_PEOPLE);
        assertThat(refusals(Right.SEE_PEOPLE)).containsExactly("balie /beheer/personen");

        tell(NOW.plus(Duration.ofMinutes(61)), CLERK, Right.SEE_PEOPLE);
        assertThat(refusals(Right.SEE_PEOPLE)).hasSize(2);
    }

    @Test
    void otherDoorsAndOtherPeople_areToldEach() {
        tell(NOW, CLERK, Right.IMPORT_FILES);
        tell(NOW, KEY_OF_NOBODY, Right.IMPORT_FILES);
        tell(NOW, KEY_OF_NOBODY, Right.IMPORT_FILES);
        tell(NOW, CLERK, Right.CHANGE_RULES);

        assertThat(refusals(Right.IMPORT_FILES)).containsExactly("balie /beheer/personen", "oud key 3 oud");
        assertThat(refusals(Right.CHANGE_RULES)).hasSize(1);
    }

    private static void tell(Instant when, By by, Right right) {
        DATABASE.request(entities -> {
            AccessBeans.at(when, entities).refusedAccess().tell(by, right);
            return null;
        });
    }

    private static List<String> refusals(Right right) {
        return DATABASE.texts(
                "select concat(actor_name, ' ', via) from audit_entry where act = 'ACCESS_REFUSED'"
                        + " and subject_kind = 'RIGHT' and subject_id = ? order by sequence_no",
                right.name());
    }
}
