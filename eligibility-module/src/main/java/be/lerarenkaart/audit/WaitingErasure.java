package be.lerarenkaart.audit;

import java.time.Instant;
import java.util.List;

/**
 * An erasure of several people that waits for a second administrator.
 *
 * @param askedByAccount null when nobody answers for it
 */
public record WaitingErasure(
        long id, Instant askedAt, String askedBy, Long askedByAccount, String reason, List<Subject> people) {

    public WaitingErasure {
        people = List.copyOf(people);
    }

    /** Nobody's name stands in a log. */
    @Override
    public String toString() {
        return "WaitingErasure[" + id + "]";
    }
}
