package be.lerarenkaart.eligibility;

import jakarta.json.JsonObject;

/** What a run said of itself. */
record Decided(JsonObject summary, boolean kept) {

    long changedRows() {
        return summary.getJsonNumber("changedRows").longValue();
    }

    long number(String name) {
        return summary.getJsonNumber(name).longValue();
    }

    long difference(String name) {
        return summary.getJsonObject("differences").getJsonNumber(name).longValue();
    }

    long reason(String name) {
        JsonObject reasons = summary.getJsonObject("reasons");
        return reasons.containsKey(name) ? reasons.getJsonNumber(name).longValue() : 0;
    }
}
