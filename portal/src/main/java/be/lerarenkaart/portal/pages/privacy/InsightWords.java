package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of an export in the words that people use. A code that nobody has words for stands as it is. */
final class InsightWords {

    /** Groups of the bundle by field; {@code section.field} where the same name means several things. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("act", "act"),
            Map.entry("template", "letterTemplate"),
            Map.entry("role", "role"),
            Map.entry("channel", "channel"),
            Map.entry("fromChannel", "channel"),
            Map.entry("toChannel", "channel"),
            Map.entry("fromState", "cardState"),
            Map.entry("toState", "cardState"),
            Map.entry("cards.state", "cardState"),
            Map.entry("letters.state", "letterState"),
            Map.entry("reviews.state", "reviewState"),
            Map.entry("channelReason", "channelReason"),
            Map.entry("blockReason", "blockReason"),
            Map.entry("homeProvince", "province"),
            Map.entry("reviews.kind", "reviewKind"),
            Map.entry("corrections.kind", "correctionKind"),
            Map.entry("files.kind", "kind"),
            Map.entry("sourceKind", "kind"),
            Map.entry("verdict", "verdict"),
            Map.entry("verdictCode", "code"),
            Map.entry("decisions.reason", "reason"),
            Map.entry("ruledReason", "reason"),
            Map.entry("difference", "personDifference"),
            Map.entry("cardEvents.reason", "blockReason"),
            Map.entry("cardEvents.what", "insightEvent"),
            Map.entry("method", "insightMethod"),
            Map.entry("reviews.decision", "insightDecision"),
            Map.entry("trail.state", "cardState"),
            Map.entry("trail.kind", "reviewKind"),
            Map.entry("trail.reason", "blockReason"));

    private InsightWords() {}

    static String of(String section, String field, JsonValue value, Words words) {
        return switch (value.getValueType()) {
            case TRUE -> words.say("auditTrail.true");
            case FALSE -> words.say("auditTrail.false");
            case STRING -> text(section, field, ((JsonString) value).getString(), words);
            default -> value.toString();
        };
    }

    private static String text(String section, String field, String text, Words words) {
        if (field.equals("grounds")) {
            return Stream.of(text.split(","))
                    .map(ground -> words.of("matchGround", ground.strip()))
                    .collect(Collectors.joining(", "));
        }
        if (field.equals("stood") || field.equals("stands")) {
            return change(text, words);
        }
        String group = GROUPS.getOrDefault(section + "." + field, GROUPS.get(field));
        if (group != null) {
            return words.of(group, text);
        }
        return Formats.told(text);
    }

    /** What the trail keeps of a change: the fields of a JSON object. */
    private static String change(String stored, Words words) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject fields = reader.readObject();
            return fields.keySet().stream()
                    .map(field -> words.of("changedField", field) + ": " + of("trail", field, fields.get(field), words))
                    .collect(Collectors.joining("; "));
        } catch (JsonParsingException notJson) {
            return stored;
        }
    }
}
