package be.lerarenkaart.portal.api;

import be.lerarenkaart.eligibility.stafflist.ReceiptNumber;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.portal.api.problem.ProblemBody;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * An import as the API tells it. A reference list has no card year.
 *
 * @param held why a file that was read does not hold: SHRINKS waits for a second person, SET_ASIDE never will; else null
 */
public record ImportAnswer(
        long id,
        String kind,
        Integer cardYear,
        JobState state,
        double progress,
        String phase,
        long rowsRead,
        Map<String, Long> verdicts,
        Map<String, Long> codes,
        Detected detected,
        String fileName,
        long bytes,
        String scope,
        String receipt,
        String receivedBy,
        Instant receivedAt,
        Instant finishedAt,
        JsonObject differences,
        String held,
        JsonObject problem) {

    /** How the file turned out to be written; a workbook has no delimiter. */
    public record Detected(String encoding, String delimiter) {}

    static ImportAnswer of(ImportedFile file) {
        return new ImportAnswer(
                file.id(),
                file.kind(),
                file.cardYear() == 0 ? null : file.cardYear(),
                file.state(),
                file.progress(),
                file.phase(),
                file.rowsRead(),
                file.verdicts(),
                file.codes(),
                new Detected(file.encoding(), orNull(file.delimiter())),
                orNull(file.fileName()),
                file.bytes(),
                orNull(file.scope()),
                file.kind().equals("STAFF_LIST") ? new ReceiptNumber(file.id()).toString() : null,
                file.receivedBy(),
                file.receivedAt(),
                file.finishedAt(),
                file.differences(),
                file.held(),
                file.problem() == null ? null : ProblemBody.json(file.problem()));
    }

    /** For the institution that sent it: why somebody must look at a row is about people, and stays here. */
    static ImportAnswer toSender(ImportedFile file) {
        ImportAnswer all = of(file);
        Map<String, Long> told = new TreeMap<>(all.codes());
        told.keySet().removeAll(ImportsResource.OURS);
        return new ImportAnswer(
                all.id(),
                all.kind(),
                all.cardYear(),
                all.state(),
                all.progress(),
                all.phase(),
                all.rowsRead(),
                all.verdicts(),
                told,
                all.detected(),
                all.fileName(),
                all.bytes(),
                all.scope(),
                all.receipt(),
                all.receivedBy(),
                all.receivedAt(),
                all.finishedAt(),
                null,
                all.held(),
                all.problem());
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
