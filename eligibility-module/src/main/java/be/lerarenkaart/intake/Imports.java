package be.lerarenkaart.intake;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.jobs.Contention;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The front of this package: receive a file, and see what became of it. */
@ApplicationScoped
public class Imports {

    private static final int MOST_ATTEMPTS = 5;

    @Inject
    private ImportTable table;

    @Inject
    private NewImports newImports;

    @Inject
    private AuditTrail trail;

    @Inject
    @Any
    private Instance<Importer> importers;

    @Inject
    @ConfigProperty(name = "lerarenkaart.intake.max-megabytes", defaultValue = "128")
    private long maxMegabytes;

    /**
     * Takes a file whole, looks at what it is and at its header, and queues its reading.
     *
     * @param kind of an {@link Importer}
     * @param cardYear 0 for a reference list
     * @param body read to its end; closing it is the caller's
     * @param fileName for people to recognise it by; may be empty
     * @param by who sends it
     * @param again true to read the same bytes once more, for instance because another file came in between
     * @return the import; the one that stood when the same bytes were received before for this card year
     * @throws RefusedFile when it is no file of this kind; nothing of it was kept
     * @throws IOException when the body broke off; nothing of it was kept
     */
    public Received receive(String kind, int cardYear, InputStream body, String fileName, By by, boolean again)
            throws IOException {
        return receive(new FileFor(kind, cardYear, ""), body, fileName, by, again);
    }

    /** The same from a sender who may speak of one scope only, which the importer holds the rows against. */
    public Received receive(FileFor what, InputStream body, String fileName, By by, boolean again) throws IOException {
        return receive(what, body, fileName, null, by, again);
    }

    private Received receive(FileFor what, InputStream body, String fileName, Long former, By by, boolean again)
            throws IOException {
        Importer importer = importer(what.kind());
        try (ReceivedFile file = ReceivedFile.from(body, maxMegabytes << 20)) {
            Optional<Long> standing = standing(what, file, again);
            if (standing.isPresent()) {
                return new Received(get(standing.get()), true);
            }
            FileFormat format = file.recognise();
            format.rows(file.path(), importer.columns()).close();
            try {
                return new Received(get(added(what, file, format, fileName, former, by)), false);
            } catch (AlreadyReceived sameBytesAtTheSameTime) {
                return new Received(get(table.holding(what, file).orElseThrow()), true);
            }
        }
    }

