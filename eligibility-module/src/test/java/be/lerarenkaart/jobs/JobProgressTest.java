package be.lerarenkaart.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobProgressTest {

    private final List<String> told = new ArrayList<>();
    private final Job job =
            new Job(1, "TEST", 2021, null, JobState.RUNNING, 0, null, null, null, "test", null, null, null, 1);

    @Test
    void whenPublished_thenOnlyTheNewestIsTold() {
        JobProgress progress = new JobProgress(job, (share, phase) -> told.add(share + " " + phase));
        progress.at(0.1, "Lezen");
        progress.at(0.2, "Schrijven");
        progress.publish();
        assertThat(told).containsExactly("0.2 Schrijven");
    }

    @Test
    void whenAShareIsNone_thenTheNearestIsTold() {
        JobProgress progress = new JobProgress(job, (share, phase) -> told.add(share + " " + phase));
        progress.at(1.7, "a");
        progress.publish();
        progress.at(-3, "b");
        progress.publish();
        assertThat(told).containsExactly("1.0 a", "0.0 b");
    }

    @Test
    void whenTheDatabaseIsAwayForAMoment_thenTheSchedulerIsNotTold() {
        JobProgress progress = new JobProgress(job, (share, phase) -> {
            throw new IllegalStateException("database away (on purpose, by a test)");
        });
        assertThatCode(progress::publish).doesNotThrowAnyException();
    }

    @Test
    void whenTheLeaseIsLost_thenTheWorkIsBrokenOff() {
        JobProgress progress = new JobProgress(job, (share, phase) -> false);
        progress.at(0.1, "Lezen");
        progress.publish();
        assertThatExceptionOfType(LostLease.class).isThrownBy(() -> progress.at(0.2, "Lezen"));
    }
}
