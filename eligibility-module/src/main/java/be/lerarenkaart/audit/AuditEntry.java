package be.lerarenkaart.audit;

import java.time.Instant;
import java.util.Map;

/**
 * Who did what to whom, when, by which door, and what it changed.
 *
 * @param sequence from 1, without a gap
 * @param subjectId null once erased
 * @param actor the name, null once erased
 * @param accountId null when nobody answers for it, or once erased
 * @param via page or key; null once erased, empty when the system did it by itself
 * @param hash in hexadecimal, which the next entry builds on
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String act,
        String subjectKind,
        String subjectId,
        Map<String, String> before,
        Map<String, String> after,
        String actor,
        Long accountId,
        String via,
        String hash) {

    /** Nobody's name stands in a log. */
    @Override
    public String toString() {
        return "AuditEntry[" + sequence + ", " + act + "]";
    }
}
