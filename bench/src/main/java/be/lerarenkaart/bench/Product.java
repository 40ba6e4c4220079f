package be.lerarenkaart.bench;

import be.lerarenkaart.eligibility.CardYearChanges;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.inject.Any;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The modules' beans, and their jobs run as the server runs them: each in one transaction. */
final class Product implements AutoCloseable {

    private final BenchDatabase database;
    private final WeldContainer container;

    Product(BenchDatabase database) {
        this.database = database;
        container = new Weld()
                .addServices(new ServerResources(database.dataSource()))
                .initialize();
    }

    BenchDatabase database() {
        return database;
    }

    <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    void openCardYear(CardYearFiles files) throws IOException, SQLException {
        get(CardYears.class).put(new CardYear(CardYearFiles.CARD_YEAR), CardYearChanges.NONE);
        database.connection().commit();
        importFile("POSTCODES", 0, files.postcodes());
        importFile("INSTITUTIONS", 0, files.ofYear("instellingen.csv"));
    }

    /** From the first byte to the commit: received and stored, then read as a job. */
    long importFile(String kind, int cardYear, Path file) throws IOException, SQLException {
        long id = receive(kind, cardYear, file);
        runJob(id);
        return id;
    }

    long receive(String kind, int cardYear, Path file) throws IOException, SQLException {
        try (InputStream body = Files.newInputStream(file)) {
            long id = get(Imports.class)
                    .receive(kind, cardYear, body, file.getFileName().toString(), "bench", true)
                    .id();
            database.connection().commit();
            return id;
        }
    }

    /** What the job says of itself. */
    JsonObject runJob(String kind, JsonObject parameters) throws SQLException {
        return runJob(submit(kind, parameters));
    }

    /** A row in the table of jobs. */
    long submit(String kind, JsonObject parameters) throws SQLException {
        long id = get(Jobs.class).submit(kind, CardYearFiles.CARD_YEAR, parameters, "bench");
        database.connection().commit();
        return id;
    }

    JsonObject runJob(String kind) throws SQLException {
        return runJob(kind, Json.createObjectBuilder().add("dryRun", false).build());
    }

    JsonObject runJob(long id) throws SQLException {
        Job job = get(Jobs.class).get(id);
        JobWork work = container.select(JobWork.class, Any.Literal.INSTANCE).stream()
                .filter(one -> one.kind().equals(job.kind()))
                .findFirst()
                .orElseThrow();
        JobResult result = work.run(new RunningJob(job, database.connection(), (share, phase) -> {}));
        database.connection().commit();
        return result.summary();
    }

    @Override
    public void close() {
        container.close();
    }
}
