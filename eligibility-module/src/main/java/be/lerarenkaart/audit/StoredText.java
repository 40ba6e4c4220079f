package be.lerarenkaart.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Texts as the database gives them back, to the letter: what is hashed must be what can be read again. */
final class StoredText {

    /** A field of a change that is longer ends in an ellipsis: the trail tells what was done, it is no copy of the data. */
    static final int LONGEST_VALUE = 2_000;

    private static final String ELLIPSIS = "…";

    private StoredText() {}

    static String atMost(int longest, String text) {
        String whole = wellFormed(text);
        if (whole == null || whole.codePointCount(0, whole.length()) <= longest) {
            return whole;
        }
        return whole.substring(0, whole.offsetByCodePoints(0, longest - 1)) + ELLIPSIS;
    }

    /** Half of a letter of two halves cannot be stored; a question mark stands in its place. */
    static String wellFormed(String text) {
        return text == null ? null : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** In order of field; null when there is nothing. What an erasure emptied stands in full. */
    static String json(Map<String, String> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(fields)
                .forEach((field, value) -> object.add(
                        wellFormed(field), field.equals(Erasure.ENTRIES) ? value : atMost(LONGEST_VALUE, value)));
        return object.build().toString();
    }

    static Map<String, String> fields(String json) {
        Map<String, String> fields = new TreeMap<>();
        if (json != null) {
            try (JsonReader reader = Json.createReader(new StringReader(json))) {
                JsonObject object = reader.readObject();
                object.forEach((field, value) -> fields.put(field, ((JsonString) value).getString()));
            }
        }
        return fields;
    }
}
