package be.lerarenkaart.acceptance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happens to made-up cards after they left: so that every state of a card can be seen and played with. */
final class SampleLife {

    /** Of each point a fifth is handed over: so that one where nothing is lags behind. */
    private static final int ONE_IN = 5;

    private static final int MISSING = 2;

    private final Api api;
    private final String year;
    private final int cardYear;

    SampleLife(Api api, int cardYear) {
        this.api = api;
        this.cardYear = cardYear;
        this.year = "card-years/" + cardYear;
    }

    /**
     * Each point is in a state of its own: the first is busy, the second hands over nothing, the third sent back what was
     * left, the last but one misses cards, and to the last nothing came yet.
     */
    void play(JsonObject production) throws IOException {
        all("DELIVER", "MAGAZINE");
        all("DELIVER", "HOME");
        stayOpen();
        Map<String, List<String>> boxes = boxes(production);
        List<String> points = new ArrayList<>(boxes.keySet());
        Set<String> closed = closed();
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            List<String> numbers = boxes.get(points.get(i));
            boolean isShort = i > 2 && i == last - 1 && numbers.size() > MISSING;
            receive(production, points.get(i), numbers.size(), isShort ? numbers.subList(0, MISSING) : List.of());
            int from = isShort ? MISSING : 0;
            int handedOver = i == 1 || closed.contains(points.get(i))
                    ? 0
                    : i == 0 ? numbers.size() * 2 / 3 - MISSING : numbers.size() / ONE_IN + 1;
            for (String number : numbers.subList(from, Math.min(numbers.size(), from + handedOver))) {
                act(number, "HAND_OVER", "", "");
            }
            if (i == 2 && handedOver < numbers.size()) {
                sendBack(points.get(i), numbers.size() - handedOver);
            }
        }
        trouble(boxes.get(points.get(0)));
    }

    /** At a point of which some cards are handed over, and the last are not. */
    private void trouble(List<String> numbers) {
        int end = numbers.size();
        act(numbers.get(0), "BLOCK", "STOLEN", "GE.12.L3.000123/" + cardYear);
        act(numbers.get(1), "BLOCK", "LOST", "");
        act(numbers.get(end - 1), "BLOCK", "STOLEN", "GE.12.L3.000124/" + cardYear);
        act(numbers.get(end - 2), "BLOCK", "DECEASED", "");
        act(numbers.get(end - 3), "RETURN", "", "");
        act(numbers.get(end - 4), "RETURN", "", "");
    }

    private void receive(JsonObject production, String point, int announced, List<String> missing) {
        api.post(
                year + "/pickup-points/" + point + "/receipts",
                Json.createObjectBuilder()
                        .add("production", production.getJsonNumber("id"))
                        .add("count", announced - missing.size())
                        .add("missing", Json.createArrayBuilder(missing))
                        .build()
                        .toString());
    }

    private void sendBack(String point, int left) {
        String shelf = year + "/pickup-points/" + point;
        api.post(shelf + "/counts", "{\"count\": " + left + "}");
        api.post(shelf + "/returns", "{\"left\": " + left + "}");
    }

    /** A year of which picking up is over could hand over nothing. */
    private void stayOpen() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Brussels"));
        LocalDate closes = LocalDate.parse(api.get(year).asJsonObject().getString("pickupCloses"));
        if (today.isAfter(closes)) {
            api.post(
                    year + "/closing-extensions",
                    Json.createObjectBuilder()
                            .add("closes", cardYear + "-12-31")
                            .add("because", "Voorbeeld: zo valt er nog iets af te halen.")
                            .build()
                            .toString());
        }
    }

    /** Points that closed early by their own choice keep that choice. */
    private Set<String> closed() {
        String today = LocalDate.now(ZoneId.of("Europe/Brussels")).toString();
        Set<String> closed = new HashSet<>();
        for (JsonObject point : api.get(year + "/pickup-points").asJsonArray().getValuesAs(JsonObject.class)) {
            if (point.getString("closes", today).compareTo(today) < 0) {
                closed.add(point.getString("code"));
            }
        }
        return closed;
    }

    private void all(String act, String channel) {
        api.post(
                year + "/card-acts",
                Json.createObjectBuilder()
                        .add("act", act)
                        .add("channel", channel)
                        .build()
                        .toString());
    }

    private void act(String number, String act, String reason, String policeReport) {
        var body = Json.createObjectBuilder().add("number", number).add("act", act);
        if (!reason.isEmpty()) {
            body.add("reason", reason);
        }
        if (!policeReport.isEmpty()) {
            body.add("policeReport", policeReport);
        }
        api.post("cards/acts", body.build().toString());
    }

    /** The numbers in the box of each pick-up point, in order of point. */
    private Map<String, List<String>> boxes(JsonObject production) throws IOException {
        Map<String, List<String>> boxes = new TreeMap<>();
        String route = "productions/" + production.getJsonNumber("id") + "/print-files/PICKUP_POINT";
        try (InputStream csv = api.getCsv(route)) {
            Records.each(csv, line -> boxes.computeIfAbsent(line.getField("afhaalpunt"), point -> new ArrayList<>())
                    .add(line.getField("kaartnummer")));
        }
        return boxes;
    }
}
