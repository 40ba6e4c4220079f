package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** The front of this package for whoever may read the trail. */
@ApplicationScoped
public class AuditEntries {

    /** Counting goes no further: nobody reads so many pages. */
    public static final int MOST_COUNTED = 10_000;

    private final Database database;

    /** By hand on a database of one's own, for tools. */
    @Inject
    public AuditEntries(Database database) {
        this.database = database;
    }

    AuditEntries() {
        this(null);
    }

    /** How many there are, counted no further than {@link #MOST_COUNTED}. */
    public long count(AuditFilter filter) {
        Where where = Where.of(filter, null);
        return database.query(
                        "select count(*) from (select 1 from audit_entry " + where.sql + " limit " + MOST_COUNTED
                                + ") counted",
                        row -> row.getLong(1),
                        where.values().toArray())
                .get(0);
    }

    /** Newest first. */
    public List<AuditEntry> list(AuditFilter filter, int first, int max) {
        return list(filter, null, first, max);
    }

    /** The newest that are older than an entry, newest first. */
    public List<AuditEntry> before(AuditFilter filter, Long sequence, int max) {
        return list(filter, sequence, 0, max);
    }

    /** Finds the numbers by the indexes alone, and reads no other rows than those that are shown. */
    private List<AuditEntry> list(AuditFilter filter, Long before, int first, int max) {
        Where where = Where.of(filter, before);
        where.values.add(max);
        where.values.add(first);
        return database.query(
                "select e.* from audit_entry e join (select sequence_no from audit_entry " + where.sql
                        + " order by sequence_no desc limit ? offset ?) f on f.sequence_no = e.sequence_no"
                        + " order by e.sequence_no desc",
                AuditEntries::entry,
                where.values().toArray());
    }

    /** All that match, oldest first, one at a time: for a download. */
    public void each(AuditFilter filter, Consumer<AuditEntry> reader) {
        Where where = Where.of(filter, null);
        database.each(
                "select * from audit_entry " + where.sql + " order by sequence_no",
                row -> reader.accept(entry(row)),
                where.values().toArray());
    }

    /** The acts that were ever done, and the kinds of things they were done to, in order. */
    public List<String> acts() {
        return database.query("select distinct act from audit_entry order by act", row -> row.getString(1));
    }

    public List<String> subjectKinds() {
        return database.query(
                "select distinct subject_kind from audit_entry order by subject_kind", row -> row.getString(1));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        long account = row.getLong("account_id");
        Long accountId = row.wasNull() ? null : account;
        return new AuditEntry(
                row.getLong("sequence_no"),
                Moments.instant(row.getObject("written_at", LocalDateTime.class)),
                row.getString("act"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                StoredText.fields(row.getString("before_json")),
                StoredText.fields(row.getString("after_json")),
                row.getString("actor_name"),
                accountId,
                row.getString("via"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private record Where(String sql, List<Object> values) {

        static Where of(AuditFilter filter, Long before) {
            List<String> terms = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            add(terms, values, "subject_kind = ?", filter.subjectKind());
            add(terms, values, "subject_id = ?", filter.subjectId());
            actor(terms, values, filter);
            add(terms, values, "act = ?", filter.act());
            add(terms, values, "written_at >= ?", filter.from() == null ? null : Moments.utc(filter.from()));
            add(terms, values, "written_at < ?", filter.until() == null ? null : Moments.utc(filter.until()));
            add(terms, values, "sequence_no < ?", before);
            return new Where(terms.isEmpty() ? "" : "where " + String.join(" and ", terms), values);
        }

        /** Whoever has one of the accounts, or was called so. */
        private static void actor(List<String> terms, List<Object> values, AuditFilter filter) {
            List<String> either = new ArrayList<>();
            if (!filter.accountIds().isEmpty()) {
                String places = String.join(
                        ", ", Collections.nCopies(filter.accountIds().size(), "?"));
                either.add("account_id in (" + places + ")");
                values.addAll(filter.accountIds());
            }
            add(either, values, "actor_name like ?", prefix(filter.actor()));
            if (!either.isEmpty()) {
                terms.add("(" + String.join(" or ", either) + ")");
            }
        }

        private static void add(List<String> terms, List<Object> values, String term, Object value) {
            if (value != null && !value.toString().isBlank()) {
                terms.add(term);
                values.add(value);
            }
        }

        private static String prefix(String text) {
            return text == null || text.isBlank()
                    ? null
                    : text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        }
    }
}
