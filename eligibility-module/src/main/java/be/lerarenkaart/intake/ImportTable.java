package be.lerarenkaart.intake;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterOutputStream;

/** The tables of imports: what was sent, its bytes, and what became of its rows. */
@ApplicationScoped
class ImportTable {

    private static final int CHUNK = 1 << 20;

    private static final String FILES = " from intake_import i join jobs_job j on j.id = i.id ";

    /**
     * Failed and still to be looked at. Whom a failed file is about is unknown, so a good file after it settles it
     * when the kind knows no such thing, or else when it has the same name or the same bytes.
     */
    private static final String UNREAD =
            """
             and j.state = 'FAILED' and i.set_aside_at is null and not exists (
                 select 1 from intake_import later join jobs_job done on done.id = later.id
                  where later.kind = i.kind and later.card_year = i.card_year and later.id > i.id
                    and done.state = 'COMPLETED'
                    and (later.scope in ('', i.scope) or later.sha256 = i.sha256
                         or later.file_name <> '' and later.file_name = i.file_name))
            """;

    private static final String SENDERS =
            """
            with recursive sent (id, account_id, former) as (
                select id, received_by_account, read_again_of from intake_import where id = ?
                union all
                select i.id, i.received_by_account, i.read_again_of
                  from intake_import i join sent on i.id = sent.former)
            select distinct account_id from sent
            """;

    @Inject
    private Database database;

    @Inject
    private Jobs jobs;

    /** False when these bytes already stand for this kind and card year, from the same sender. */
    boolean insert(
            long id, FileFor what, ReceivedFile file, FileFormat format, String fileName, Long sender, Long former) {
        return database.update(
                        """
                        insert ignore into intake_import (id, kind, card_year, sha256, content_key, file_name, bytes,
                               format, encoding, delimited_by, scope, received_by_account, read_again_of, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))
                        """,
                        id,
                        what.kind(),
                        what.cardYear(),
                        file.sha256Hex(),
                        what.contentKey(file),
                        fileName,
                        file.size(),
                        format.kind().name(),
                        format.encoding().label,
                        format.delimiterLabel(),
                        what.scope(),
                        sender,
                        former)
                == 1;
    }

    /** Frees the place of an import for the same bytes to be taken again. */
    void release(long id) {
        database.update("update intake_import set content_key = null where id = ?", id);
    }

