package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Erasures that wait. */
@ApplicationScoped
class ErasureTable {

    private static final String WAITING = "select id, asked_at, asked_by, asked_by_account, reason from audit_erasure";

    private final Database database;

    @Inject
    ErasureTable(Database database) {
        this.database = database;
    }

    ErasureTable() {
        this(null);
    }

    long add(List<Subject> people, String reason, By by, Instant now) {
        long id = database.insert(
                "insert into audit_erasure (asked_at, asked_by, asked_by_account, reason) values (?, ?, ?, ?)",
                Moments.utc(now),
                ActorPart.of(by).name(),
                by.accountId(),
                reason);
        people.forEach(person -> database.update(
                "insert into audit_erasure_person (erasure_id, subject_kind, subject_id) values (?, ?, ?)",
                id,
                person.kind(),
                person.id()));
        return id;
    }

    /** Oldest first. */
    List<WaitingErasure> all() {
        return list(WAITING + " order by id");
    }

    /** Nobody else settles it until the end of the transaction. */
    Optional<WaitingErasure> locked(long id) {
        return list(WAITING + " where id = ? for update", id).stream().findFirst();
    }

    void remove(long id) {
        database.update("delete from audit_erasure where id = ?", id);
    }

    private List<WaitingErasure> list(String sql, Object... parameters) {
        return database.query(
                sql,
                row -> {
                    long account = row.getLong("asked_by_account");
                    Long askedByAccount = row.wasNull() ? null : account;
                    return new WaitingErasure(
                            row.getLong("id"),
                            Moments.instant(row.getObject("asked_at", LocalDateTime.class)),
                            row.getString("asked_by"),
                            askedByAccount,
                            row.getString("reason"),
                            peopleOf(row.getLong("id")));
                },
                parameters);
    }

    private List<Subject> peopleOf(long id) {
        return database.query(
                "select subject_kind, subject_id from audit_erasure_person where erasure_id = ?"
                        + " order by subject_kind, subject_id",
                row -> new Subject(row.getString(1), row.getString(2)),
                id);
    }
}
