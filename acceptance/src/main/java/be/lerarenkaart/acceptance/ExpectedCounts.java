package be.lerarenkaart.acceptance;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Every count that came with the files. */
final class ExpectedCounts {

    private final JsonObject counts;

    private ExpectedCounts(JsonObject counts) {
        this.counts = counts;
    }

    static ExpectedCounts read(Path file) {
        try (InputStream in = YearFolder.open(file);
                JsonReader reader = Json.createReader(in)) {
            return new ExpectedCounts(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long of(String name) {
        Long count = Count.of(counts, name);
        if (count == null) {
            throw new AcceptanceFailure("The expected counts have no " + name + ".");
        }
        return count;
    }

    /** The counts in an object, or in an object within an object; none when it is not there. */
    Map<String, Long> all(String... path) {
        JsonObject object = counts;
        for (String name : path) {
            JsonValue next = object.get(name);
            object = next instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
        }
        Map<String, Long> found = new TreeMap<>();
        object.forEach((name, value) -> {
            if (value instanceof JsonNumber number) {
                found.put(name, number.longValue());
            }
        });
        return found;
    }
}
