package be.lerarenkaart.acceptance;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers of a year in the shapes of the API. */
final class FakeAnswers {

    private final YearFolder folder;
    private final ExpectedCounts expected;

    FakeAnswers(YearFolder folder) {
        this.folder = folder;
        this.expected = ExpectedCounts.read(folder.expected());
    }

    /** Verdict and code of each row, with a semicolon between them. */
    List<String> rows(String route, String disposition) {
        List<String> rows = new ArrayList<>();
        if (route.endsWith("epd-deliveries")) {
            EpdAnswers.read(folder.ofYear("antwoorden_epd"))
                    .forEach(word -> rows.add(word.contains(" ") ? word.replace(' ', ';') : word + ";"));
        } else if (route.endsWith("subscriptions")) {
            subscriptions(rows);
        } else if (route.endsWith("staff-lists")) {
            Records.each(folder.ofYear("antwoorden_lijsten"), answer -> {
                String word = Vocabulary.code(answer.getField("oordeel"));
                if (disposition.contains(answer.getField("bestand"))) {
                    rows.add(word.equals("OK") ? "OK;POSTCODE_MISSING" : "REJECTED;" + word);
                }
            });
        }
        return rows;
    }

    /** Where somebody subscribed twice, the other row is called the duplicate than in the answers. */
    private void subscriptions(List<String> rows) {
        Map<String, Integer> firstOfPerson = new HashMap<>();
        Records.each(folder.ofYear("antwoorden_abonnees"), answer -> {
            rows.add(Vocabulary.subscription(answer.getField("oordeel")) + ";");
            Integer first = firstOfPerson.putIfAbsent(answer.getField("stamboeknummer"), rows.size() - 1);
            if (first != null) {
                Collections.swap(rows, first, rows.size() - 1);
            }
        });
    }

    static String counted(List<String> rows, int part) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.stream()
                .map(row -> row.split(";", -1)[part])
                .filter(word -> !word.isEmpty())
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return Json.createObjectBuilder(new TreeMap<String, Object>(counts))
                .build()
                .toString();
    }

    /** As many cards as were produced, with numbers made by counting. */
    String printFile(boolean oneTwice) {
        StringBuilder csv = new StringBuilder("kaartnummer;naam\r\n");
        long cards = expected.of("kaarten_geproduceerd");
        for (long card = 0; card < cards; card++) {
            String digits = String.format("6%09d", oneTwice && card == 0 ? 1 : card);
            csv.append(digits).append(checkDigit(digits)).append(";Peeters\r\n");
        }
        return csv.toString();
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
        }
        return (10 - sum % 10) % 10;
    }

    String figures(int tooMany) {
        JsonObjectBuilder channels = Json.createObjectBuilder();
        expected.all("kanaal")
                .forEach((dutch, count) -> channels.add(
                        Vocabulary.channel(dutch), Json.createObjectBuilder().add("ENTITLED", count)));
        JsonArrayBuilder provinces = Json.createArrayBuilder();
        expected.all("afhaalpunt_per_provincie")
                .forEach((province, count) -> provinces.add(cell(province, "PICKUP_POINT", count)));
        for (String dutch : List.of("ABO", "STARTER")) {
            expected.all("abonnees_en_starters_per_provincie_fictief", dutch)
                    .forEach((province, count) -> provinces.add(cell(province, Vocabulary.channel(dutch), count)));
        }
        JsonObjectBuilder reasons = Json.createObjectBuilder();
        for (String group : List.of("overig", "niet_rechthebbend")) {
            expected.all(group).forEach((dutch, count) -> reasons.add(Vocabulary.reason(dutch), count));
        }
        long entitled = expected.of("rechthebbenden") + tooMany;
        return Json.createObjectBuilder()
                .add("asOf", System.nanoTime())
                .add(
                        "measures",
                        Json.createObjectBuilder().add("ENTITLED", entitled).add("PRODUCED", entitled))
                .add("byChannel", channels)
                .add("byProvince", provinces)
                .add("reasons", reasons)
                .build()
                .toString();
    }

    private static JsonObjectBuilder cell(String province, String channel, long count) {
        return Json.createObjectBuilder()
                .add("province", province)
                .add("channel", channel)
                .add("measure", "ENTITLED")
                .add("count", count);
    }

    String points(boolean oneMoved) {
        Map<String, JsonArrayBuilder> postcodes = new TreeMap<>();
        Map<String, Long> cards = new TreeMap<>();
        Records.each(folder.ofYear("antwoorden_kaarten_per_afhaalpunt"), answer -> {
            postcodes.put(answer.getField("afhaalpunt"), Json.createArrayBuilder());
            cards.put(answer.getField("afhaalpunt"), Long.valueOf(answer.getField("kaarten")));
        });
        Records.each(
                folder.ofYear("antwoorden_postcode_toewijzing"),
                answer -> postcodes.get(answer.getField("afhaalpunt")).add(answer.getField("postcode")));
        if (oneMoved) {
            cards.merge("AP0001", -1L, Long::sum);
            cards.merge("AP0002", 1L, Long::sum);
        }
        JsonArrayBuilder points = Json.createArrayBuilder();
        cards.forEach((code, count) -> points.add(Json.createObjectBuilder()
                .add("code", code)
                .add("cards", count)
                .add("postcodes", postcodes.get(code))));
        return points.build().toString();
    }
}
