package be.lerarenkaart.acceptance;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks up counts in what the server tells. */
final class Count {

    private Count() {}

    /** Null when there is none. */
    static Long of(JsonObject object, String name) {
        return object != null && object.get(name) instanceof JsonNumber number ? number.longValue() : null;
    }

    /** The first count of that name, however deep: the API fixes the names of reasons but not where a run tells them. */
    static Long anywhere(JsonObject object, String name) {
        Long here = of(object, name);
        if (here != null) {
            return here;
        }
        return inner(object)
                .map(one -> anywhere(one, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** All counts together, however deep, but those of what stayed as it was. */
    static long ofChanges(JsonObject differences) {
        long here = differences.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("unchanged"))
                .map(Map.Entry::getValue)
                .filter(JsonNumber.class::isInstance)
                .mapToLong(number -> ((JsonNumber) number).longValue())
                .sum();
        return here + inner(differences).mapToLong(Count::ofChanges).sum();
    }

    private static Stream<JsonObject> inner(JsonObject object) {
        return object.values().stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }
}
