package be.lerarenkaart.bench;

import java.time.LocalDate;

/** On what kind of machine this runs; not on which. */
final class Machine {

    private Machine() {}

    static String describe() {
        Runtime runtime = Runtime.getRuntime();
        return LocalDate.now() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + runtime.availableProcessors() + " processors, Java " + System.getProperty("java.version")
                + " with a heap of at most " + (runtime.maxMemory() >> 20) + " MB, embedded MariaDB beside it";
    }
}
