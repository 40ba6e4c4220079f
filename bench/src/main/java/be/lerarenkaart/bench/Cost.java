package be.lerarenkaart.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a work took: by the clock, and of the processors, ours and the database's together. On a machine that others use
 * too, the clock tells about them; the processors' time does not.
 */
record Cost(double seconds, double processorSeconds) {

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Cost of(Work work) throws Exception {
        long processors = processorNanos();
        long started = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - started) / 1e9, (processorNanos() - processors) / 1e9);
    }

    /** The database server is a child of this process. */
    private static long processorNanos() {
        long own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return own
                + ProcessHandle.current()
                        .descendants()
                        .mapToLong(child -> child.info()
                                .totalCpuDuration()
                                .map(Duration::toNanos)
                                .orElse(0L))
                        .sum();
    }
}
