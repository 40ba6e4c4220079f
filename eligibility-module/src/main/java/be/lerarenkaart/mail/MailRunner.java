package be.lerarenkaart.mail;

import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the sender going: wakes when a letter is queued, and each second to look for what is due. */
@ApplicationScoped
class MailRunner {

    private static final Logger LOG = Logger.getLogger(MailRunner.class.getName());
    private static final Duration BETWEEN_SETTLING = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ERASING = Duration.ofHours(1);
    private static final int LONGEST_REST_SECONDS = 60;

    private final Semaphore wake = new Semaphore(0);

    @Inject
    private LetterTable table;

    @Inject
    private LetterSender sender;

    @Inject
    private MailServer server;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private volatile boolean stopping;
    private Future<?> loop;
    private Instant settled = Instant.EPOCH;
    private Instant erased = Instant.EPOCH;
    private int rest = 1;

    void begin(@Observes SchemaMigrated event) {
        loop = executor.submit(this::loop);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterQueued event) {
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
                keepHouse();
                if (!sendOn()) {
                    wake.tryAcquire(1, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                // An Error too: no other loop would ever take this one's place.
                LOG.log(Level.WARNING, "The letters cannot be reached; trying again", e);
                pause(1);
            }
        }
    }

    /** False when there is nothing to do for now. */
    private boolean sendOn() {
        if (!server.isThere()) {
            return false;
        }
        wake.drainPermits();
        LetterSender.Turn turn = sender.sendSome(() -> stopping);
        if (turn == LetterSender.Turn.NO_CONNECTION) {
            pause(rest);
            rest = Math.min(2 * rest, LONGEST_REST_SECONDS);
        } else if (turn == LetterSender.Turn.WENT_ON) {
            rest = 1;
        }
        return turn != LetterSender.Turn.NOTHING_DUE;
    }

    private void keepHouse() {
        Instant now = clock.instant();
        if (now.isAfter(settled.plus(BETWEEN_SETTLING))) {
            settled = now;
            table.settle();
            if (!server.isThere()) {
                table.holdAll();
            }
        }
        if (now.isAfter(erased.plus(BETWEEN_ERASING))) {
            erased = now;
            table.erase(server.keepDays());
        }
    }

    private void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
