package be.lerarenkaart.portal.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages as they are written. */
final class Views {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    private Views() {}

    /** Text by path. */
    static Map<String, String> all() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            Map<String, String> views = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file -> views.put(WEBAPP.relativize(file).toString(), read(file)));
            return views;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
