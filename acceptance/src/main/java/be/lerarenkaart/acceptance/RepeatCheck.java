package be.lerarenkaart.acceptance;

import jakarta.json.JsonObject;
import java.util.Objects;
import java.util.stream.Stream;

/** That doing everything a second time changes nothing. */
final class RepeatCheck {

    private final Campaign campaign;
    private final Timings timings;
    private final Report report;

    RepeatCheck(Campaign campaign, Timings timings, Report report) {
        this.campaign = campaign;
        this.timings = timings;
        this.report = report;
    }

    void check(Figures before, Points pointsBefore) {
        report.title("everything a second time");
        long same = timings.of("all files again", () -> campaign.sent().stream()
                .filter(one -> campaign.sendAgain(one).equals(one.watched()))
                .count());
        report.compare(
                "files answered with their first import", (long) campaign.sent().size(), same);
        changes("decided again: rows changed", campaign.decide("decision again"));
        changes("allocated again: rows changed", campaign.allocate("allocation again"));
        Figures after = campaign.figures("figures again");
        report.compare("figures are the same", true, after.timeless().equals(before.timeless()));
        report.compare("points are the same", true, campaign.points().equals(pointsBefore));
    }

    private void changes(String subject, JsonObject run) {
        JsonObject differences = run.getJsonObject("differences");
        if (differences == null) {
            report.compare(subject, 0L, null);
            return;
        }
        long changed = Stream.of(Count.anywhere(run, "changedRows"), Count.ofChanges(differences))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        report.compare(subject, 0L, changed);
    }
}
