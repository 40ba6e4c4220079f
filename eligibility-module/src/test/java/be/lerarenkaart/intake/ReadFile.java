package be.lerarenkaart.intake;

import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.jobs.RunningJob;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Lets an importer read a file as the job would, and keeps what it said. */
public record ReadFile(Verdicts verdicts, JsonObject differences, String scope) {

    private static final long LIMIT = 1L << 30;

    public static ReadFile text(Importer importer, Connection connection, long importId, int cardYear, String content)
            throws SQLException, IOException {
        return text(importer, connection, importId, cardYear, content, StandardCharsets.UTF_8);
    }

    public static ReadFile text(
            Importer importer, Connection connection, long importId, int cardYear, String content, Charset charset)
            throws SQLException, IOException {
        return stream(importer, connection, importId, cardYear, new ByteArrayInputStream(content.getBytes(charset)));
    }

    public static ReadFile file(Importer importer, Connection connection, long importId, int cardYear, Path file)
            throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return stream(importer, connection, importId, cardYear, in);
        }
    }

    public static ReadFile stream(
            Importer importer, Connection connection, long importId, int cardYear, InputStream content)
            throws SQLException, IOException {
        return stream(importer, connection, importId, cardYear, content, "");
    }

    /** @param bound the one scope of which the sender may speak */
    public static ReadFile stream(
            Importer importer, Connection connection, long importId, int cardYear, InputStream content, String bound)
            throws SQLException, IOException {
        Job job = new Job(
                importId, "IMPORT", cardYear, null, JobState.RUNNING, 0, "", null, null, "test", null, null, null, 1);
        try (ReceivedFile file = ReceivedFile.from(content, LIMIT)) {
            FileFormat format = file.recognise();
            try (RowSequence rows = format.rows(file.path(), importer.columns())) {
                RunningImport running =
                        new RunningImport(new RunningJob(job, connection, (share, phase) -> {}), rows, bound);
                JsonObject differences = importer.read(running);
                running.verdicts().save(connection, importId, running.rowsRead());
                ImportTable.hold(connection, importId, running.held());
                return new ReadFile(running.verdicts(), differences, running.scope());
            }
        }
    }
}
