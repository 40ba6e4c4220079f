package be.lerarenkaart.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.By;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is wrong with a trail is found and placed; what is right with it is not disturbed. */
class TrailCheckIT {

    private static final By BEHEERDER = new By("Beheerder", 1L, "/beheer/spoor");

    @Nested
    class GivenNoEntries {

        @Test
        void whenChecked_thenAllIsWell() {
            GivenTrail given = GivenTrail.empty();
            assertThat(given.anchors.makeDue()).isZero();
            assertThat(given.report().isWhole()).isTrue();
        }
    }

    @Nested
    class GivenEntriesOverSomeDays {

        private final GivenTrail given = GivenTrail.overDays(3, 10);

        @Test
        void whenNobodyTouchedThem_thenAllIsWell() {
            TrailReport report = given.report();
            assertThat(report.faults()).isEmpty();
            assertThat(report.entries()).isEqualTo(30);
            assertThat(report.anchors()).isEqualTo(3);
        }

        @Test
        void whenDaysPassWithoutAServer_thenEachGetsItsAnchorAfterwards_once() {
            given.passes(Duration.ofDays(3));
            assertThat(given.anchors.makeDue()).isEqualTo(3);
            assertThat(given.newServer().makeDue()).isZero();
            assertThat(given.anchors.all())
                    .extracting(Anchor::day, Anchor::lastSequence, Anchor::entries)
                    .endsWith(
                            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 27), 30L, 0L),
                            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 28), 30L, 0L));
            assertThat(given.report().isWhole()).isTrue();
        }

        @Test
        void whenAnotherServerMakesThem_thenThisOneLeavesThemToIt() {
            given.passes(Duration.ofDays(1));
            given.database.update("update audit_lease set holder = 'other', held_until = '2030-01-01'");
            assertThat(given.anchors.makeDue()).isZero();
            given.database.update("update audit_lease set held_until = '2020-01-01'");
            assertThat(given.anchors.makeDue()).isEqualTo(1);
        }

        @Test
        void whenSomebodyIsErased_thenNothingPersonalIsLeft_andTheChainIsValid() {
            assertThat(given.trail.erase(Subject.of("STAFF_MEMBER", 1003), BEHEERDER))
                    .isEqualTo(4);
            assertThat(given.count("select count(*) from audit_entry where subject_id = '1003'"))
                    .isZero();
            assertThat(
                            given.count(
                                    """
                            select count(*) from audit_entry
                             where subject_salt is null and before_json is null and after_json is null
                               and actor_name is not null
                            """))
                    .isEqualTo(4);
            assertThat(given.database.query(
                            "select concat_ws('|', act, subject_id, after_json) from audit_entry where sequence_no = 31",
                            row -> row.getString(1)))
                    .containsExactly(
                            "TRAIL_ERASED|STAFF_MEMBER|{\"erasedCount\":\"4\",\"erasedEntries\":\"4,11,18,25\",\"erasedPart\":\"SUBJECT\"}");
            assertThat(given.report().faults()).isEmpty();
        }

        @Test
        void whenAnActorIsErased_thenWhatWasDoneStays_andTheChainIsValid() {
            assertThat(given.trail.eraseActor(101, BEHEERDER)).isEqualTo(10);
            assertThat(given.count(
                            "select count(*) from audit_entry where actor_name = 'Persoon 1' or account_id = 101"))
                    .isZero();
            assertThat(given.count("select count(*) from audit_entry where subject_id is not null"))
                    .isEqualTo(31);
            assertThat(given.trail.erase(Subject.of("STAFF_MEMBER", 1003), BEHEERDER))
                    .isEqualTo(4);
            assertThat(given.report().faults()).isEmpty();
        }

        @Test
        void whenNothingIsKnownOfSomebody_thenErasingThemWritesNothing() {
            assertThat(given.trail.erase(Subject.of("STAFF_MEMBER", 999), BEHEERDER))
                    .isZero();
            assertThat(given.count("select count(*) from audit_entry")).isEqualTo(30);
        }

        @Test
        void whenEverythingSinceADayIsMadeAnew_thenAnExportedAnchorShowsIt() {
            List<Anchor> kept = given.anchors.all();
            Forger forger = new Forger(given.database);
            forger.alter(12);
            forger.rehash(12, 30);
            forger.moveEnd();
            given.database.update("delete from audit_anchor where day >= '2026-11-24'");
            given.anchors.makeDue();
            assertThat(given.report().isWhole()).as("nobody inside can tell").isTrue();
            TrailReport report = given.check.check(kept);
            assertThat(report.faults())
                    .extracting(Fault::kind, Fault::from, Fault::to)
                    .contains(org.assertj.core.groups.Tuple.tuple(Fault.Kind.REWRITTEN, 11L, 20L));
        }
    }
}
