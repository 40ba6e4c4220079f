package be.lerarenkaart.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the server's log goes: a file in the home folder, so that the console keeps the few lines people need. */
final class Logs {

    private Logs() {}

    static Path fileIn(HomeFolder home) {
        return home.path().resolve("logs").resolve("server.log");
    }

    /** The settings of java.util.logging for the server: 10 MB a file, three files. */
    static Path settingsIn(HomeFolder home) {
        try {
            Path log = fileIn(home);
            Files.createDirectories(log.getParent());
            return Files.write(
                    home.path().resolve("tmp").resolve("logging.properties"),
                    List.of(
                            "handlers=java.util.logging.FileHandler",
                            "java.util.logging.FileHandler.pattern=" + escaped(log),
                            "java.util.logging.FileHandler.append=true",
                            "java.util.logging.FileHandler.limit=10000000",
                            "java.util.logging.FileHandler.count=3",
                            "java.util.logging.FileHandler.encoding=UTF-8",
                            "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
                            "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n",
                            ".level=INFO",
                            "com.hazelcast.level=WARNING",
                            // Complains at each start that Payara's own test certificates have expired; we serve none.
                            "javax.enterprise.system.security.ssl.level=SEVERE"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(Path path) {
        return path.toString().replace("\\", "/").replace("%", "%%");
    }
}
