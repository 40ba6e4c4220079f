package be.lerarenkaart.audit;

import java.time.Instant;
import java.util.List;

/**
 * Which entries to show; null or empty leaves a field out.
 *
 * @param subjectId within its kind
 * @param accountIds those of any of these accounts
 * @param actor the beginning of a name; with accounts too, either of both
 * @param from the first moment
 * @param until the moment after the last one
 */
public record AuditFilter(
        String subjectKind,
        String subjectId,
        List<Long> accountIds,
        String actor,
        String act,
        Instant from,
        Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, List.of(), null, null, null, null);

    public AuditFilter {
        accountIds = List.copyOf(accountIds);
    }

    public static AuditFilter of(Subject subject) {
        return new AuditFilter(subject.kind(), subject.id(), List.of(), null, null, null, null);
    }

    /** Nobody's name stands in a log. */
    @Override
    public String toString() {
        return "AuditFilter[" + subjectKind + ", " + act + "]";
    }
}
