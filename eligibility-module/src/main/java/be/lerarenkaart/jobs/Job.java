package be.lerarenkaart.jobs;

import be.lerarenkaart.kernel.Problem;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A job as it stands now.
 *
 * @param cardYear 0 when the work belongs to no card year
 * @param progress 0 to 1
 * @param phase Dutch words for what it is doing
 * @param result what the work says of itself; empty until completed
 * @param problem why it failed, or null
 * @param requestedBy account or key that asked
 * @param attempts more than 1 after a crash or restart
 */
public record Job(
        long id,
        String kind,
        int cardYear,
        JsonObject parameters,
        JobState state,
        double progress,
        String phase,
        JsonObject result,
        Problem problem,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        int attempts) {}
