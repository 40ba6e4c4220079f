package be.lerarenkaart.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * The folder of one installation, held by one process at a time. Only the database in it is kept; the server's own
 * folder is thrown away at each start, because a reused one deploys the portal twice.
 */
final class HomeFolder implements AutoCloseable {

    static final String DATABASE = "database";

    private final Path path;
    private final FileChannel lock;

    private HomeFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static HomeFolder hold(Path path) {
        try {
            Path home = Files.createDirectories(path).toRealPath();
            // Not for other users of this machine: it holds people's data.
            home.toFile().setReadable(false, false);
            home.toFile().setReadable(true, true);
            home.toFile().setExecutable(false, false);
            home.toFile().setExecutable(true, true);
            var lock = FileChannel.open(
                    home.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Released by the operating system, however this process ends.
            if (lock.tryLock() == null) {
                lock.close();
                throw new CannotStart("Lerarenkaart draait al in de map " + home
                        + ". Stop dat proces, of kies een andere map met LERARENKAART_HOME.");
            }
            return new HomeFolder(home, lock);
        } catch (IOException e) {
            throw new CannotStart("De map " + path + " kan niet gebruikt worden: " + e.getMessage(), e);
        }
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    Path path() {
        return path;
    }

    /** An empty folder. */
    Path emptied(String name) {
        Path folder = path.resolve(name);
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStart("De map " + folder + " kan niet leeggemaakt worden: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
