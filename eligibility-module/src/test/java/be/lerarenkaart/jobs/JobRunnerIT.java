package be.lerarenkaart.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.ModuleSchema;
import be.lerarenkaart.kernel.Problem;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The runner itself on a real database: what a work wrote is there exactly when its job is completed. */
@Timeout(60)
class JobRunnerIT {

    private static final DataSource SOURCE = TestDatabase.fresh().dataSource();
    private static final Database DATABASE = new Database(SOURCE);

    @BeforeAll
    static void migrate() {
        ModuleSchema.migrate(SOURCE, "eligibility");
        DATABASE.update("create table effect (job_id bigint not null)");
    }

    @BeforeEach
    void empty() {
        DATABASE.update("delete from jobs_job");
        DATABASE.update("delete from effect");
    }

    /** Writes that it was there, and ends as its parameter says. */
    @ApplicationScoped
    static class NotedWork implements JobWork {

        @Resource
        private UserTransaction transaction;

        @Override
        public String kind() {
            return "NOTED";
        }

        @Override
        public JobResult run(RunningJob job) throws SQLException {
            Database.update(job.connection(), "insert into effect (job_id) values (?)", job.id());
            JsonObject summary = Json.createObjectBuilder().add("noted", 1).build();
            return switch (job.parameters().getString("end", "kept")) {
                case "rehearsed" -> JobResult.rehearsed(summary);
                case "refused" ->
                    throw new LerarenkaartException(Problem.of("wrong-year", 422, "Refused", "Verkeerd jaar."));
                case "fault" -> throw new IllegalStateException("on purpose, by a test: secret of the house");
                case "error" -> throw new StackOverflowError("on purpose, by a test");
                case "deadlocked" -> {
                    if (job.parameters().getInt("times") >= attempts(job.id())) {
                        throw new IllegalStateException(
                                "query failed", new SQLException("on purpose, by a test", "40001", 1213));
                    }
                    yield JobResult.kept(summary);
                }
                case "unkeepable" -> {
                    try {
                        transaction.setRollbackOnly();
                    } catch (SystemException e) {
                        throw new IllegalStateException(e);
                    }
                    yield JobResult.kept(summary);
                }
                case "robbed at work" -> {
                    rob(job.id());
                    while (!Thread.currentThread().isInterrupted()) {
                        job.progress(0.5, "Nog lang bezig");
                        pause();
                    }
                    yield JobResult.kept(summary);
                }
                case "robbed" -> {
                    rob(job.id());
                    yield JobResult.kept(summary);
                }
                default -> JobResult.kept(summary);
            };
        }
    }

    @Nested
    class GivenOneServer {

        @Test
        void whenAWorkIsKept_thenItsEffectAndItsResultAreThere() {
            try (RunningServer server = server()) {
                Job job = ended(server, submit(server, "kept"));
                assertThat(job.state()).isEqualTo(JobState.COMPLETED);
                assertThat(job.result().getInt("noted")).isEqualTo(1);
                assertThat(effects()).containsExactly(job.id());
            }
        }

        @Test
        void whenAWorkIsRehearsed_thenOnlyItsResultIsThere() {
            try (RunningServer server = server()) {
                Job job = ended(server, submit(server, "rehearsed"));
                assertThat(job.state()).isEqualTo(JobState.COMPLETED);
                assertThat(job.result().getInt("noted")).isEqualTo(1);
                assertThat(effects()).isEmpty();
            }
        }

        @Test
        void whenAWorkIsRefused_thenItsProblemIsToldAndNothingOfItStays() {
            try (RunningServer server = server()) {
                Job job = ended(server, submit(server, "refused"));
                assertThat(job.state()).isEqualTo(JobState.FAILED);
                assertThat(job.problem().detail()).isEqualTo("Verkeerd jaar.");
                assertThat(effects()).isEmpty();
            }
        }

        @Test
        void whenAWorkBreaks_thenANumberToAskForIsToldAndNothingFromInside() {
            try (RunningServer server = server()) {
                Job job = ended(server, submit(server, "fault"));
                assertThat(job.state()).isEqualTo(JobState.FAILED);
                assertThat(job.problem().detail()).contains("Foutcode: ").doesNotContain("secret");
                assertThat(effects()).isEmpty();
            }
        }

        @Test
        void whenNobodyKnowsTheKind_thenTheJobFailsAndTheNextRuns() {
            try (RunningServer server = server()) {
                long unknown = server.jobs().submit("UNKNOWN", 2021, JsonObject.EMPTY_JSON_OBJECT, "test");
                assertThat(ended(server, unknown).problem().type()).isEqualTo("unknown-job-kind");
                assertThat(ended(server, submit(server, "kept")).state()).isEqualTo(JobState.COMPLETED);
            }
        }

        @Test
        void whenAnotherTookTheJobMeanwhile_thenNothingOfThisAttemptStays() throws InterruptedException {
            try (RunningServer server = server()) {
                long id = submit(server, "robbed");
                while (DATABASE.query("select 1 from jobs_job where attempts = 2", row -> 1)
                        .isEmpty()) {
                    Thread.sleep(20);
                }
                Thread.sleep(300);
                assertThat(server.jobs().get(id).state()).isEqualTo(JobState.RUNNING);
                assertThat(effects()).isEmpty();
            }
        }

