package be.lerarenkaart.jobs;

import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the newest progress and tells it, outside the work's transaction, each time the scheduler asks. */
final class JobProgress {

    private static final Logger LOG = Logger.getLogger(JobProgress.class.getName());

    private final BiConsumer<Double, String> heartbeat;
    private double share;
    private String phase;

    JobProgress(Job job, BiConsumer<Double, String> heartbeat) {
        this.heartbeat = heartbeat;
        this.share = job.progress();
    }

    synchronized void at(double newShare, String newPhase) {
        share = Math.max(0, Math.min(1, newShare));
        phase = newPhase;
    }

    /**
     * Called by the scheduler, on a thread and so a connection of its own. A scheduler drops a task that throws, and a
     * moment without database would then cost the lease: the next call may succeed.
     */
    synchronized void publish() {
        try {
            heartbeat.accept(share, phase);
        } catch (Throwable unreachable) {
            LOG.log(Level.WARNING, "The progress of a job could not be told", unreachable);
        }
    }
}
