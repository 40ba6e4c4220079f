package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The entries as they stand, for whoever checks them or empties what is personal. */
@ApplicationScoped
class EntryTable {

    /**
     * Where the chain ends, by what is on record of it.
     *
     * @param hash null when there is no such record
     * @param newest the highest number that an entry has, 0 without entries
     */
    record End(long sequence, byte[] hash, long newest) {}

    private static final String END =
            """
            select h.last_sequence_no, h.last_hash, coalesce(e.newest, 0)
              from (select max(sequence_no) as newest from audit_entry) e
              left join audit_head h on h.id = 1
            """;

    private final Database database;

    @Inject
    EntryTable(Database database) {
        this.database = database;
    }

    EntryTable() {
        this(null);
    }

    /** In one statement: nothing is written between its parts. */
    End end() {
        return database.query(END, row -> new End(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .get(0);
    }

    /** In order, one at a time, all as they stand at one moment. */
    void each(long until, Consumer<StoredEntry> reader) {
        database.each(
                "select * from audit_entry where sequence_no <= ? order by sequence_no",
                row -> reader.accept(stored(row)),
                until);
    }

    Optional<Instant> firstMoment() {
        return database
                .query(
                        "select written_at from audit_entry order by sequence_no limit 1",
                        row -> Moments.instant(row.getObject("written_at", LocalDateTime.class)))
                .stream()
                .findFirst();
    }

    /** The last one written before a moment, whatever the clocks of the servers made of those before it. */
    long lastBefore(Instant moment) {
        return database.query(
                        "select coalesce(max(sequence_no), 0) from audit_entry where written_at < ?",
                        row -> row.getLong(1),
                        Moments.utc(moment))
                .get(0);
    }

    /** That of the beginning for number 0. */
    byte[] hashOf(long sequence) {
        if (sequence == 0) {
            return Hashes.BEGINNING.clone();
        }
        return database.query("select hash from audit_entry where sequence_no = ?", row -> row.getBytes(1), sequence)
                .get(0);
    }

    long countOfSubject(Subject subject) {
        return database.query(
                        "select count(*) from audit_entry where subject_kind = ? and subject_id = ?",
                        row -> row.getLong(1),
                        subject.kind(),
                        subject.id())
                .get(0);
    }

    long countOfActor(long accountId) {
        return database.query("select count(*) from audit_entry where account_id = ?", row -> row.getLong(1), accountId)
                .get(0);
    }

    List<Long> ofSubject(Subject subject) {
        return database.query(
                "select sequence_no from audit_entry where subject_kind = ? and subject_id = ? order by sequence_no",
                row -> row.getLong(1),
                subject.kind(),
                subject.id());
    }

    List<Long> ofActor(long accountId) {
        return database.query(
                "select sequence_no from audit_entry where account_id = ? order by sequence_no",
                row -> row.getLong(1),
                accountId);
    }

    void emptySubject(Subject subject, long until) {
        database.update(
                """
                update audit_entry set subject_id = null, before_json = null, after_json = null, subject_salt = null
                 where subject_kind = ? and subject_id = ? and sequence_no <= ?
                """,
                subject.kind(),
                subject.id(),
                until);
    }

    void emptyActor(long accountId, long until) {
        database.update(
                """
                update audit_entry set actor_name = null, via = null, actor_salt = null, account_id = null
                 where account_id = ? and sequence_no <= ?
                """,
                accountId,
                until);
    }

    /** What erasures say that they emptied, as JSON, with the number of each. */
    void eachErasure(ErasureReader reader) {
        database.each(
                "select sequence_no, after_json from audit_entry where act = ? and subject_kind = ? order by sequence_no",
                row -> {
                    long sequence = row.getLong(1);
                    Erasure.read(row.getString(2)).ifPresent(erasure -> reader.read(sequence, erasure));
                },
                TrailAct.TRAIL_ERASED.name(),
                Erasure.TRAIL);
    }

    @FunctionalInterface
    interface ErasureReader {
        void read(long sequence, Erasure erasure);
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        long account = row.getLong("account_id");
        Long accountId = row.wasNull() ? null : account;
        return new StoredEntry(
                row.getLong("sequence_no"),
                Moments.instant(row.getObject("written_at", LocalDateTime.class)),
                row.getString("act"),
                row.getString("subject_kind"),
                new SubjectPart(
                        row.getString("subject_id"),
                        row.getString("before_json"),
                        row.getString("after_json"),
                        row.getBytes("subject_salt")),
                row.getBytes("subject_commitment"),
                new ActorPart(row.getString("actor_name"), accountId, row.getString("via"), row.getBytes("actor_salt")),
                row.getBytes("actor_commitment"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }
}
