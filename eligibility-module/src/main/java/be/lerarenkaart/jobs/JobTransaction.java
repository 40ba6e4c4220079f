package be.lerarenkaart.jobs;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** One job, one transaction: the work, the events it fires and the job's own completion become true together. */
@ApplicationScoped
class JobTransaction {

    private static final Logger LOG = Logger.getLogger(JobTransaction.class.getName());
    private static final int TIMEOUT_SECONDS = 1800;

    @Inject
    private JobTable table;

    @Inject
    @Any
    private Instance<JobWork> works;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/lerarenkaart")
    private DataSource dataSource;

    void run(Job job, String owner, JobProgress progress) throws Exception {
        lookAnew(done(job, owner, progress).grown());
    }

    private JobResult done(Job job, String owner, JobProgress progress) throws Exception {
        JobWork work = workOf(job.kind());
        transaction.setTransactionTimeout(TIMEOUT_SECONDS);
        transaction.begin();
        try {
            JobResult result;
            try (Connection connection = dataSource.getConnection()) {
                result = work.run(new RunningJob(job, connection, progress::at));
            }
            if (!result.keep()) {
                transaction.rollback();
                transaction.begin();
            }
            if (!table.complete(job, owner, result.summary())) {
                throw new LostLease(job);
            }
            transaction.commit();
            return result;
        } catch (Throwable fault) {
            rollBack(fault);
            throw fault;
        }
    }

    /**
     * Outside the transaction, which this would end; the job is done whether or not it succeeds. What takes a tenth of a
     * second right after a first delivery took twenty without it.
     */
    private void lookAnew(List<String> tables) {
        if (tables.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            Database.analyze(connection, tables);
        } catch (SQLException slower) {
            LOG.log(Level.WARNING, "The database plans for tables as they were", slower);
        }
    }

    /** A commit that failed has ended the transaction already; and nothing may hide why it ends. */
    private void rollBack(Throwable because) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException | RuntimeException also) {
            because.addSuppressed(also);
        }
    }

    private JobWork workOf(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.of(
                        "unknown-job-kind", 500, "Unknown job kind", "Deze versie kent de taak " + kind + " niet.")));
    }
}
