package be.lerarenkaart.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.By;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A thousand ways to falsify the trail, by somebody who reaches every table of it: each is found, and found where it is. */
class ForgeriesIT {

    private static final int TRIES = 1_000;
    private static final int DAYS = 8;
    private static final int ENTRIES_EACH_DAY = 12;
    private static final int LONGEST_DAY = ENTRIES_EACH_DAY + 2;
    private static final By BEHEERDER = new By("Beheerder", 1L, "/beheer/spoor");
    private static final List<String> TABLES = List.of("audit_entry", "audit_head", "audit_anchor");

    private static GivenTrail given;

    /** With people who were erased, and with entries of today that no anchor covers yet. */
    @BeforeAll
    static void write() {
        given = GivenTrail.overDays(DAYS, ENTRIES_EACH_DAY);
        given.trail.erase(Subject.of("STAFF_MEMBER", 1002), BEHEERDER);
        given.trail.eraseActor(102, BEHEERDER);
        given.passes(Duration.ofDays(1));
        given.anchors.makeDue();
        for (int i = 0; i < 5; i++) {
            given.write(i);
        }
        for (String table : TABLES) {
            given.database.update("create table copy_of_" + table + " as select * from " + table);
        }
    }

    private static void putBack() {
        for (String table : TABLES) {
            given.database.update("delete from " + table);
            given.database.update("insert into " + table + " select * from copy_of_" + table);
        }
    }

    @Test
    void whenTheTrailIsFalsified_thenThatIsFoundAndPlaced() {
        assertThat(given.report().faults()).isEmpty();
        Forger forger = new Forger(given.database);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Forgery forgery = Forgery.values()[i % Forgery.values().length];
            Forgery.Place place = forgery.commit(forger, new Random(i));
            TrailReport report = given.report();
            if (report.first()
                    .filter(first -> place.isFoundBy(first, LONGEST_DAY))
                    .isEmpty()) {
                unseen.add(i + " " + forgery + " at " + place + ": " + report.faults());
            }
            putBack();
        }
        assertThat(unseen).isEmpty();
        assertThat(given.report().faults()).isEmpty();
    }
}
