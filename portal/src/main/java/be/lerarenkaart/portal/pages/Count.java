package be.lerarenkaart.portal.pages;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A name with its number, as pages list them. */
public record Count(String name, long value) {

    /** Largest first, zeros left out. */
    public static List<Count> largestFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .filter(count -> count.value() != 0)
                .sorted(Comparator.comparingLong(Count::value).reversed().thenComparing(Count::name))
                .toList();
    }

    /** The numbers directly inside a JSON object, in its own order. */
    public static List<Count> in(JsonObject counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().getValueType() == JsonValue.ValueType.NUMBER)
                .map(entry -> new Count(entry.getKey(), ((JsonNumber) entry.getValue()).longValue()))
                .toList();
    }
}
