package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Answers take a whole number of equal steps, so that their time does not tell what was done. */
@ApplicationScoped
class EvenPace {

    private final Duration step;

    EvenPace() {
        this(Duration.ofMillis(800));
    }

    EvenPace(Duration step) {
        this.step = step;
    }

    /** Only a refusal waits: whoever is let in knows that already. */
    <T> Optional<T> refusing(Supplier<Optional<T>> work) {
        long began = System.nanoTime();
        Optional<T> outcome = work.get();
        if (outcome.isEmpty()) {
            await(began);
        }
        return outcome;
    }

    void always(Runnable work) {
        long began = System.nanoTime();
        work.run();
        await(began);
    }

    private void await(long began) {
        long steps = (System.nanoTime() - began) / step.toNanos() + 1;
        long end = began + steps * step.toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
