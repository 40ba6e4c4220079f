package be.lerarenkaart.intake;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.RunningJob;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Lets an importer of this module read a text as its job would, and keeps what it said of each row. */
public record SentFile(List<String> verdicts, JsonObject differences) {

    public static SentFile read(Importer importer, RunningJob job, String content) throws SQLException, IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (ReceivedFile file = ReceivedFile.from(new ByteArrayInputStream(bytes), 1 << 20);
                RowSequence rows = file.recognise().rows(file.path(), importer.columns())) {
            RunningImport running = new RunningImport(job, rows, "");
            JsonObject differences = importer.read(running);
            running.verdicts().save(job.connection(), job.id(), running.rowsRead());
            ImportTable.recount(job.connection(), job.id());
            return new SentFile(verdicts(job.connection(), job.id()), differences);
        }
    }

    /** Each row as {@code VERDICT CODE column}, without what is empty. */
    private static List<String> verdicts(Connection connection, long importId) throws SQLException {
        return Database.query(
                connection,
                "select trim(concat(verdict, ' ', code, ' ', field)) from intake_verdict where import_id = ? order by row_no",
                row -> row.getString(1),
                importId);
    }
}
