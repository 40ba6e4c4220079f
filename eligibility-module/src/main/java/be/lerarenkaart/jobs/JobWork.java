package be.lerarenkaart.jobs;

import java.sql.SQLException;

/**
 * A kind of long work. Implementations are application-scoped beans; they are called inside one transaction, on a
 * connection of that transaction, and may be called again from the start after a crash.
 */
public interface JobWork {

    /** The name by which jobs of this work are submitted, in capitals: {@code ENTITLEMENT_RUN}. */
    String kind();

    /**
     * Does the work. An exception rolls everything back and fails the job; a
     * {@link be.lerarenkaart.kernel.LerarenkaartException} tells people why.
     */
    JobResult run(RunningJob job) throws SQLException;
}
