package be.lerarenkaart.jobs;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs while it is open. */
final class Logged extends Handler implements AutoCloseable {

    private final Logger logger;
    private final BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();

    private Logged(Logger logger) {
        this.logger = logger;
        logger.addHandler(this);
    }

    static Logged of(Class<?> type) {
        return new Logged(Logger.getLogger(type.getName()));
    }

    /** The next that is logged, which must be of this type. */
    <T extends Throwable> T await(Class<T> type) {
        try {
            return type.cast(thrown.take());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void publish(LogRecord told) {
        if (told.getThrown() != null) {
            thrown.add(told.getThrown());
        }
    }

    @Override
    public void flush() {
        // Kept, not written.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
