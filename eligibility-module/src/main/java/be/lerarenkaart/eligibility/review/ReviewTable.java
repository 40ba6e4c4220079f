package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of items, and of what was decided about them. */
@ApplicationScoped
class ReviewTable {

    /** An item with the places of its sides. */
    record Stored(
            ReviewSummary summary, long facts, Long leftImport, Integer leftRow, Long rightImport, Integer rightRow) {}

    private static final String ITEMS =
            """
            select i.*, concat(s.given_name, ' ', s.family_name) as name,
                   concat(o.given_name, ' ', o.family_name) as other_name,
                   (select d.decision from eligibility_review_decision d where d.item_id = i.id
                     order by d.id desc limit 1) as choice
              from eligibility_review_item i
              left join eligibility_staff_member s on s.id = i.staff_member_id
              left join eligibility_staff_member o on o.id = i.other_id
            """;

    private static final String ORDER = " order by i.state = 'OPEN' desc, i.kind, i.weight desc, i.id";

    @Inject
    private Database database;

    List<Stored> list(int cardYear, ReviewFilter filter, int first, int max) {
        List<Object> parameters = new ArrayList<>();
        String where = where(cardYear, filter, parameters);
        parameters.add(max);
        parameters.add(first);
        return database.query(ITEMS + where + ORDER + " limit ? offset ?", ReviewTable::stored, parameters.toArray());
    }

    long count(int cardYear, ReviewFilter filter) {
        List<Object> parameters = new ArrayList<>();
        String where = where(cardYear, filter, parameters);
        String people = filter.name() == null
                ? ""
                : " left join eligibility_staff_member s on s.id = i.staff_member_id"
                        + " left join eligibility_staff_member o on o.id = i.other_id";
        return database.query(
                        "select count(*) from eligibility_review_item i" + people + where,
                        row -> row.getLong(1),
                        parameters.toArray())
                .get(0);
    }

    /** Ids of open items of the filter, in order, after the given one; 0 for the first. */
    Optional<Long> next(int cardYear, ReviewFilter filter, long after) {
        List<Object> parameters = new ArrayList<>();
        String where = where(cardYear, filter, parameters);
        List<Long> ids = database.query(
                "select i.id " + ITEMS.substring(ITEMS.indexOf("from eligibility_review_item")) + where + ORDER
                        + " limit 2000",
                row -> row.getLong(1),
                parameters.toArray());
        int place = ids.indexOf(after);
        return place + 1 < ids.size()
                ? Optional.of(ids.get(place + 1))
                : ids.stream().filter(id -> id != after).findFirst();
    }

    private static String where(int cardYear, ReviewFilter filter, List<Object> parameters) {
        StringBuilder where = new StringBuilder(" where i.card_year = ?");
        parameters.add(cardYear);
        if (filter.kind() != null) {
            where.append(" and i.kind = ?");
            parameters.add(filter.kind().name());
        }
        if (filter.state() != null) {
            where.append(" and i.state = ?");
            parameters.add(filter.state().name());
        }
        if (filter.detail() != null) {
            where.append(" and i.detail = ?");
            parameters.add(filter.detail());
        }
        if (filter.name() != null) {
            String key = NameKey.folded(filter.name()) + "%";
            where.append(" and (s.name_key like ? or o.name_key like ?)");
            parameters.add(key);
            parameters.add(key);
        }
        return where.toString();
    }

    List<ReviewCount> counts(int cardYear) {
        return database.query(
                """
                select kind, state, count(*) from eligibility_review_item
                 where card_year = ? group by kind, state order by kind, state
                """,
                row -> new ReviewCount(
                        ReviewKind.valueOf(row.getString(1)), ReviewState.valueOf(row.getString(2)), row.getLong(3)),
                cardYear);
    }

    /** Of open items; the most frequent first. */
    List<DetailCount> details(int cardYear, ReviewKind kind) {
        return database.query(
                """
                select detail, count(*) as items from eligibility_review_item
                 where card_year = ? and kind = ? and state = 'OPEN'
                 group by detail order by items desc, detail limit 20
                """,
                row -> new DetailCount(row.getString(1), row.getLong(2)),
                cardYear,
                kind.name());
    }

    Optional<Stored> find(long id) {
        return database.query(ITEMS + " where i.id = ?", ReviewTable::stored, id).stream()
                .findFirst();
    }

    /** All in which somebody takes part, newest first. */
    List<Stored> of(List<Long> members) {
        String places = String.join(", ", members.stream().map(member -> "?").toList());
        List<Object> twice = new ArrayList<>(members);
        twice.addAll(members);
        return database.query(
                ITEMS + " where i.staff_member_id in (" + places + ") or i.other_id in (" + places
                        + ") order by i.id desc",
                ReviewTable::stored,
                twice.toArray());
    }

    /** Nobody else decides about it until the end of the transaction. */
    static Optional<Stored> lock(Connection connection, long id) throws SQLException {
        Database.query(connection, "select id from eligibility_review_item where id = ? for update", row -> 1, id);
        return Database.query(connection, ITEMS + " where i.id = ?", ReviewTable::stored, id).stream()
                .findFirst();
    }

    static void decide(Connection connection, Stored item, ReviewChoice choice, String reason, String by, Long job)
            throws SQLException {
        Database.update(
                connection,
                """
                insert into eligibility_review_decision
                       (item_id, decision, reason, facts_hash, decided_at, decided_by, job_id)
                values (?, ?, ?, ?, utc_timestamp(6), ?, ?)
                """,
                item.summary().id(),
                choice.name(),
                reason,
                item.facts(),
                by,
                job);
        move(connection, item.summary().id(), ReviewState.DECIDED);
    }

    static void move(Connection connection, long id, ReviewState state) throws SQLException {
        Database.update(
                connection,
                """
                update eligibility_review_item
                   set state = ?, version = version + 1, changed_at = utc_timestamp(6) where id = ?
                """,
                state.name(),
                id);
    }

    List<ReviewDecision> decisions(long item) {
        return database.query(
                """
                select d.*, d.facts_hash = i.facts_hash as same_facts
                  from eligibility_review_decision d
                  join eligibility_review_item i on i.id = d.item_id
                 where d.item_id = ? order by d.id desc
                """,
                row -> new ReviewDecision(
                        ReviewChoice.valueOf(row.getString("decision")),
                        row.getString("reason"),
                        instant(row, "decided_at"),
                        row.getString("decided_by"),
                        row.getBoolean("same_facts")),
                item);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String choice = row.getString("choice");
        return new Stored(
                new ReviewSummary(
                        row.getLong("id"),
                        row.getInt("card_year"),
                        ReviewKind.valueOf(row.getString("kind")),
                        ReviewState.valueOf(row.getString("state")),
                        row.getInt("version"),
                        row.getObject("staff_member_id", Long.class),
                        row.getString("name"),
                        row.getObject("other_id", Long.class),
                        row.getString("other_name"),
                        row.getString("detail"),
                        row.getInt("weight"),
                        row.getBoolean("reopened"),
                        instant(row, "found_at"),
                        instant(row, "changed_at"),
                        choice == null ? null : ReviewChoice.valueOf(choice)),
                row.getLong("facts_hash"),
                row.getObject("left_import_id", Long.class),
                row.getObject("left_row", Integer.class),
                row.getObject("right_import_id", Long.class),
                row.getObject("right_row", Integer.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
