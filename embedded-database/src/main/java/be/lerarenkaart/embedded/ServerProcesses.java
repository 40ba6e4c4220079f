package be.lerarenkaart.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds and ends the database servers that work on one data folder, also those a killed parent left behind. */
final class ServerProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ServerProcesses() {}

    /** A server is known by the data folder on its command line: a process id in a file may have been given away. */
    static List<ProcessHandle> on(Path data) {
        String argument = "--datadir=" + data;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(argument))
                        .orElse(false))
                .toList();
    }

    /** Asks first, for a server that ends in peace need not recover; after a minute of silence it insists. */
    static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
