package be.lerarenkaart.jobs;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes jobs in order and runs them, one at a time. Wakes when one is submitted, and each second to look for more. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    /** Often enough for a bar that moves; the lease could do with less. */
    private static final int HEARTBEAT_MILLISECONDS = 500;

    private final String owner = UUID.randomUUID().toString();
    private final Semaphore wake = new Semaphore(0);

    @Inject
    private JobTable table;

    @Inject
    private JobTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile boolean stopping;
    private Future<?> loop;

    void begin(@Observes SchemaMigrated event) {
        loop = executor.submit(this::loop);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobSubmitted event) {
        wake.release();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        wake.release();
        if (loop != null) {
            loop.cancel(true);
        }
    }

    private void loop() {
        while (!stopping) {
            try {
                while (!stopping && runNext()) {
                    wake.drainPermits();
                }
                wake.tryAcquire(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                // An Error too: no other loop would ever take this one's place.
                LOG.log(Level.WARNING, "The job table cannot be reached; trying again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private boolean runNext() {
        Optional<Job> taken = table.takeNext(owner);
        taken.ifPresent(this::run);
        return taken.isPresent();
    }

    private void run(Job job) {
        JobProgress progress = new JobProgress(job, (share, phase) -> table.heartbeat(job, owner, share, phase));
        ScheduledFuture<?> heartbeat = scheduler.scheduleAtFixedRate(
                progress::publish, HEARTBEAT_MILLISECONDS, HEARTBEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
        try {
            transaction.run(job, owner, progress);
        } catch (LerarenkaartException refused) {
            table.fail(job, owner, refused.problem());
        } catch (LostLease lost) {
            LOG.log(Level.WARNING, "A job was left to the runner that has it now", lost);
        } catch (Throwable fault) {
            end(job, fault);
        } finally {
            heartbeat.cancel(false);
        }
    }

    private void end(Job job, Throwable fault) {
        if (stopping) {
            LOG.log(Level.INFO, "Job {0} was broken off by the stop; it starts again", job.id());
        } else if (Contention.isCauseOf(fault) && table.putBack(job, owner)) {
            LOG.log(Level.WARNING, "Job " + job.id() + " met others at the same rows; it starts again", fault);
        } else {
            fail(job, fault);
        }
    }

    private void fail(Job job, Throwable fault) {
        String trace = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Job " + job.id() + " failed, trace " + trace, fault);
        table.fail(
                job,
                owner,
                Problem.of(
                        "job-failed",
                        500,
                        "Job failed",
                        "Deze taak is mislukt door een fout in het systeem; er is niets gewijzigd. Foutcode: " + trace
                                + "."));
    }
}
