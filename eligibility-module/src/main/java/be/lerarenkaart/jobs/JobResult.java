package be.lerarenkaart.jobs;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * What a work says when it is done.
 *
 * @param keep false for a rehearsal: everything the work wrote is rolled back, only the summary stays
 * @param grown tables that are many times what they were, so that the database must look at them anew
 */
public record JobResult(JsonObject summary, boolean keep, List<String> grown) {

    public static JobResult kept(JsonObject summary) {
        return new JobResult(summary, true, List.of());
    }

    public static JobResult rehearsed(JsonObject summary) {
        return new JobResult(summary, false, List.of());
    }

    public JobResult grown(List<String> tables) {
        return new JobResult(summary, keep, List.copyOf(tables));
    }
}
