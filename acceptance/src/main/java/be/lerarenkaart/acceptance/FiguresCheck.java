package be.lerarenkaart.acceptance;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who has a right, through which channel and in which province, and why others have none. */
final class FiguresCheck {

    private static final Map<String, String> POSTAL = Map.of("ABO", "subscribers", "STARTER", "starters");

    private final ExpectedCounts expected;
    private final Report report;

    FiguresCheck(ExpectedCounts expected, Report report) {
        this.expected = expected;
        this.report = report;
    }

    /** @param runs in which a reason is looked for that the figures do not tell */
    void check(Figures figures, List<JsonObject> runs) {
        report.title("figures");
        report.compare("entitled", expected.of("rechthebbenden"), figures.measure(Figures.ENTITLED));
        expected.all("kanaal").forEach((dutch, count) -> {
            String channel = Vocabulary.channel(dutch);
            report.compare("entitled by channel " + channel, count, figures.channel(channel));
        });
        String pickup = Vocabulary.channel("AFHAALPUNT");
        expected.all("afhaalpunt_per_provincie")
                .forEach((province, count) ->
                        report.compare(pickup + " in " + province, count, figures.province(province, pickup)));
        report.compare(pickup + " in no province", 0L, figures.province("UNKNOWN", pickup));
        POSTAL.forEach((dutch, people) -> expected.all("abonnees_en_starters_per_provincie_fictief", dutch)
                .forEach((province, count) -> report.compare(
                        people + " in " + province, count, figures.province(province, Vocabulary.channel(dutch)))));
        reasons("overig", "OTHER because ", figures, runs);
        reasons("niet_rechthebbend", "not entitled because ", figures, runs);
    }

    private void reasons(String group, String words, Figures figures, List<JsonObject> runs) {
        expected.all(group).forEach((dutch, count) -> {
            String reason = Vocabulary.reason(dutch);
            Long got = Stream.concat(Stream.of(figures.reasons()), runs.stream())
                    .map(told -> Count.anywhere(told, reason))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            report.compare(words + reason, count, got);
        });
    }
}