    Optional<Long> holding(FileFor what, ReceivedFile file) {
        String sql = "select id from intake_import where kind = ? and card_year = ? and content_key = ?";
        return database.query(sql, row -> row.getLong(1), what.kind(), what.cardYear(), what.contentKey(file)).stream()
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

    /** Its bytes hold people who were erased. */
    private void refuseErased(long id) {
        String erased = "select 1 from intake_import where id = ? and erased_at is not null";
        if (!database.query(erased, row -> 1, id).isEmpty()) {
            throw new LerarenkaartException(Problem.of(
                    "file-erased",
                    409,
                    "File was erased",
                    "Van dit bestand bewaren we de inhoud niet meer: er stonden mensen in die gewist zijn."));
        }
    }

    void copyTo(long id, Path target) throws IOException {
        refuseErased(id);
        try {
            database.call(connection -> {
                try {
                    copyTo(connection, id, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return null;
            });
        } catch (UncheckedIOException ourDisk) {
            throw ourDisk.getCause();
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

    FileFormat format(long id) {
        return database.call(connection -> format(connection, id));
    }

    FileFormat format(Connection connection, long id) throws SQLException {
        String sql = "select format, encoding, delimited_by from intake_import where id = ?";
        return Database.query(
                        connection, sql, row -> FileFormat.of(row.getString(1), row.getString(2), row.getString(3)), id)
                .get(0);
    }

    FileFor what(Connection connection, long id) throws SQLException {
        String sql = "select kind, card_year, scope from intake_import where id = ?";
        return Database.query(
                        connection, sql, row -> new FileFor(row.getString(1), row.getInt(2), row.getString(3)), id)
                .get(0);
    }

    void saveOutcome(RunningImport running) throws SQLException {
        Connection connection = running.connection();
        long id = running.id();
        Database.update(connection, "delete from intake_verdict where import_id = ?", id);
        running.verdicts().save(connection, id, running.rowsRead());
        recount(connection, id);
        Database.update(
                connection,
                "update intake_import set scope = ?, rows_read = ? where id = ?",
                running.scope(),
                running.rowsRead(),
                id);
    }

    static void hold(Connection connection, long id, String held) throws SQLException {
        Database.update(
                connection, "update intake_import set held = ?, changed_at = utc_timestamp(6) where id = ?", held, id);
    }

    /** What its rows say is not what they said. */
    static void changed(Connection connection, long id) throws SQLException {
        Database.update(connection, "update intake_import set changed_at = utc_timestamp(6) where id = ?", id);
    }

    List<Long> senders(long id) {
        return database.call(connection -> senders(connection, id));
    }

    /** Whoever sent it, and whoever had it read again after that. */
    static List<Long> senders(Connection connection, long id) throws SQLException {
        return Database.query(connection, SENDERS, row -> row.getObject(1, Long.class), id);
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
        return select("where i.id = ?", id).stream().findFirst();
    }

    List<ImportedFile> ofCardYear(int cardYear, boolean unread, int first, int max) {
        return select(
                "where i.card_year in (0, ?)" + (unread ? UNREAD : "") + " order by i.id desc limit ? offset ?",
                cardYear,
                max,
                first);
    }

    long count(int cardYear, boolean unread) {
        String sql = "select count(*)" + FILES + "where i.card_year in (0, ?)" + (unread ? UNREAD : "");
        return database.query(sql, row -> row.getLong(1), cardYear).get(0);
    }

    boolean isUnread(long id) {
        return !database.query("select 1" + FILES + "where i.id = ?" + UNREAD, row -> 1, id)
                .isEmpty();
    }

    void setAside(long id, String by) {
        database.update(
                """
                update intake_import set set_aside_at = utc_timestamp(6), set_aside_by = ?
                 where id = ? and set_aside_at is null
                """,
                by,
                id);
    }

    List<ImportedFile> ofScope(String kind, int cardYear, String scope) {
        return select("where i.kind = ? and i.card_year = ? and i.scope = ? order by i.id", kind, cardYear, scope);
    }

    List<ImportedFile> ofKind(String kind, int cardYear, int max) {
        return select("where i.kind = ? and i.card_year = ? order by i.id desc limit ?", kind, cardYear, max);
    }

    /** The newest of each kind that was read. */
    List<ImportedFile> newest(int cardYear) {
        return select(
                "where i.id in (select max(i.id)" + FILES
                        + "where i.card_year in (0, ?) and j.state = 'COMPLETED' and i.held is null group by i.kind)",
                cardYear);
    }

    List<ImportedFile> waiting(int cardYear) {
        return select("where i.card_year in (0, ?) and j.state in ('QUEUED', 'RUNNING') order by i.id", cardYear);
    }

    List<KindStanding> standings(int cardYear) {
        return database.query(
                "select i.kind, count(distinct if(j.state = 'COMPLETED' and i.held is null, i.scope, null)),"
                        + " sum(j.state in ('QUEUED', 'RUNNING')), sum(1 = 1" + UNREAD + "),"
                        + " sum(j.state = 'COMPLETED' and coalesce(i.held <> 'SET_ASIDE', 0))" + FILES
                        + "where i.card_year in (0, ?) group by i.kind",
                row -> new KindStanding(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                cardYear);
    }

    /** The newest that was read after it and holds in its place; empty when it holds itself. */
    Optional<ImportedFile> replacement(ImportedFile file) {
        return select(
                        """
                        where i.kind = ? and i.card_year = ? and i.scope = ? and i.id > ? and j.state = 'COMPLETED'
                          and i.held is null
                        order by i.id desc limit 1
                        """,
                        file.kind(),
                        file.cardYear(),
                        file.scope(),
                        file.id())
                .stream()
                .findFirst();
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
        String sql =
                "select coalesce(sum(row_count), 0) from intake_verdict_count where import_id = ? " + filter.where();
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
                row.getString("field"),
                VerdictWords.sentence(number, code, row.getString("field")));
    }

    /** A file without its job and its verdicts. */
    private record Sent(
            long id,
            String kind,
            int cardYear,
            String encoding,
            String delimiter,
            String fileName,
            long bytes,
            String scope,
            String held,
            long rowsRead,
            Instant receivedAt,
            Instant changedAt) {}

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getLong("id"),
                row.getString("kind"),
                row.getInt("card_year"),
                row.getString("encoding"),
                row.getString("delimited_by"),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("scope"),
                row.getString("held"),
                row.getLong("rows_read"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("changed_at") == null
                        ? null
                        : row.getTimestamp("changed_at").toInstant());
    }

    /**
     * Four statements, however many files: which they are, their jobs, themselves and the counts of their verdicts. The
     * jobs come before what they write: whoever reads that a job is over must not have read what stood before it.
     */
    private List<ImportedFile> select(String where, Object... parameters) {
        List<Long> ids = database.query("select i.id" + FILES + where, row -> row.getLong(1), parameters);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Job> found = jobs.all(ids).stream().collect(Collectors.toMap(Job::id, job -> job));
        Map<Long, Sent> files = database
                .query("select * from intake_import where id in " + placesFor(ids), ImportTable::sent, ids.toArray())
                .stream()
                .collect(Collectors.toMap(Sent::id, file -> file));
        Map<Long, VerdictCounts> counts = verdictCounts(ids);
        return ids.stream()
                .map(id -> imported(files.get(id), found.get(id), counts.getOrDefault(id, VerdictCounts.none())))
                .toList();
    }

    private static String placesFor(List<Long> ids) {
        return "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }

    /** By import; those without a verdict are left out. */
    private Map<Long, VerdictCounts> verdictCounts(List<Long> imports) {
        Map<Long, VerdictCounts> counts = new HashMap<>();
        database.each(
                "select import_id, verdict, code, row_count from intake_verdict_count where import_id in "
                        + placesFor(imports),
                row -> counts.computeIfAbsent(row.getLong(1), id -> VerdictCounts.none())
                        .add(row.getString(2), row.getString(3), row.getLong(4)),
                imports.toArray());
        return counts;
    }

    private static ImportedFile imported(Sent file, Job job, VerdictCounts counts) {
        return new ImportedFile(
                file.id(),
                file.kind(),
                file.cardYear(),
                job.state(),
                job.progress(),
                job.phase(),
                file.rowsRead(),
                counts.verdicts(),
                counts.codes(),
                file.encoding(),
                file.delimiter(),
                file.fileName(),
                file.bytes(),
                file.scope(),
                job.requestedBy(),
                file.receivedAt(),
                job.finishedAt(),
                file.changedAt(),
                job.result(),
                file.held(),
                job.problem());
    }
}
