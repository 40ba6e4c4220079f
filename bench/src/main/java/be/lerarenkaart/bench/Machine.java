package be.lerarenkaart.bench;

import java.time.LocalDate;

/** On what kind of machine this runs; not on which. */
final class Machine {

    private Machine() {}

    static String describe() {
        return LocalDate.now() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java " + System.getProperty("java.version")
                + ", embedded MariaDB";
    }
}
