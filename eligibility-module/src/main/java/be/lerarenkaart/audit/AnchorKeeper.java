package be.lerarenkaart.audit;

import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks on every server whether an anchor is due, and lets one of them make it. */
@ApplicationScoped
class AnchorKeeper {

    private static final Logger LOG = Logger.getLogger(AnchorKeeper.class.getName());
    private static final long FIRST_MINUTE = 1;
    private static final long EACH_MINUTES = 15;

    @Inject
    private Anchors anchors;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> looking;

    void begin(@Observes SchemaMigrated event) {
        looking = scheduler.scheduleWithFixedDelay(this::look, FIRST_MINUTE, EACH_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(true);
        }
    }

    /** A scheduler drops a task that throws; the next look may succeed. */
    private void look() {
        try {
            anchors.makeDue();
        } catch (Throwable unreachable) {
            LOG.log(Level.WARNING, "No anchor could be made; trying again", unreachable);
        }
    }
}
