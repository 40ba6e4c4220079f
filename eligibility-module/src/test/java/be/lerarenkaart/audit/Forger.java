package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody who reaches the tables, knows how hashes are made, and has time. */
final class Forger {

    private final Database database;

    Forger(Database database) {
        this.database = database;
    }

    void alter(long sequence) {
        database.update("update audit_entry set act = 'FORGED' where sequence_no = ?", sequence);
    }

    /** Gives these entries hashes that fit what stands in them, and each other. */
    void rehash(long from, long to) {
        List<StoredEntry> entries = new ArrayList<>();
        new EntryTable(database).each(to, entries::add);
        byte[] previous = from == 1 ? Hashes.BEGINNING : null;
        for (StoredEntry entry : entries) {
            if (entry.sequence() >= from) {
                previous = rehash(entry, previous == null ? entry.previousHash() : previous);
            } else {
                previous = entry.hash();
            }
        }
    }

    private byte[] rehash(StoredEntry entry, byte[] previous) {
        byte[] actor = entry.actor().isErased()
                ? entry.actorCommitment()
                : entry.actor().commitment();
        byte[] subject = entry.subject().isErased()
                ? entry.subjectCommitment()
                : entry.subject().commitment();
        byte[] hash = Hashes.ofEntry(
                previous, entry.sequence(), entry.at(), entry.act(), entry.subjectKind(), actor, subject);
        database.update(
                """
                update audit_entry set actor_commitment = ?, subject_commitment = ?, previous_hash = ?, hash = ?
                 where sequence_no = ?
                """,
                actor,
                subject,
                previous,
                hash,
                entry.sequence());
        return hash;
    }

    /** Makes the last entry the end of the chain. */
    void moveEnd() {
        database.update(
                """
                update audit_head h
                  join (select sequence_no, hash from audit_entry order by sequence_no desc limit 1) e
                   set h.last_sequence_no = e.sequence_no, h.last_hash = e.hash
                """);
    }

    void delete(long from, long to) {
        database.update("delete from audit_entry where sequence_no between ? and ?", from, to);
    }

    /** Gives the numbers after a gap to the entries behind it. */
    void closeGap(long from, long size) {
        database.update(
                "update audit_entry set sequence_no = sequence_no - ? where sequence_no >= ? order by sequence_no",
                size,
                from);
    }

    void swap(long one, long other) {
        renumber(one, -1);
        renumber(other, one);
        renumber(-1, other);
    }

    void renumber(long from, long to) {
        database.update("update audit_entry set sequence_no = ? where sequence_no = ?", to, from);
    }

    void rehashAlone(long sequence) {
        List<StoredEntry> entries = new ArrayList<>();
        new EntryTable(database).each(sequence, entries::add);
        StoredEntry entry = entries.get(entries.size() - 1);
        rehash(entry, entry.previousHash());
    }

    /** Moves this entry, and all behind it, by one. */
    void openGap(long from) {
        database.update(
                "update audit_entry set sequence_no = sequence_no + 1 where sequence_no >= ? order by sequence_no desc",
                from);
    }

    void copy(long from, long to) {
        database.update(
                """
                insert into audit_entry
                select ?, written_at, act, subject_kind, subject_id, before_json, after_json, subject_salt,
                       subject_commitment, actor_name, account_id, via, actor_salt, actor_commitment, previous_hash, hash
                  from audit_entry where sequence_no = ?
                """,
                to,
                from);
    }

    void set(long sequence, String assignments) {
        database.update("update audit_entry set " + assignments + " where sequence_no = ?", sequence);
    }

    void sql(String sql) {
        database.update(sql);
    }

    long anyEntry(Random random) {
        return 1 + random.nextInt((int) last());
    }

    long anyEntryThatIsFull(Random random) {
        List<Long> full = database.query(
                """
                select sequence_no from audit_entry
                 where actor_salt is not null and subject_salt is not null and act <> 'TRAIL_ERASED'
                """,
                row -> row.getLong(1));
        return full.get(random.nextInt(full.size()));
    }

    long anErasureOf(String part) {
        return number("select max(sequence_no) from audit_entry where act = 'TRAIL_ERASED' and after_json like '%"
                + part + "%'");
    }

    long last() {
        return number("select max(sequence_no) from audit_entry");
    }

    long lastAnchored() {
        return number("select max(last_sequence_no) from audit_anchor");
    }

    /** Not the first, not the last: whoever takes those away is shown by an export only. */
    LocalDate anAnchor(Random random) {
        List<LocalDate> days =
                database.query("select day from audit_anchor order by day", row -> row.getObject(1, LocalDate.class));
        return days.get(1 + random.nextInt(days.size() - 2));
    }

    private long number(String sql) {
        return database.query(sql, row -> row.getLong(1)).get(0);
    }
}
