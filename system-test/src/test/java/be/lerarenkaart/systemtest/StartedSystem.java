package be.lerarenkaart.systemtest;

import be.lerarenkaart.embedded.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/**
 * One system for all tests of a run, empty at the start. While working on tests,
 * {@code -Dlerarenkaart.running=http://127.0.0.1:8080/} names one that runs already.
 */
public final class StartedSystem {

    private static final String HOME = "system-home";

    private static URI address;

    private StartedSystem() {}

    /** Ends in a slash. */
    public static synchronized URI address() {
        if (address == null) {
            String running = System.getProperty("lerarenkaart.running");
            address = running == null ? start() : URI.create(running);
        }
        return address;
    }

    /** Its own, as a newcomer has it; MySQL 8 where the build tests on that. */
    private static Map<String, String> database() {
        return TestDatabase.isMySql() ? Program.outside(TestDatabase.fresh()) : Map.of();
    }

    private static URI start() {
        try {
            Program.forget(HOME);
            Program started = Program.startIn(HOME, HOME, Program.freePort(), database());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop system"));
            return started.awaitReady().address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
