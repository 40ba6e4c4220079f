package be.lerarenkaart.mail;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every template of the house with made-up values, from the file beside it. */
final class SampleLetters {

    private static final Path FOLDER = Path.of("src/main/resources/mail");

    private SampleLetters() {}

    static List<String> templates() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt") && !name.equals("layout.txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> values(String template) {
        Properties written = new Properties();
        try (Reader file = Files.newBufferedReader(FOLDER.resolve(template + ".properties"))) {
            written.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> values = new TreeMap<>();
        written.forEach((name, value) -> values.put(
                name.toString(), value.toString().matches("true|false") ? Boolean.valueOf(value.toString()) : value));
        return values;
    }

    /** A letter that is as it should be, to show one thing with. */
    static Letter to(String recipient) {
        return to(recipient, null);
    }

    static Letter to(String recipient, String onceKey) {
        return new Letter("invitation", recipient, values("invitation"), onceKey, false);
    }
}
