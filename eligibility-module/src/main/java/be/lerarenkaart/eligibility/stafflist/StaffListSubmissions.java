package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.eligibility.CheckedRow;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.intake.FileFor;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.mail.Letter;
import be.lerarenkaart.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends the list of an institution, whichever door it came in by, and keeps the receipt of each. */
@ApplicationScoped
public class StaffListSubmissions {

    static final String KIND = "STAFF_LIST";

    @Inject
    private StaffListDrafts drafts;

    @Inject
    private DraftTable table;

    @Inject
    private DraftRows rows;

    @Inject
    private StaffListDeadlines deadlines;

    @Inject
    private StaffListChecks checks;

    @Inject
    private InstitutionNames institutions;

    @Inject
    private Imports imports;

    @Inject
    private Mails mails;

    @Inject
    private AuditTrail trail;

    /**
     * Sends the draft: good rows and bad ones, each of which gets its verdict. It replaces what was sent before.
     *
     * @param version of the draft that was looked at
     * @param email where the receipt goes; null for nowhere
     * @param late true for somebody who may send after the last day
     * @return the receipt; that of the first time when just this was sent already
     */
    @Transactional(rollbackOn = Exception.class)
    public ReceiptNumber send(CardYear year, String institution, int version, String email, boolean late, By by)
            throws IOException {
        if (!late) {
            deadlines.mustBeOpen(year, institution);
        }
        Draft draft = drafts.locked(year, institution);
        if (draft.isSent()) {
            return new ReceiptNumber(draft.sentImport());
        }
        StaffListDrafts.mustBe(draft, version);
        List<DraftRow> toSend = drafts.toSend(draft);
        int good = mustBeAList(draft, toSend);
        InputStream file = new ByteArrayInputStream(SentRows.file(checks.columns(), toSend));
        ImportedFile taken = imports.receive(new FileFor(KIND, year.value(), institution), file, name(draft), by, true)
                .file();
        table.sent(draft.id(), taken.id());
        written(year, institution, taken, by);
        ReceiptNumber receipt = new ReceiptNumber(taken.id());
        if (email != null) {
            long blank = rows.counts(draft.id()).blank();
            mails.queue(letter(receipt, draft, email, good, toSend.size() - (int) blank));
        }
        return receipt;
    }

    private static String name(Draft draft) {
        return draft.fileName().isEmpty() ? "ingevuld op de website" : draft.fileName();
    }

    /** How many rows are good; refuses a list that the import would refuse whole. */
    private int mustBeAList(Draft draft, List<DraftRow> toSend) {
        List<Row> all = toSend.stream().map(DraftRow::asRow).toList();
        List<Row> good = new ArrayList<>();
        Set<String> identities = new HashSet<>();
        List<CheckedRow> checked = checks.check(draft.year(), draft.institution(), all);
        for (int i = 0; i < all.size(); i++) {
            if (!checked.get(i).hasFaults() && identities.add(checked.get(i).identity())) {
                good.add(all.get(i));
            }
        }
        Optional<Problem> refused = checks.wholeList(draft.year(), draft.institution(), good);
        if (refused.isPresent()) {
            throw new LerarenkaartException(refused.get());
        }
        return good.size();
    }

    private Letter letter(ReceiptNumber receipt, Draft draft, String email, int good, int rows) {
        return new Letter(
                "list-received",
                email,
                Map.of(
                        "receipt",
                        receipt.toString(),
                        "institution",
                        institutions.name(draft.institution()),
                        "number",
                        draft.institution(),
                        "year",
                        draft.year().toString(),
                        "good",
                        Integer.toString(good),
                        "bad",
                        rows == good ? "" : Integer.toString(rows - good),
                        "lastDay",
                        deadlines.lastDay(draft.year(), draft.institution())),
                "list-received-" + receipt.importId(),
                false);
    }

    /**
     * Takes a file that a program sends in the name of one institution.
     *
     * @param again true to read the same bytes once more
     */
    public ImportedFile receive(
            CardYear year, String institution, InputStream body, String fileName, boolean again, By by)
            throws IOException {
        deadlines.mustBeOpen(year, institution);
        // In no transaction of ours: a sender who is slow must not hold a connection. The intake writes the act.
        return imports.receive(new FileFor(KIND, year.value(), institution), body, fileName, by, again)
                .file();
    }

    private void written(CardYear year, String institution, ImportedFile taken, By by) {
        if (taken.state() == JobState.QUEUED) {
            trail.write(
                    by,
                    ListAct.LIST_SENT,
                    ListAct.subject(year, institution),
                    Change.of("receipt", null, new ReceiptNumber(taken.id())));
        }
    }

    /** All that were sent and could be taken, or still wait: newest first. */
    public List<Receipt> receipts(CardYear year, String institution) {
        List<ImportedFile> files = imports.ofScope(KIND, year.value(), institution);
        String name = institutions.name(institution);
        List<Receipt> receipts = new ArrayList<>();
        Long holding = files.stream()
                .filter(file -> file.state() == JobState.COMPLETED)
                .map(ImportedFile::id)
                .max(Long::compare)
                .orElse(null);
        for (ImportedFile file : files) {
            boolean holds = holding != null && holding == file.id();
            receipts.add(
                    0, new Receipt(new ReceiptNumber(file.id()), institution, name, receipts.size() + 1, holds, file));
        }
        return receipts;
    }

    /** One receipt; whose it is must be looked at by whoever shows it. */
    public Receipt receipt(ReceiptNumber number) {
        ImportedFile file = imports.get(number.importId());
        if (!file.kind().equals(KIND) || file.scope().isEmpty()) {
            throw new LerarenkaartException(Problem.notFound("Dit ontvangstbewijs bestaat niet."));
        }
        return receipts(new CardYear(file.cardYear()), file.scope()).stream()
                .filter(receipt -> receipt.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
