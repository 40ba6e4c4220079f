package be.lerarenkaart.portal.api;

import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.portal.api.problem.ProblemBody;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A run as the API tells it.
 *
 * @param counts what the run says of itself; empty until it is completed
 * @param differences with what stood before
 */
public record RunAnswer(
        long id,
        String kind,
        Integer cardYear,
        JobState state,
        double progress,
        String phase,
        boolean dryRun,
        JsonObject counts,
        JsonObject differences,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        JsonObject problem) {

    private static final String DIFFERENCES = "differences";

    static RunAnswer of(Job job) {
        JsonObject differences = job.result().getJsonObject(DIFFERENCES);
        return new RunAnswer(
                job.id(),
                job.kind(),
                job.cardYear() == 0 ? null : job.cardYear(),
                job.state(),
                job.progress(),
                job.phase(),
                job.parameters().getBoolean("dryRun", false),
                Json.createObjectBuilder(job.result()).remove(DIFFERENCES).build(),
                differences == null ? JsonObject.EMPTY_JSON_OBJECT : differences,
                job.requestedBy(),
                job.requestedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.problem() == null ? null : ProblemBody.json(job.problem()));
    }
}
