package be.lerarenkaart.eligibility.people;

import java.time.Instant;

/**
 * That two people are one, as a person said; standing, or taken back.
 *
 * @param endedAt null while it stands, and so the rest of its end
 */
public record MergeFact(
        long id,
        long kept,
        String keptName,
        long merged,
        String mergedName,
        String reason,
        Instant madeAt,
        String madeBy,
        Instant endedAt,
        String endedBy,
        String endReason) {

    public boolean isStanding() {
        return endedAt == null;
    }

    /** Without names and words. */
    @Override
    public String toString() {
        return "MergeFact[id=" + id + "]";
    }
}
