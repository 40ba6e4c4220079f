package be.lerarenkaart.bench;

import be.lerarenkaart.eligibility.CardYearChanges;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.inject.Any;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jboss.weld.config.ConfigurationKey;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The modules' beans, and their jobs run as the server runs them: each in one transaction. */
final class Product implements AutoCloseable {

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, SQLException;
    }

    private final BenchDatabase database;
    private final PersistenceUnits units;
    private final WeldContainer container;

    Product(BenchDatabase database) {
        this.database = database;
        units = new PersistenceUnits(database.dataSource());
        container = new Weld()
                // Its pool's threads have no class loader in which persistence units could be found.
                .property(ConfigurationKey.CONCURRENT_DEPLOYMENT.get(), false)
                .addServices(new ServerResources(database.dataSource()), units)
                .initialize();
    }

    BenchDatabase database() {
        return database;
    }

    <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    void openCardYear(CardYearFiles files) throws IOException, SQLException {
        CardYear year = new CardYear(CardYearFiles.CARD_YEAR);
        inTransaction(() -> get(CardYears.class).put(year, CardYearChanges.NONE, By.system()));
        importFile("POSTCODES", 0, files.postcodes());
        importFile("INSTITUTIONS", 0, files.ofYear("instellingen.csv"));
    }

    /** From the first byte to the commit: received and stored, then read as a job. */
    long importFile(String kind, int cardYear, Path file) throws IOException, SQLException {
        try (InputStream body = Files.newInputStream(file)) {
            String name = file.getFileName().toString();
            long id = inTransaction(() -> get(Imports.class)
                    .receive(kind, cardYear, body, name, new By("bench", null), true)
                    .file()
                    .id());
            runJob(id);
            return id;
        }
    }

    /** A row in the table of jobs. */
    long submit(String kind, JsonObject parameters) throws IOException, SQLException {
        return inTransaction(() -> get(Jobs.class).submit(kind, CardYearFiles.CARD_YEAR, parameters, "bench"));
    }

    /** What the job of this id says of itself. */
    JsonObject runJob(long id) throws IOException, SQLException {
        return inTransaction(() -> {
            Job job = get(Jobs.class).get(id);
            JobWork work = container.select(JobWork.class, Any.Literal.INSTANCE).stream()
                    .filter(one -> one.kind().equals(job.kind()))
                    .findFirst()
                    .orElseThrow();
            return work.run(new RunningJob(job, database.connection(), (share, phase) -> {}))
                    .summary();
        });
    }

    private <T> T inTransaction(Work<T> work) throws IOException, SQLException {
        units.begin();
        T result = work.run();
        units.complete();
        database.connection().commit();
        return result;
    }

    @Override
    public void close() {
        container.close();
        units.cleanup();
    }
}
