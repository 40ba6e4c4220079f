package be.lerarenkaart.jobs;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the newest progress and tells it, outside the work's transaction, each time the scheduler asks. Once it hears
 * that the lease is lost, it breaks the work off.
 */
final class JobProgress {

    private static final Logger LOG = Logger.getLogger(JobProgress.class.getName());

    /** Tells how far a job is, which renews its lease. */
    @FunctionalInterface
    interface Heartbeat {
        /** False when the lease is lost. */
        boolean tell(double share, String phase);
    }

    private record At(double share, String phase) {}

    private final Job job;
    private final Heartbeat heartbeat;
    private volatile At newest;
    private volatile boolean lost;

    JobProgress(Job job, Heartbeat heartbeat) {
        this.job = job;
        this.heartbeat = heartbeat;
        this.newest = new At(job.progress(), null);
    }

    /** @throws LostLease when another runner has the job, so that this work is for nothing */
    void at(double share, String phase) {
        if (lost) {
            throw new LostLease(job);
        }
        newest = new At(Math.max(0, Math.min(1, share)), phase);
    }

    /**
     * Called by the scheduler, on a thread and so a connection of its own. A scheduler drops a task that throws, and a
     * moment without database would then cost the lease: the next call may succeed.
     */
    void publish() {
        try {
            At now = newest;
            if (!lost && !heartbeat.tell(now.share, now.phase)) {
                lost = true;
            }
        } catch (Throwable unreachable) {
            LOG.log(Level.WARNING, "The progress of a job could not be told", unreachable);
        }
    }
}