        @Test
        void whenAJobWasLeftByAServerThatDied_thenTheNextServerDoesItAnew() {
            long id;
            try (RunningServer never = new RunningServer(SOURCE, NotedWork.class)) {
                id = submit(never, "kept");
            }
            DATABASE.update("update jobs_job set state = 'RUNNING', attempts = 1, lease_owner = 'dead',"
                    + " lease_until = timestampadd(second, -1, utc_timestamp(6))");
            try (RunningServer server = server()) {
                assertThat(ended(server, id))
                        .returns(JobState.COMPLETED, Job::state)
                        .returns(2, Job::attempts);
                assertThat(effects()).containsExactly(id);
            }
        }
    }

    @Nested
    class GivenAFaultThatIsNoException {

        @Test
        void whenAWorkRunsOutOfStack_thenItsJobFailsAndTheNextRuns() {
            try (RunningServer server = server()) {
                Job job = ended(server, submit(server, "error"));
                assertThat(job.state()).isEqualTo(JobState.FAILED);
                assertThat(job.problem().detail()).contains("Foutcode: ");
                assertThat(ended(server, submit(server, "kept")).state()).isEqualTo(JobState.COMPLETED);
            }
        }

        @Test
        void whenTheRunnerItselfRunsOutOfMemory_thenItGoesOn() throws InterruptedException {
            CountDownLatch broken = new CountDownLatch(1);
            DataSource onceWithoutMemory = onceBreaking(broken);
            try (RunningServer server = new RunningServer(onceWithoutMemory, NotedWork.class).started()) {
                broken.await();
                assertThat(ended(server, submit(server, "kept")).state()).isEqualTo(JobState.COMPLETED);
            }
        }

        private static DataSource onceBreaking(CountDownLatch broken) {
            return (DataSource) Proxy.newProxyInstance(
                    JobRunnerIT.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, given) -> {
                        if (broken.getCount() > 0) {
                            broken.countDown();
                            throw new OutOfMemoryError("on purpose, by a test");
                        }
                        return method.invoke(SOURCE, given);
                    });
        }
    }

    @Nested
    class GivenOthersAtTheSameRows {

        @Test
        void whenAWorkIsDeadlocked_thenItIsDoneAnew() {
            try (RunningServer server = server()) {
                assertThat(ended(server, submit(server, "deadlocked", 2)))
                        .returns(JobState.COMPLETED, Job::state)
                        .returns(3, Job::attempts);
                assertThat(effects()).hasSize(1);
            }
        }

        @Test
        void whenItIsDeadlockedEachTime_thenItFailsAtLastAndTheNextRuns() {
            try (RunningServer server = server()) {
                assertThat(ended(server, submit(server, "deadlocked", Integer.MAX_VALUE)))
                        .returns(JobState.FAILED, Job::state)
                        .returns(JobTable.MOST_ATTEMPTS, Job::attempts);
                assertThat(ended(server, submit(server, "kept")).state()).isEqualTo(JobState.COMPLETED);
            }
        }

        @Test
        void whenAnotherTookTheJobMeanwhile_thenTheWorkIsBrokenOffAndTheJobLeftToTheOther() {
            try (RunningServer server = server();
                    Logged log = Logged.of(JobRunner.class)) {
                long id = submit(server, "robbed at work");
                assertThat(log.await(LostLease.class)).isNotNull();
                assertThat(server.jobs().get(id)).returns(JobState.RUNNING, Job::state);
                assertThat(effects()).isEmpty();
            }
        }
    }

    @Nested
    class GivenATransactionThatCannotBeKept {

        @Test
        void whenItsCommitIsRefused_thenTheReasonIsLoggedAndTheJobFails() {
            try (RunningServer server = server();
                    Logged log = Logged.of(JobRunner.class)) {
                Job job = ended(server, submit(server, "unkeepable"));
                assertThat(log.await(RollbackException.class)).isNotNull();
                assertThat(job.state()).isEqualTo(JobState.FAILED);
                assertThat(effects()).isEmpty();
            }
        }
    }

    @Nested
    class GivenTwoServers {

        @Test
        void whenManyJobsAreSubmittedAtBoth_thenEachIsDoneOnceInTheirOrder() {
            try (RunningServer one = server();
                    RunningServer other = server()) {
                List<Long> ids = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    ids.add(submit(i % 2 == 0 ? one : other, "kept"));
                }
                ids.forEach(id -> assertThat(ended(one, id).state()).isEqualTo(JobState.COMPLETED));
                assertThat(effects()).isEqualTo(ids);
                assertThat(DATABASE.query("select max(attempts) from jobs_job", row -> row.getInt(1)))
                        .containsExactly(1);
            }
        }
    }

    private static RunningServer server() {
        return new RunningServer(SOURCE, NotedWork.class).started();
    }

    private static long submit(RunningServer server, String end) {
        return submit(server, end, 0);
    }

    private static long submit(RunningServer server, String end, int times) {
        JsonObject parameters =
                Json.createObjectBuilder().add("end", end).add("times", times).build();
        return server.jobs().submit("NOTED", 2021, parameters, "test");
    }

    private static Job ended(RunningServer server, long id) {
        return server.await(id);
    }

    /** As if this server had slept past its lease and another had begun the job anew. */
    private static void rob(long id) {
        DATABASE.update("update jobs_job set lease_owner = 'other', attempts = 2,"
                + " lease_until = timestampadd(minute, 1, utc_timestamp(6)) where id = " + id);
    }

    private static int attempts(long id) {
        return DATABASE.query("select attempts from jobs_job where id = ?", row -> row.getInt(1), id)
                .get(0);
    }

    private static void pause() {
        LockSupport.parkNanos(10_000_000);
    }

    /** In the order in which they were written. */
    private static List<Long> effects() {
        return DATABASE.query("select job_id from effect", row -> row.getLong(1));
    }
}
