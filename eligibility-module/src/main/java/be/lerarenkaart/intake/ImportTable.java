package be.lerarenkaart.intake;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterOutputStream;

/** The tables of imports: what was sent, its bytes, and what became of its rows. */
@ApplicationScoped
class ImportTable {

    private static final int CHUNK = 1 << 20;

    @Inject
    private Database database;

    @Inject
    private Jobs jobs;

    /** False when these bytes already stand for this kind and card year. */
    boolean insert(long id, String kind, int cardYear, ReceivedFile file, FileFormat format, String fileName) {
        return database.update(
                        """
                        insert ignore into intake_import (id, kind, card_year, sha256, content_key, file_name, bytes,
                               format, encoding, delimited_by, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))
                        """,
                        id,
                        kind,
                        cardYear,
                        file.sha256Hex(),
                        file.sha256Hex(),
                        fileName,
                        file.size(),
                        format.kind().name(),
                        format.encoding().label,
                        format.delimiterLabel())
                == 1;
    }

    /** Frees the place of an import for the same bytes to be taken again. */
    void release(long id) {
        database.update("update intake_import set content_key = null where id = ?", id);
    }

    Optional<Long> holding(String kind, int cardYear, String sha256) {
        String sql = "select id from intake_import where kind = ? and card_year = ? and content_key = ?";
        return database.query(sql, row -> row.getLong(1), kind, cardYear, sha256).stream()
                .findFirst();
    }

    void store(long id, ReceivedFile file) throws IOException {
        try (InputStream plain = Files.newInputStream(file.path());
                InputStream packed = new DeflaterInputStream(plain, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            int sequence = 0;
            for (byte[] chunk = packed.readNBytes(CHUNK); chunk.length > 0; chunk = packed.readNBytes(CHUNK)) {
                database.update(
                        "insert into intake_chunk (import_id, sequence, bytes) values (?, ?, ?)",
                        id,
                        sequence++,
                        chunk);
            }
        }
    }

    void copyTo(Connection connection, long id, Path target) throws SQLException, IOException {
        String sql = "select bytes from intake_chunk where import_id = ? and sequence = ?";
        try (OutputStream out = new InflaterOutputStream(Files.newOutputStream(target))) {
            for (int sequence = 0; ; sequence++) {
                List<byte[]> chunk = Database.query(connection, sql, row -> row.getBytes(1), id, sequence);
                if (chunk.isEmpty()) {
                    return;
                }
                out.write(chunk.get(0));
            }
        }
    }

    FileFormat format(Connection connection, long id) throws SQLException {
        String sql = "select format, encoding, delimited_by from intake_import where id = ?";
        return Database.query(
                        connection, sql, row -> FileFormat.of(row.getString(1), row.getString(2), row.getString(3)), id)
                .get(0);
    }

    String kind(Connection connection, long id) throws SQLException {
        return Database.query(connection, "select kind from intake_import where id = ?", row -> row.getString(1), id)
                .get(0);
    }

    void saveOutcome(Connection connection, long id, Verdicts verdicts, String scope) throws SQLException {
        Database.update(connection, "delete from intake_verdict where import_id = ?", id);
        verdicts.save(connection, id);
        recount(connection, id);
        Database.update(connection, "update intake_import set scope = ? where id = ?", scope, id);
    }

    static void recount(Connection connection, long id) throws SQLException {
        Database.update(connection, "delete from intake_verdict_count where import_id = ?", id);
        Database.update(
                connection,
                """
                insert into intake_verdict_count (import_id, verdict, code, row_count)
                select import_id, verdict, code, count(*) from intake_verdict where import_id = ? group by verdict, code
                """,
                id);
    }

    Optional<ImportedFile> find(long id) {
        return select("where id = ?", id).stream().findFirst();
    }

    List<ImportedFile> ofCardYear(int cardYear, int max) {
        return select("where card_year in (0, ?) order by id desc limit ?", cardYear, max);
    }

    List<ImportedFile> ofKind(String kind, int cardYear, int max) {
        return select("where kind = ? and card_year = ? order by id desc limit ?", kind, cardYear, max);
    }

    /** Rows in order; a filter that is null or empty lets all through. */
    void verdicts(long id, VerdictFilter filter, int first, int max, Consumer<RowVerdict> each) {
        String sql = "select row_no, stamboek_number, verdict, code, field from intake_verdict where import_id = ? "
                + filter.where() + " order by row_no limit ? offset ?";
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(filter.parameters());
        parameters.addAll(List.of(max, first));
        database.each(sql, row -> each.accept(verdict(row)), parameters.toArray());
    }

    long countVerdicts(long id, VerdictFilter filter) {
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(filter.parameters());
        String sql = "select count(*) from intake_verdict where import_id = ? " + filter.where();
        return database.query(sql, row -> row.getLong(1), parameters.toArray()).get(0);
    }

    private static RowVerdict verdict(ResultSet row) throws SQLException {
        int number = row.getInt("row_no");
        String stamboek = row.getString("stamboek_number");
        String code = row.getString("code");
        return new RowVerdict(
                number,
                stamboek == null ? "" : stamboek,
                row.getString("verdict"),
                code,
                VerdictWords.sentence(number, code, row.getString("field")));
    }

    private List<ImportedFile> select(String where, Object... parameters) {
        return database.query("select * from intake_import " + where, this::imported, parameters);
    }

    private ImportedFile imported(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Job job = jobs.get(id);
        Map<String, Long> verdicts = new TreeMap<>();
        Map<String, Long> codes = new TreeMap<>();
        database.each(
                "select verdict, code, row_count from intake_verdict_count where import_id = ?",
                count -> {
                    verdicts.merge(count.getString(1), count.getLong(3), Long::sum);
                    if (!count.getString(2).isEmpty()) {
                        codes.merge(count.getString(2), count.getLong(3), Long::sum);
                    }
                },
                id);
        Timestamp received = row.getTimestamp("received_at");
        return new ImportedFile(
                id,
                row.getString("kind"),
                row.getInt("card_year"),
                job.state(),
                job.progress(),
                job.phase(),
                verdicts.values().stream().mapToLong(Long::longValue).sum(),
                verdicts,
                codes,
                row.getString("encoding"),
                row.getString("delimited_by"),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("scope"),
                job.requestedBy(),
                received.toInstant(),
                job.finishedAt(),
                job.result(),
                job.problem());
    }
}
