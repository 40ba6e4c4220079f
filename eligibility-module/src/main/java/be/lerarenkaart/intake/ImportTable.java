package be.lerarenkaart.intake;

import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.Jobs;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import javax.sql.DataSource;

/** The tables of imports: what was sent, its bytes, and what became of its rows. */
@ApplicationScoped
class ImportTable {

    private static final int CHUNK = 1 << 20;

    @Resource(lookup = "java:app/jdbc/lerarenkaart")
    private DataSource dataSource;

    @Inject
    private Jobs jobs;

    /** False when these bytes already stand for this kind and card year. */
    boolean insert(long id, String kind, int cardYear, ReceivedFile file, FileFormat format, String fileName) {
        String sql =
                """
                insert ignore into intake_import
                       (id, kind, card_year, sha256, content_key, file_name, bytes, format, encoding, delimiter, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))
                """;
        return on(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setLong(1, id);
                insert.setString(2, kind);
                insert.setInt(3, cardYear);
                insert.setString(4, file.sha256Hex());
                insert.setString(5, file.sha256Hex());
                insert.setString(6, fileName);
                insert.setLong(7, file.size());
                insert.setString(8, format.kind().name());
                insert.setString(9, format.encoding().label);
                insert.setString(10, format.delimiterLabel());
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Frees the place of an import for the same bytes to be taken again. */
    void release(long id) {
        on(connection -> update(connection, "update intake_import set content_key = null where id = ?", id));
    }

    Optional<Long> holding(String kind, int cardYear, String sha256) {
        String sql = "select id from intake_import where kind = ? and card_year = ? and content_key = ?";
        return on(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                bind(select, kind, cardYear, sha256);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
                }
            }
        });
    }

    void store(long id, ReceivedFile file) throws IOException {
        try (InputStream plain = Files.newInputStream(file.path());
                InputStream packed = new DeflaterInputStream(plain, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            int sequence = 0;
            for (byte[] chunk = packed.readNBytes(CHUNK); chunk.length > 0; chunk = packed.readNBytes(CHUNK)) {
                byte[] bytes = chunk;
                int at = sequence++;
                on(connection -> update(
                        connection,
                        "insert into intake_chunk (import_id, sequence, bytes) values (?, ?, ?)",
                        id,
                        at,
                        bytes));
            }
        }
    }

    void copyTo(Connection connection, long id, Path target) throws SQLException, IOException {
        String sql = "select bytes from intake_chunk where import_id = ? and sequence = ?";
        try (OutputStream out = new InflaterOutputStream(Files.newOutputStream(target));
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int sequence = 0; ; sequence++) {
                bind(select, id, sequence);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return;
                    }
                    out.write(row.getBytes(1));
                }
            }
        }
    }

    FileFormat format(Connection connection, long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select format, encoding, delimiter from intake_import where id = ?")) {
            bind(select, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return FileFormat.of(row.getString(1), row.getString(2), row.getString(3));
            }
        }
    }

    String kind(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select kind from intake_import where id = ?")) {
            bind(select, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    void saveOutcome(Connection connection, long id, Verdicts verdicts, String scope) throws SQLException {
        update(connection, "delete from intake_verdict where import_id = ?", id);
        verdicts.save(connection, id);
        update(connection, "delete from intake_verdict_count where import_id = ?", id);
        update(
                connection,
                """
                insert into intake_verdict_count (import_id, verdict, code, row_count)
                select import_id, verdict, code, count(*) from intake_verdict where import_id = ? group by verdict, code
                """,
                id);
        update(connection, "update intake_import set scope = ? where id = ?", scope, id);
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
        on(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                select.setFetchSize(Integer.MIN_VALUE);
                List<Object> parameters = new ArrayList<>(List.of(id));
                parameters.addAll(filter.parameters());
                parameters.addAll(List.of(max, first));
                bind(select, parameters.toArray());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        each.accept(verdict(rows));
                    }
                }
                return null;
            }
        });
    }

    long countVerdicts(long id, VerdictFilter filter) {
        String sql = "select count(*) from intake_verdict where import_id = ? " + filter.where();
        return on(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                List<Object> parameters = new ArrayList<>(List.of(id));
                parameters.addAll(filter.parameters());
                bind(select, parameters.toArray());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
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
        return on(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from intake_import " + where)) {
                bind(select, parameters);
                List<ImportedFile> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(imported(connection, row));
                    }
                }
                return found;
            }
        });
    }

    private ImportedFile imported(Connection connection, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Job job = jobs.get(id);
        Map<String, Long> verdicts = new TreeMap<>();
        Map<String, Long> codes = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select verdict, code, row_count from intake_verdict_count where import_id = ?")) {
            bind(select, id);
            try (ResultSet counts = select.executeQuery()) {
                while (counts.next()) {
                    verdicts.merge(counts.getString(1), counts.getLong(3), Long::sum);
                    if (!counts.getString(2).isEmpty()) {
                        codes.merge(counts.getString(2), counts.getLong(3), Long::sum);
                    }
                }
            }
        }
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
                row.getString("delimiter"),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("scope"),
                job.requestedBy(),
                received.toInstant(),
                job.finishedAt(),
                job.result(),
                job.problem());
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, parameters);
            return update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private <T> T on(Query<T> query) {
        try (Connection connection = dataSource.getConnection()) {
            return query.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("import tables cannot be read or written", e);
        }
    }

    private interface Query<T> {
        T ask(Connection connection) throws SQLException;
    }
}
