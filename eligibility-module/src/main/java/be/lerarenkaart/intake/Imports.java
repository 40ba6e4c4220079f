package be.lerarenkaart.intake;

import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
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

    @Inject
    private ImportTable table;

    @Inject
    private NewImports newImports;

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
     * @param receivedBy account or key
     * @param again true to read the same bytes once more, for instance because another file came in between
     * @return the import; the one that stands when the same bytes were received before for this card year
     * @throws RefusedFile when it is no file of this kind; nothing of it was kept
     * @throws IOException when the body broke off; nothing of it was kept
     */
    public ImportedFile receive(
            String kind, int cardYear, InputStream body, String fileName, String receivedBy, boolean again)
            throws IOException {
        Importer importer = importer(kind);
        try (ReceivedFile file = ReceivedFile.from(body, maxMegabytes << 20)) {
            Optional<Long> standing = standing(kind, cardYear, file, again);
            if (standing.isPresent()) {
                return get(standing.get());
            }
            FileFormat format = file.recognise();
            format.rows(file.path(), importer.columns()).close();
            try {
                return get(newImports.add(kind, cardYear, file, format, fileName, receivedBy));
            } catch (AlreadyReceived sameBytesAtTheSameTime) {
                return get(table.holding(kind, cardYear, file.sha256Hex()).orElseThrow());
            }
        }
    }

    private Optional<Long> standing(String kind, int cardYear, ReceivedFile file, boolean again) {
        Optional<Long> held = table.holding(kind, cardYear, file.sha256Hex());
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
        return table.ofCardYear(cardYear, max);
    }

    /** Newest first. */
    public List<ImportedFile> ofKind(String kind, int cardYear, int max) {
        return table.ofKind(kind, cardYear, max);
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
    }

    private Importer importer(String kind) {
        return importers.stream()
                .filter(importer -> importer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit soort bestand bestaat niet.")));
    }
}
