package be.lerarenkaart.jobs;

/** The job is another runner's now: nothing of this attempt may stay, and nothing of the job is ours to end. */
final class LostLease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostLease(Job job) {
        super("the lease of job " + job.id() + ", attempt " + job.attempts() + ", is lost");
    }
}
