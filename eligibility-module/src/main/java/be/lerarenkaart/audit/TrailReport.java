package be.lerarenkaart.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a check of the whole trail found.
 *
 * @param entries how many entries were read
 * @param anchors how many anchors they were held against
 * @param faultCount of all that is wrong
 * @param faults the first of it, in order of entry
 */
public record TrailReport(Instant checkedAt, long entries, int anchors, long faultCount, List<Fault> faults) {

    public TrailReport {
        faults = List.copyOf(faults);
    }

    public boolean isWhole() {
        return faultCount == 0;
    }

    /** The first entry that is wrong, and how; empty when all is well. */
    public Optional<Fault> first() {
        return faults.stream().findFirst();
    }
}
