package be.lerarenkaart.acceptance;

import jakarta.json.JsonObject;
import java.nio.file.Path;

/** A list of stolen cards: each is blocked, and the next production makes exactly one new card for each. */
final class ReprintCheck {

    private final Campaign campaign;
    private final YearFolder folder;
    private final ExpectedCounts expected;
    private final Report report;

    ReprintCheck(Campaign campaign, YearFolder folder, ExpectedCounts expected, Report report) {
        this.campaign = campaign;
        this.folder = folder;
        this.expected = expected;
        this.report = report;
    }

    /** Whether anything was stolen in this folder's year. */
    boolean isPossible() {
        Long stolen = expected.all().get("herdruk_gestolen");
        return stolen != null && stolen > 0;
    }

    /** Only once the first production left the house: until then nothing can be stolen from a point. */
    void check(long entitled) {
        long stolen = expected.of("herdruk_gestolen");
        report.title("stolen cards");
        JsonObject read = campaign.stolen("stolen cards", file());
        report.compare(
                "rows of stolen cards", stolen, read.getJsonNumber("rowsRead").longValue());
        report.compare("stolen cards that were not taken", 0L, (long)
                read.getJsonObject("verdicts").getInt("REJECTED", 0));
        JsonObject run = campaign.produce("reprint");
        report.compare("cards of the reprint", stolen, Count.anywhere(run, "cards"));
        Figures figures = campaign.figures("figures after the reprint");
        report.compare(
                "cards produced, reprints included",
                expected.of("kaarten_geproduceerd"),
                figures.measure(Figures.PRODUCED));
        report.compare("entitled after the reprint", entitled, figures.measure(Figures.ENTITLED));
        expected.all("kanaal").forEach((dutch, count) -> {
            String channel = Vocabulary.channel(dutch);
            report.compare("entitled by channel " + channel + " after the reprint", count, figures.channel(channel));
        });
    }

    private Path file() {
        return folder.ofYear("gestolen_herdruk");
    }
}
