package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.kernel.CardYear;
import java.time.Instant;

/**
 * The list that an institution works on.
 *
 * @param version counts changes
 * @param origin FILE, PASTE, FORMER (the list of the year before), SENT (the one that holds) or HAND
 * @param sentImport the import that holds just this; null when it was not sent, or changed after
 */
public record Draft(
        long id,
        CardYear year,
        String institution,
        int version,
        String origin,
        String fileName,
        Long sentImport,
        String changedBy,
        Instant changedAt) {

    public boolean isSent() {
        return sentImport != null;
    }
}
