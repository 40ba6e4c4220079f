package be.lerarenkaart.acceptance;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Objects;

/** The figures of a card year as the server tells them. */
record Figures(JsonObject json) {

    static final String ENTITLED = "ENTITLED";
    static final String PRODUCED = "PRODUCED";

    Long measure(String measure) {
        return Count.of(json.getJsonObject("measures"), measure);
    }

    Long channel(String channel) {
        JsonObject channels = json.getJsonObject("byChannel");
        return channels == null || !channels.containsKey(channel)
                ? null
                : Count.of(channels.getJsonObject(channel), ENTITLED);
    }

    /** No cell is none. */
    long province(String province, String channel) {
        return json.getJsonArray("byProvince").getValuesAs(JsonObject.class).stream()
                .filter(cell -> cell.getString("province").equals(province))
                .filter(cell -> cell.getString("channel").equals(channel))
                .filter(cell -> cell.getString("measure").equals(ENTITLED))
                .map(cell -> cell.getJsonNumber("count"))
                .mapToLong(JsonNumber::longValue)
                .sum();
    }

    JsonObject reasons() {
        return Objects.requireNonNullElse(json.getJsonObject("reasons"), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** All but the moment of asking. */
    JsonObject timeless() {
        return Json.createObjectBuilder(json).remove("asOf").build();
    }
}
