package be.lerarenkaart.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which point serves which postcode, and how many cards lie at each. */
final class PointsCheck {

    private final YearFolder folder;
    private final ExpectedCounts expected;
    private final Report report;

    PointsCheck(YearFolder folder, ExpectedCounts expected, Report report) {
        this.folder = folder;
        this.expected = expected;
        this.report = report;
    }

    void check(Points points) {
        report.title("pick-up points");
        report.compare("pick-up points", expected.of("afhaalpunten"), (long)
                points.cards().size());
        report.compare(
                "points without cards",
                expected.of("afhaalpunten_zonder_kaarten"),
                points.cards().values().stream().filter(cards -> cards == 0).count());
        report.compare(
                "cards at points",
                expected.of("afhaalpunt_totaal"),
                points.cards().values().stream().mapToLong(Long::longValue).sum());
        cards(points.cards());
        postcodes(points.pointOfPostcode());
    }

    private void cards(Map<String, Long> got) {
        Map<String, Long> wanted = new HashMap<>();
        Records.each(
                folder.ofYear("antwoorden_kaarten_per_afhaalpunt"),
                answer -> wanted.put(answer.getField("afhaalpunt"), Long.valueOf(answer.getField("kaarten"))));
        report.compareRows(
                "points with the expected number of cards",
                wanted.size(),
                equal(wanted, got),
                differences(wanted, got));
    }

    /** A gap behind which nobody lives may stay open: nobody's card depends on it. */
    private void postcodes(Map<String, String> got) {
        Set<String> inhabited = postcodesWithHolders();
        Map<String, String> wanted = new HashMap<>();
        Records.each(folder.ofYear("antwoorden_postcode_toewijzing"), answer -> {
            String postcode = answer.getField("postcode");
            boolean gap = answer.getField("grond").equals("DICHTSTBIJ");
            if (!gap || inhabited.contains(postcode) || got.containsKey(postcode)) {
                wanted.put(postcode, answer.getField("afhaalpunt"));
            }
        });
        report.compareRows(
                "postcodes served by the expected point", wanted.size(), equal(wanted, got), differences(wanted, got));
        long unknown = got.keySet().stream()
                .filter(postcode -> !wanted.containsKey(postcode))
                .count();
        report.compare("postcodes served that the answers do not know", 0L, unknown);
    }

    /** Of people in the delivery whose card goes to a point. */
    private Set<String> postcodesWithHolders() {
        List<String> channels = new ArrayList<>();
        Records.each(
                folder.ofYear("antwoorden_epd"),
                answer -> channels.add(answer.getField("kanaal").intern()));
        Set<String> postcodes = new HashSet<>();
        int[] row = {0};
        Records.each(folder.ofYear("epd"), record -> {
            if (channels.get(row[0]++).equals("AFHAALPUNT")) {
                postcodes.add(record.getField("postcode").strip());
            }
        });
        return postcodes;
    }

    private static <T> int equal(Map<String, T> wanted, Map<String, T> got) {
        return (int) wanted.entrySet().stream()
                .filter(entry -> entry.getValue().equals(got.get(entry.getKey())))
                .count();
    }

    private static <T> List<String> differences(Map<String, T> wanted, Map<String, T> got) {
        return wanted.keySet().stream()
                .sorted()
                .filter(key -> !wanted.get(key).equals(got.get(key)))
                .limit(5)
                .map(key -> key + ": expected " + wanted.get(key) + ", got " + got.get(key))
                .toList();
    }
}
