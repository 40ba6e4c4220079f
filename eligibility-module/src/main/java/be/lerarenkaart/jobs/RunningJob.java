package be.lerarenkaart.jobs;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.util.function.BiConsumer;

/** What a work may know of the job it does, and how it tells where it is. */
public final class RunningJob {

    private final Job job;
    private final Connection connection;
    private final BiConsumer<Double, String> progress;

    public RunningJob(Job job, Connection connection, BiConsumer<Double, String> progress) {
        this.job = job;
        this.connection = connection;
        this.progress = progress;
    }

    public long id() {
        return job.id();
    }

    public int cardYear() {
        return job.cardYear();
    }

    public JsonObject parameters() {
        return job.parameters();
    }

    public String requestedBy() {
        return job.requestedBy();
    }

    /** The connection of the job's transaction. Never commit or close it. */
    public Connection connection() {
        return connection;
    }

    /** Tells watchers how far the work is; cheap enough to call for each row. */
    public void progress(double share, String phase) {
        progress.accept(share, phase);
    }
}
