package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The anchors, and who makes them. */
@ApplicationScoped
class AnchorTable {

    private static final String COLUMNS = "select day, last_sequence_no, entries, hash, anchored_at from audit_anchor ";

    private final Database database;

    @Inject
    AnchorTable(Database database) {
        this.database = database;
    }

    AnchorTable() {
        this(null);
    }

    /** In order of day. */
    List<Anchor> all() {
        return database.query(COLUMNS + "order by day", AnchorTable::anchor);
    }

    Optional<Anchor> last() {
        return database.query(COLUMNS + "order by day desc limit 1", AnchorTable::anchor).stream()
                .findFirst();
    }

    /** False when that day has one already: whoever made it first was right. */
    boolean add(Anchor anchor, byte[] hash) {
        return database.update(
                        "insert ignore into audit_anchor (day, last_sequence_no, entries, hash, anchored_at)"
                                + " values (?, ?, ?, ?, ?)",
                        anchor.day(),
                        anchor.lastSequence(),
                        anchor.entries(),
                        hash,
                        Moments.utc(anchor.anchoredAt()))
                == 1;
    }

    /** Whether this server may make anchors until then; nobody else may meanwhile. */
    boolean lease(String holder, Instant now, Instant until) {
        return database.update(
                        "update audit_lease set holder = ?, held_until = ? where id = 1 and held_until <= ?",
                        holder,
                        Moments.utc(until),
                        Moments.utc(now))
                == 1;
    }

    void giveBack(String holder, Instant now) {
        database.update("update audit_lease set held_until = ? where id = 1 and holder = ?", Moments.utc(now), holder);
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return Anchor.of(
                row.getObject("day", LocalDate.class),
                row.getLong("last_sequence_no"),
                row.getLong("entries"),
                row.getBytes("hash"),
                Moments.instant(row.getObject("anchored_at", LocalDateTime.class)));
    }
}
