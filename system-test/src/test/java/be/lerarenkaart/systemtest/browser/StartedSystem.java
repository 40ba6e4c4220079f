package be.lerarenkaart.systemtest.browser;

import be.lerarenkaart.systemtest.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** One system for all browser tests of a run, empty at the start. */
final class StartedSystem {

    private static final String NAME = "browser-home";

    private static Program program;

    private StartedSystem() {}

    /** Ends in a slash. */
    static synchronized URI address() {
        if (program == null) {
            program = start();
        }
        return program.address();
    }

    private static Program start() {
        try {
            Program.forget(NAME);
            Program started = Program.start(NAME, Program.freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop system"));
            return started.awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
