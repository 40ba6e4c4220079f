package be.lerarenkaart.mail;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same table as an administrator looks at it. */
@ApplicationScoped
class LetterShelf {

    private static final String COLUMNS =
            """
            select id, template, recipient, subject, state, acknowledged, bulk, attempts, reason, queued_at, due_at,
                   changed_at
              from mail_letter
            """;

    private final Database database;
    private final AddressHash hash;

    @Inject
    LetterShelf(Database database, AddressHash hash) {
        this.database = database;
        this.hash = hash;
    }

    LetterShelf() {
        this(null, null);
    }

    List<LetterCount> counts() {
        return database.query(
                "select state, template, count(*) from mail_letter group by state, template order by state, template",
                row -> new LetterCount(LetterState.valueOf(row.getString(1)), row.getString(2), row.getLong(3)));
    }

    long count(LetterFilter filter) {
        List<Object> values = new ArrayList<>();
        String sql = "select count(*) from mail_letter " + where(filter, values);
        return database.query(sql, row -> row.getLong(1), values.toArray()).get(0);
    }

    List<LetterFact> list(LetterFilter filter, int offset, int max) {
        List<Object> values = new ArrayList<>();
        String sql = COLUMNS + where(filter, values) + " order by id desc limit ? offset ?";
        values.add(max);
        values.add(offset);
        return database.query(sql, LetterShelf::fact, values.toArray());
    }

    Optional<LetterFact> find(long id) {
        return database.query(COLUMNS + "where id = ?", LetterShelf::fact, id).stream()
                .findFirst();
    }

    Optional<LetterText> text(long id) {
        return database
                .query(
                        "select subject, text_body, html_body from mail_letter where id = ? and erased_at is null",
                        row -> new LetterText(row.getString(1), row.getString(2), row.getString(3)),
                        id)
                .stream()
                .findFirst();
    }

    boolean retry(long id) {
        return database.update(
                        """
                        update mail_letter
                           set state = 'QUEUED', attempts = 0, reason = null, lease = null, due_at = utc_timestamp(6),
                               handed_at = null, changed_at = utc_timestamp(6)
                         where id = ? and (state = 'FAILED' or state = 'SENT' and acknowledged = 0)
                           and erased_at is null
                        """,
                        id)
                == 1;
    }

    boolean cancel(long id) {
        return database.update(
                        """
                        update mail_letter
                           set state = 'CANCELLED', changed_at = utc_timestamp(6)
                         where id = ? and state in ('QUEUED', 'HELD', 'FAILED')
                        """,
                        id)
                == 1;
    }

    int release() {
        return database.update(
                """
                update mail_letter
                   set state = 'QUEUED', due_at = utc_timestamp(6), changed_at = utc_timestamp(6)
                 where state = 'HELD' and erased_at is null
                """);
    }

    private String where(LetterFilter filter, List<Object> values) {
        List<String> terms = new ArrayList<>(List.of("1 = 1"));
        if (filter.state() != null) {
            terms.add("state = ?");
            values.add(filter.state().name());
        }
        if (filter.template() != null) {
            terms.add("template = ?");
            values.add(filter.template());
        }
        if (filter.recipient() != null) {
            terms.add("(recipient_hash = ? or recipient like concat('%', ?, '%') escape '!')");
            values.add(hash.of(filter.recipient()));
            values.add(filter.recipient().replaceAll("([!%_])", "!$1"));
        }
        return "where " + String.join(" and ", terms);
    }

    private static LetterFact fact(ResultSet row) throws SQLException {
        return new LetterFact(
                row.getLong("id"),
                row.getString("template"),
                row.getString("recipient"),
                row.getString("subject"),
                LetterState.valueOf(row.getString("state")),
                row.getBoolean("acknowledged"),
                row.getBoolean("bulk"),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
