package be.lerarenkaart.jobs;

import java.util.function.BiConsumer;

/** Keeps the newest progress and tells it, outside the work's transaction, each time the scheduler asks. */
final class JobProgress {

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

    /** Called by the scheduler, on a thread and so a connection of its own. */
    synchronized void publish() {
        heartbeat.accept(share, phase);
    }
}
