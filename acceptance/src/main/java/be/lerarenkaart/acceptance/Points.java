package be.lerarenkaart.acceptance;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.util.HashMap;
import java.util.Map;

/**
 * The pick-up points as the server tells them.
 *
 * @param cards allocated to each, by code
 * @param pointOfPostcode code of the point that serves it; two codes when two say so
 */
record Points(Map<String, Long> cards, Map<String, String> pointOfPostcode) {

    static Points of(JsonStructure answer) {
        Points points = new Points(new HashMap<>(), new HashMap<>());
        JsonArray all = answer.asJsonArray();
        for (JsonObject point : all.getValuesAs(JsonObject.class)) {
            String code = point.getString("code");
            points.cards.put(code, point.getJsonNumber("cards").longValue());
            for (JsonString postcode : point.getJsonArray("postcodes").getValuesAs(JsonString.class)) {
                points.pointOfPostcode.merge(postcode.getString(), code, (one, other) -> one + " and " + other);
            }
        }
        return points;
    }
}
