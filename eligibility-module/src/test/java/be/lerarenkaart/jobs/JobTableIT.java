package be.lerarenkaart.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.GivenDatabase;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.ModuleSchema;
import be.lerarenkaart.kernel.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two servers, one table: who may take, keep, complete and fail a job. */
class JobTableIT {

    private static final String ONE = "11111111-1111-1111-1111-111111111111";
    private static final String OTHER = "22222222-2222-2222-2222-222222222222";
    private static final JsonObject NOTHING = JsonObject.EMPTY_JSON_OBJECT;
    private static final Problem REFUSED = Problem.of("wrong-year", 422, "Refused", "Verkeerd jaar.")
            .with(new Problem.Issue("file", "naam", "Ontbreekt."));

    private static Database database;
    private static WeldContainer container;
    private static JobTable table;

    @BeforeAll
    static void start() {
        TestDatabase fresh = TestDatabase.fresh();
        ModuleSchema.migrate(fresh.dataSource(), "eligibility");
        database = new Database(fresh.dataSource());
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(JobTable.class)
                .addExtension(new GivenDatabase(database))
                .initialize();
        table = container.select(JobTable.class).get();
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @BeforeEach
    void empty() {
        database.update("delete from jobs_job");
    }

    @Nested
    class GivenJobsThatWait {

        @Test
        void whenTaken_thenTheOldestComesFirst() {
            long first = submit();
            long second = submit();
            Job taken = table.takeNext(ONE).orElseThrow();
            assertThat(taken.id()).isEqualTo(first);
            assertThat(taken.state()).isEqualTo(JobState.RUNNING);
            assertThat(taken.attempts()).isEqualTo(1);
            table.complete(taken, ONE, NOTHING);
            assertThat(table.takeNext(OTHER)).map(Job::id).contains(second);
        }

        @Test
        void whenOneRuns_thenTheNextWaitsForItsEnd() {
            submit();
            submit();
            table.takeNext(ONE);
            assertThat(table.takeNext(OTHER)).isEmpty();
            assertThat(table.takeNext(ONE)).isEmpty();
            assertThat(table.waiting()).extracting(Job::state).containsExactly(JobState.RUNNING, JobState.QUEUED);
        }

        @Test
        void whenOneFailed_thenTheNextMayRun() {
            submit();
            long second = submit();
            table.fail(table.takeNext(ONE).orElseThrow(), ONE, REFUSED);
            assertThat(table.takeNext(ONE)).map(Job::id).contains(second);
        }

        @Test
        void whenManyServersTakeAtOnce_thenOnlyOneGetsIt() throws Exception {
            for (int round = 0; round < 10; round++) {
                empty();
                submit();
                assertThat(takenAtOnce(4)).isEqualTo(1);
            }
        }

        private int takenAtOnce(int servers) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(servers);
            try {
                CountDownLatch go = new CountDownLatch(1);
                List<Future<Optional<Job>>> attempts = IntStream.range(0, servers)
                        .<Future<Optional<Job>>>mapToObj(server -> pool.submit(() -> {
                            go.await();
                            return table.takeNext("server " + server);
                        }))
                        .toList();
                go.countDown();
                int taken = 0;
                for (Future<Optional<Job>> attempt : attempts) {
                    taken += attempt.get().isPresent() ? 1 : 0;
                }
                return taken;
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Nested
    class GivenAServerThatWentSilent {

        @Test
        void whenItsLeaseIsOver_thenAnotherTakesTheJobFromItsBeginning() {
            long id = submit();
            Job lost = table.takeNext(ONE).orElseThrow();
            table.heartbeat(lost, ONE, 0.7, "Rijen lezen");
            leaseIsOver();
            Job taken = table.takeNext(OTHER).orElseThrow();
            assertThat(taken.id()).isEqualTo(id);
            assertThat(taken.attempts()).isEqualTo(2);
            assertThat(taken.progress()).isZero();
            assertThat(taken.phase()).isNull();
        }

        @Test
        void whenAnotherTookItsJob_thenItCanNeitherCompleteNorFailNorKeepIt() {
            long id = submit();
            Job lost = table.takeNext(ONE).orElseThrow();
            leaseIsOver();
            table.takeNext(OTHER);
            assertThat(table.complete(lost, ONE, NOTHING)).isFalse();
            assertThat(table.fail(lost, ONE, REFUSED)).isFalse();
            assertThat(table.heartbeat(lost, ONE, 0.9, "nog bezig")).isFalse();
            assertThat(table.find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        }

        @Test
        void whenItTookItsOwnJobAgain_thenTheFormerAttemptCountsNoMore() {
            submit();
            Job former = table.takeNext(ONE).orElseThrow();
            leaseIsOver();
            Job again = table.takeNext(ONE).orElseThrow();
            assertThat(table.complete(former, ONE, NOTHING)).isFalse();
            assertThat(table.complete(again, ONE, NOTHING)).isTrue();
        }

        @Test
        void whenItSpeaksBeforeAnotherTook_thenItKeepsTheJob() {
            submit();
            Job job = table.takeNext(ONE).orElseThrow();
            leaseIsOver();
            assertThat(table.heartbeat(job, ONE, 0.5, "Rijen lezen")).isTrue();
            assertThat(table.takeNext(OTHER)).isEmpty();
            assertThat(table.complete(job, ONE, NOTHING)).isTrue();
        }

        @Test
        void whenAJobBroughtTooManyServersDown_thenItFailsAndTheNextMayRun() {
            long harmful = submit();
            long next = submit();
            for (int attempt = 1; attempt <= JobTable.MOST_ATTEMPTS; attempt++) {
                assertThat(table.takeNext(ONE).orElseThrow().attempts()).isEqualTo(attempt);
                leaseIsOver();
            }
            assertThat(table.takeNext(ONE)).map(Job::id).contains(next);
            Job failed = table.find(harmful).orElseThrow();
            assertThat(failed.state()).isEqualTo(JobState.FAILED);
            assertThat(failed.finishedAt()).isNotNull();
            assertThat(failed.problem().type()).isEqualTo("job-abandoned");
            assertThat(failed.problem().detail()).contains("niets gewijzigd");
        }

        @Test
        void whenItsLastAttemptStillRuns_thenItIsLeftAlone() {
            long id = submit();
            for (int attempt = 1; attempt < JobTable.MOST_ATTEMPTS; attempt++) {
                table.takeNext(ONE);
                leaseIsOver();
            }
            Job last = table.takeNext(ONE).orElseThrow();
            assertThat(table.takeNext(OTHER)).isEmpty();
            assertThat(table.complete(last, ONE, NOTHING)).isTrue();
            assertThat(table.find(id).orElseThrow().state()).isEqualTo(JobState.COMPLETED);
        }
    }

    @Nested
    class GivenAJobThatRuns {

        @Test
        void whenItTellsHowFarItIs_thenWatchersSeeIt() {
            long id = submit();
            Job job = table.takeNext(ONE).orElseThrow();
            assertThat(table.heartbeat(job, ONE, 0.25, "Rijen lezen")).isTrue();
            assertThat(table.find(id).orElseThrow())
                    .returns(0.25, Job::progress)
                    .returns("Rijen lezen", Job::phase);
        }

        @Test
        void whenItIsCompleted_thenItsResultIsKeptAndNothingChangesItAnyMore() {
            long id = submit();
            Job job = table.takeNext(ONE).orElseThrow();
            JsonObject result = Json.createObjectBuilder().add("people", 3).build();
            assertThat(table.complete(job, ONE, result)).isTrue();
            assertThat(table.complete(job, ONE, NOTHING)).isFalse();
            assertThat(table.fail(job, ONE, REFUSED)).isFalse();
            assertThat(table.find(id).orElseThrow())
                    .returns(JobState.COMPLETED, Job::state)
                    .returns(1.0, Job::progress)
                    .returns(result, Job::result)
                    .returns(null, Job::problem);
        }

        @Test
        void whenItFails_thenTheWholeProblemIsKept() {
            long id = submit();
            assertThat(table.fail(table.takeNext(ONE).orElseThrow(), ONE, REFUSED))
                    .isTrue();
            assertThat(table.find(id).orElseThrow())
                    .returns(JobState.FAILED, Job::state)
                    .returns(REFUSED, Job::problem);
        }

        @Test
        void whenItsMomentsAreRead_thenTheyAreRightInAnyTimeZoneOfTheServer() {
            TimeZone before = TimeZone.getDefault();
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            try {
                long id = submit();
                assertThat(Duration.between(table.find(id).orElseThrow().requestedAt(), Instant.now())
                                .abs())
                        .isLessThan(Duration.ofMinutes(5));
            } finally {
                TimeZone.setDefault(before);
            }
        }
    }

    @Nested
    class GivenJobsOfAYear {

        @Test
        void whenTheLatestOfAKindAreAsked_thenTheNewestComesFirst() {
            long first = table.insert("ENTITLEMENT_RUN", 2021, NOTHING, "an");
            table.insert("ALLOCATION", 2021, NOTHING, "an");
            table.insert("ENTITLEMENT_RUN", 2022, NOTHING, "an");
            long last = table.insert("ENTITLEMENT_RUN", 2021, NOTHING, "an");
            assertThat(table.latest(2021, "ENTITLEMENT_RUN", 10))
                    .extracting(Job::id)
                    .containsExactly(last, first);
            assertThat(table.latest(2021, "ENTITLEMENT_RUN", 1))
                    .extracting(Job::id)
                    .containsExactly(last);
        }
    }

    @Nested
    class GivenManyRehearsals {

        @Test
        void whenTheLatestRealOneIsAsked_thenTheyDoNotStandInItsWay() {
            long real = completed(NOTHING);
            JsonObject rehearsal =
                    Json.createObjectBuilder().add("dryRun", true).build();
            IntStream.range(0, 60).forEach(i -> completed(rehearsal));
            table.insert("ALLOCATION", 2021, NOTHING, "an");
            assertThat(table.latestReal(2021, "ALLOCATION")).map(Job::id).contains(real);
            assertThat(table.latestReal(2022, "ALLOCATION")).isEmpty();
        }

        private long completed(JsonObject parameters) {
            long id = table.insert("ALLOCATION", 2021, parameters, "an");
            database.update("update jobs_job set state = 'COMPLETED' where id = ?", id);
            return id;
        }
    }

    private static long submit() {
        return table.insert(
                "TEST", 2021, Json.createObjectBuilder().add("dryRun", true).build(), "test");
    }

    private static void leaseIsOver() {
        database.update("update jobs_job set lease_until = timestampadd(second, -1, utc_timestamp(6))"
                + " where state = 'RUNNING'");
    }
}
