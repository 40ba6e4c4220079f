package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes drafts and dropped files of card years that are over: they hold people's data, and nobody needs them. */
@ApplicationScoped
public class DraftKeeping {

    private static final Logger LOG = Logger.getLogger(DraftKeeping.class.getName());

    @Inject
    private DraftTable drafts;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> daily;

    void begin(@Observes SchemaMigrated event) {
        daily = scheduler.scheduleAtFixedRate(this::clean, 1, 24 * 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (daily != null) {
            daily.cancel(true);
        }
    }

    private void clean() {
        try {
            drafts.deleteBefore(
                    LocalDate.ofInstant(clock.instant(), CardYear.ZONE).getYear());
        } catch (Throwable unreachable) {
            LOG.log(Level.WARNING, "Old drafts of lists could not be deleted; tomorrow again", unreachable);
        }
    }
}