    /** Many who send the same bytes at once may lock each other out; then the database asks to be asked again. */
    private long added(FileFor what, ReceivedFile file, FileFormat format, String fileName, Long former, By by)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return newImports.add(what, file, format, fileName, former, by);
            } catch (RuntimeException fault) {
                if (attempt == MOST_ATTEMPTS || !Contention.isCauseOf(fault)) {
                    throw fault;
                }
            }
        }
    }

    private Optional<Long> standing(FileFor what, ReceivedFile file, boolean again) {
        Optional<Long> held = table.holding(what, file);
        if (held.isPresent() && (again || get(held.get()).state() == JobState.FAILED)) {
            table.release(held.get());
            return Optional.empty();
        }
        return held;
    }

    public ImportedFile get(long id) {
        return table.find(id)
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze invoer bestaat niet.")));
    }

    /** Newest first; reference lists included. */
    public List<ImportedFile> ofCardYear(int cardYear, int max) {
        return ofCardYear(cardYear, false, 0, max);
    }

    /**
     * A page of them, newest first; reference lists included.
     *
     * @param unread true for only those that failed and still ask for attention: no good file came after them, and
     *     nobody set them aside
     */
    public List<ImportedFile> ofCardYear(int cardYear, boolean unread, int first, int max) {
        return table.ofCardYear(cardYear, unread, first, max);
    }

    /** How many {@link #ofCardYear(int, boolean, int, int)} has on all its pages. */
    public long count(int cardYear, boolean unread) {
        return table.count(cardYear, unread);
    }

    /** The newest of each kind that was read; reference lists included. */
    public List<ImportedFile> newest(int cardYear) {
        return table.newest(cardYear);
    }

    /** Those that were not read yet, in the order in which they will be. */
    public List<ImportedFile> waiting(int cardYear) {
        return table.waiting(cardYear);
    }

    /** Of each kind of which something was sent; reference lists included. */
    public List<KindStanding> standings(int cardYear) {
        return table.standings(cardYear);
    }

    /** What holds in the place of a file that was read; empty when that file holds itself, or nothing came after it. */
    public Optional<ImportedFile> replacement(ImportedFile file) {
        return table.replacement(file);
    }

    /**
     * Reads the stored bytes of an import once more, so that they hold again in the place of what came after them.
     * Whoever sent it first remains one of its senders.
     *
     * @return the new import
     */
    public ImportedFile readAgain(long id, By by) throws IOException {
        ImportedFile former = get(id);
        Path copy = Files.createTempFile("lerarenkaart-", ".again");
        try {
            table.copyTo(id, copy);
            try (InputStream body = Files.newInputStream(copy)) {
                FileFor what = new FileFor(former.kind(), former.cardYear(), "");
                return receive(what, body, former.fileName(), id, by, true).file();
            }
        } finally {
            Files.delete(copy);
        }
    }

    /**
     * The accounts that answer for a file: of whoever sent it, and of everybody who had it read again; null among them
     * for one that nobody knows.
     */
    public List<Long> senders(long id) {
        return table.senders(id);
    }

    /** The same, within a running job. */
    public List<Long> senders(Connection connection, long id) throws SQLException {
        return ImportTable.senders(connection, id);
    }

    /** Lets a file that was read hold after all; to be called by the module that owns its kind, which makes it so. */
    public void letHold(Connection connection, long id) throws SQLException {
        ImportTable.hold(connection, id, null);
    }

    /** Settles that a file which was read will never hold. */
    public void neverHold(Connection connection, long id) throws SQLException {
        ImportTable.hold(connection, id, ImportedFile.SET_ASIDE);
    }

    /** Whether a file failed and still asks for attention. */
    public boolean isUnread(long id) {
        return table.isUnread(id);
    }

    /** Lets a file that failed ask for attention no more. */
    @Transactional
    public void setAside(long id, By by) {
        table.setAside(get(id).id(), by.name());
        trail.write(by, IntakeAct.FILE_SET_ASIDE, Subject.of("IMPORT", id), Change.NONE);
    }

    /** Of one sender or about one thing, oldest first. */
    public List<ImportedFile> ofScope(String kind, int cardYear, String scope) {
        return table.ofScope(kind, cardYear, scope);
    }

    /** Newest first. */
    public List<ImportedFile> ofKind(String kind, int cardYear, int max) {
        return table.ofKind(kind, cardYear, max);
    }

    /** The rows of a file as they were sent, under the columns of its importer, in their order. */
    public void eachRow(long id, Consumer<Row> each) throws IOException {
        Importer importer = importer(get(id).kind());
        Path copy = Files.createTempFile("lerarenkaart-", ".rows");
        try {
            table.copyTo(id, copy);
            try (RowSequence rows = table.format(id).rows(copy, importer.columns())) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    each.accept(row);
                }
            }
        } finally {
            Files.delete(copy);
        }
    }

    /** What a file of this kind has, in the order of our own layout. */
    public List<Column> columns(String kind) {
        return importer(kind).columns();
    }

    public List<RowVerdict> verdicts(long id, VerdictFilter filter, int first, int max) {
        List<RowVerdict> rows = new ArrayList<>();
        table.verdicts(id, filter, first, max, rows::add);
        return rows;
    }

    public long countVerdicts(long id, VerdictFilter filter) {
        return table.countVerdicts(id, filter);
    }

    /** All that match, in the order of the file, one at a time: for a download. */
    public void eachVerdict(long id, VerdictFilter filter, Consumer<RowVerdict> each) {
        get(id);
        table.verdicts(id, filter, 0, Integer.MAX_VALUE, each);
    }

    /**
     * Gives rows of an import that was read before another verdict, because the facts they were judged by changed.
     * Their stamboek numbers stay.
     *
     * @param connection of the running transaction
     * @param revised rows that the import has
     */
    public void revise(Connection connection, long id, List<RevisedVerdict> revised) throws SQLException {
        RevisedVerdicts.save(connection, id, revised);
        if (!revised.isEmpty()) {
            ImportTable.changed(connection, id);
        }
    }

    private Importer importer(String kind) {
        return importers.stream()
                .filter(importer -> importer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit soort bestand bestaat niet.")));
    }
}
