package be.lerarenkaart.acceptance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What happens to made-up cards after they left: so that every state of a card can be seen and played with. */
final class SampleLife {

    private static final int HANDED_OVER = 120;

    private final Api api;
    private final String year;
    private final int cardYear;

    SampleLife(Api api, int cardYear) {
        this.api = api;
        this.cardYear = cardYear;
        this.year = "card-years/" + cardYear;
    }

    void play(JsonObject production) throws IOException {
        all("DELIVER", "MAGAZINE");
        all("DELIVER", "HOME");
        stayOpen();
        all("RECEIVE", "PICKUP_POINT");
        List<String> numbers = numbers(production);
        int at = 0;
        for (; at < Math.min(HANDED_OVER, numbers.size()); at++) {
            act(numbers.get(at), "HAND_OVER", "", "");
        }
        act(numbers.get(0), "BLOCK", "STOLEN", "GE.12.L3.000123/" + cardYear);
        act(numbers.get(1), "BLOCK", "LOST", "");
        act(numbers.get(at), "BLOCK", "STOLEN", "GE.12.L3.000124/" + cardYear);
        act(numbers.get(at + 1), "BLOCK", "DECEASED", "");
        act(numbers.get(at + 2), "RETURN", "", "");
        act(numbers.get(at + 3), "RETURN", "", "");
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

    /** Those that lie at the first pick-up points. */
    private List<String> numbers(JsonObject production) throws IOException {
        List<String> numbers = new ArrayList<>();
        String route = "productions/" + production.getJsonNumber("id") + "/print-files/PICKUP_POINT";
        try (InputStream csv = api.getCsv(route)) {
            Records.each(csv, line -> numbers.add(line.getField("kaartnummer")));
        }
        return numbers;
    }
}
