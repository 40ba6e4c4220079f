package be.lerarenkaart.acceptance;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** How many rows the server says it read of each file, and how many got which verdict. */
final class ImportsCheck {

    private static final String DUPLICATE_ROW = "DUBBELE_RIJ";

    private final Campaign campaign;
    private final ExpectedCounts expected;
    private final Report report;

    ImportsCheck(Campaign campaign, ExpectedCounts expected, Report report) {
        this.campaign = campaign;
        this.expected = expected;
        this.report = report;
    }

    void check() {
        report.title("imports");
        report.compare("staff lists sent", expected.of("lijsten_bestanden"), (long)
                campaign.sent("/staff-lists").size());
        // The server counts rows as they come out of the file and verdicts as they are given: two counts of one thing.
        long balanced = campaign.sent().stream()
                .map(campaign::standing)
                .filter(ImportsCheck::isBalanced)
                .count();
        report.compare(
                "imports whose rows read are the sum of their verdicts",
                (long) campaign.sent().size(),
                balanced);
        JsonObject subscriptions =
                campaign.standing(campaign.sent("/subscriptions").get(0));
        report.compare("subscription rows read", expected.of("abonnees_rijen"), Count.of(subscriptions, "rowsRead"));
        epd(campaign.standing(campaign.sent("/epd-deliveries").get(0)));
    }

    private static boolean isBalanced(JsonObject standing) {
        return Count.ofChanges(standing.getJsonObject("verdicts"))
                == standing.getJsonNumber("rowsRead").longValue();
    }

    private void epd(JsonObject standing) {
        report.compare("EPD rows read", expected.of("epd_rijen"), Count.of(standing, "rowsRead"));
        Map<String, Long> codes = expected.all("epd_codes");
        long pairs = codes.getOrDefault(DUPLICATE_ROW, 0L) / 2;
        Map<String, Long> verdicts = new TreeMap<>(Map.of("ACCEPTED", pairs));
        expected.all("epd_oordelen").forEach((dutch, count) -> {
            // The answers warn at the first of two identical rows; it is accepted, and only the second merged.
            long moved = dutch.equals("WAARSCHUWING") ? pairs : 0;
            verdicts.merge(Vocabulary.verdict(dutch), count - moved, Long::sum);
        });
        compare("EPD rows ", verdicts, standing.getJsonObject("verdicts"));
        Map<String, Long> told = new TreeMap<>();
        codes.forEach((dutch, count) -> {
            if (Vocabulary.isCode(dutch)) {
                told.put(Vocabulary.code(dutch), dutch.equals(DUPLICATE_ROW) ? pairs : count);
            }
        });
        compare("EPD rows with ", told, standing.getJsonObject("codes"));
    }

    private void compare(String subject, Map<String, Long> wanted, JsonObject got) {
        wanted.forEach((word, count) -> {
            Long told = Count.of(got, word);
            report.compare(subject + word, count, told == null ? 0L : told);
        });
    }
}
