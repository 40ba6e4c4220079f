package be.lerarenkaart.jobs;

import jakarta.json.JsonObject;

/**
 * What a work says when it is done.
 *
 * @param keep false for a rehearsal: everything the work wrote is rolled back, only the summary stays
 */
public record JobResult(JsonObject summary, boolean keep) {

    public static JobResult kept(JsonObject summary) {
        return new JobResult(summary, true);
    }

    public static JobResult rehearsed(JsonObject summary) {
        return new JobResult(summary, false);
    }
}
