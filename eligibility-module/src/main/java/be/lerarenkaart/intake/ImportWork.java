package be.lerarenkaart.intake;

import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.RunningJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Reads a stored file with the importer of its kind. The job's id is the import's. */
@ApplicationScoped
class ImportWork implements JobWork {

    static final String KIND = "IMPORT";

    @Inject
    private ImportTable table;

    @Inject
    @Any
    private Instance<Importer> importers;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(RunningJob job) throws SQLException {
        try {
            Path file = Files.createTempFile("intake", ".read");
            try {
                table.copyTo(job.connection(), job.id(), file);
                Importer importer =
                        importerOf(table.what(job.connection(), job.id()).kind());
                return JobResult.kept(read(job, importer, file)).grown(importer.fills());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject read(RunningJob job, Importer importer, Path file) throws SQLException, IOException {
        FileFormat format = table.format(job.connection(), job.id());
        FileFor what = table.what(job.connection(), job.id());
        try (RowSequence rows = format.rows(file, importer.columns())) {
            RunningImport running = new RunningImport(job, rows, what.scope());
            JsonObject differences = importer.read(running);
            job.progress(0.95, "Oordelen bewaren");
            table.saveOutcome(running);
            ImportTable.hold(job.connection(), job.id(), running.held());
            return differences;
        }
    }

    private Importer importerOf(String kind) {
        return importers.stream()
                .filter(importer -> importer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no importer for " + kind));
    }
}
