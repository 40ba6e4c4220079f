package be.lerarenkaart.intake;

import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.kernel.Problem;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;

/**
 * An import as it stands now.
 *
 * @param cardYear 0 for a reference list
 * @param progress 0 to 1
 * @param rowsRead counted as they came out of the file; each then got its verdict, so that it is their sum too
 * @param verdicts rows by verdict
 * @param codes rows by code, rows without a code left out
 * @param encoding as recognised
 * @param delimiter as recognised; empty for a workbook
 * @param scope what the file is about within its kind: the institution of a staff list
 * @param changedAt when what it says last changed: it was read, let hold or judged again; null until then
 * @param differences with what stood before, in the words of its importer
 * @param held why it does not hold although it was read, in capitals: {@code SHRINKS} until somebody settles it,
 *     {@link #SET_ASIDE} when it never will; null for all others
 * @param problem why it failed, or null
 */
public record ImportedFile(
        long id,
        String kind,
        int cardYear,
        JobState state,
        double progress,
        String phase,
        long rowsRead,
        Map<String, Long> verdicts,
        Map<String, Long> codes,
        String encoding,
        String delimiter,
        String fileName,
        long bytes,
        String scope,
        String receivedBy,
        Instant receivedAt,
        Instant finishedAt,
        Instant changedAt,
        JsonObject differences,
        String held,
        Problem problem) {

    public static final String SET_ASIDE = "SET_ASIDE";

    /** Whether somebody still has to settle that it holds. */
    public boolean waitsForSomebody() {
        return held != null && !held.equals(SET_ASIDE);
    }
}
