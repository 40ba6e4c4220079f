package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The peer of {@link EntitlementRun}: the same rules in Java, person by person. The assignments come through one cursor,
 * ordered by person; the decision that stands is looked up for each person; what differs is superseded and written in
 * rewritten JDBC batches, committed each 1,000 people.
 */
@ApplicationScoped
public class RowByRowDecisions {

    private static final int CHUNK = 1000;
    private static final int ENTITLES = 32;
    private static final int NOTHING_AGAINST = 99;

    private record Assignment(
            long person,
            long importId,
            int row,
            LocalDate begins,
            LocalDate ends,
            String state,
            String category,
            boolean declaredStarter,
            LocalDate starts,
            long factsHash) {}

    @Inject
    private CardYears cardYears;

    @Inject
    private RuleSets ruleSets;

    /**
     * @param cursor a connection for reading only; the other one writes
     * @return how many decisions were written
     */
    public long decide(Connection cursor, Connection connection, int cardYear, long jobId) throws SQLException {
        CardYearDates dates = cardYears.get(new CardYear(cardYear));
        try (Writer writer = new Writer(connection, dates, ruleSets.read(dates), jobId)) {
            List<Assignment> person = new ArrayList<>();
            Database.each(
                    cursor,
                    """
                    select a.staff_member_id, a.import_id, a.row_no, a.begins, a.ends, a.state, a.category,
                           a.declared_starter, coalesce(a.re_entry, a.first_appointment), a.facts_hash
                      from eligibility_current_source c
                      join eligibility_assignment a on a.import_id = c.import_id
                     where c.card_year = ?
                     order by a.staff_member_id, c.source, a.import_id, a.row_no
                    """,
                    row -> {
                        Assignment assignment = assignment(row);
                        if (!person.isEmpty() && person.get(0).person != assignment.person) {
                            writer.decide(person);
                            person.clear();
                        }
                        person.add(assignment);
                    },
                    cardYear);
            if (!person.isEmpty()) {
                writer.decide(person);
            }
            writer.commit();
            return writer.written;
        }
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                date(row, 4),
                date(row, 5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                date(row, 9),
                row.getLong(10));
    }

    private static LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static final class Writer implements AutoCloseable {

        private final Connection connection;
        private final CardYearDates dates;
        private final RuleSet rules;
        private final long jobId;
        private final PreparedStatement find;
        private final PreparedStatement supersede;
        private final PreparedStatement insert;
        private int people;
        private long written;

        Writer(Connection connection, CardYearDates dates, RuleSet rules, long jobId) throws SQLException {
            this.connection = connection;
            this.dates = dates;
            this.rules = rules;
            this.jobId = jobId;
            find = connection.prepareStatement("select id, reason, starter, begins, rule_set_id, facts_hash"
                    + " from eligibility_decision where current_year = ? and staff_member_id = ?");
            supersede = connection.prepareStatement("update eligibility_decision set superseded_by_job = ?,"
                    + " superseded_at = utc_timestamp(6) where id = ?");
            insert = connection.prepareStatement("insert into eligibility_decision (card_year, staff_member_id,"
                    + " entitled, reason, starter, begins, rule_set_id, import_id, row_no, facts_hash, decided_by_job,"
                    + " decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))");
        }

        void decide(List<Assignment> assignments) throws SQLException {
            int best = Integer.MAX_VALUE;
            Assignment deciding = null;
            LocalDate begins = null;
            for (Assignment assignment : assignments) {
                int place = place(assignment);
                int rank = rank(place);
                if (rank < best) {
                    best = rank;
                    deciding = assignment;
                }
                boolean earlier = begins == null || assignment.begins != null && assignment.begins.isBefore(begins);
                if (place == NOTHING_AGAINST && earlier) {
                    begins = assignment.begins == null ? dates.referenceDate() : assignment.begins;
                }
            }
            boolean entitled = best == ENTITLES;
            save(deciding, entitled, reason(best), entitled && isStarter(deciding), begins);
        }

        /** The reason said first of all that speak against the assignment. */
        private int place(Assignment assignment) {
            int place = NOTHING_AGAINST;
            if (assignment.state != null) {
                place = Math.min(place, placeOf(rules.states().getOrDefault(assignment.state, "REVIEW")));
            }
            if (assignment.category != null) {
                place = Math.min(
                        place, placeOf(rules.categories().getOrDefault(assignment.category, "STAFF_CATEGORY")));
            }
            if (assignment.ends != null && !assignment.ends.isAfter(dates.referenceDate())) {
                place = Math.min(place, rules.place("ENDED"));
            }
            if (assignment.begins != null && assignment.begins.isAfter(dates.latestStart())) {
                place = Math.min(place, rules.place("NOT_STARTED"));
            }
            return place;
        }

        private int placeOf(String reason) {
            return reason.isEmpty() ? NOTHING_AGAINST : rules.place(reason);
        }

        private int rank(int place) {
            boolean forPerson = rules.forPerson().stream().anyMatch(reason -> rules.place(reason) == place);
            return place == NOTHING_AGAINST ? ENTITLES : forPerson ? place : ENTITLES + place;
        }

        private String reason(int rank) {
            return rank == ENTITLES
                    ? "ENTITLED"
                    : rules.places().entrySet().stream()
                            .filter(reason -> rank(reason.getValue()) == rank)
                            .findFirst()
                            .orElseThrow()
                            .getKey();
        }

        private boolean isStarter(Assignment assignment) {
            LocalDate from = dates.referenceDate().minusYears(1).plusDays(1);
            return assignment.declaredStarter
                    || assignment.starts != null
                            && !assignment.starts.isBefore(from)
                            && !assignment.starts.isAfter(dates.referenceDate());
        }

        private void save(Assignment deciding, boolean entitled, String reason, boolean starter, LocalDate begins)
                throws SQLException {
            find.setInt(1, dates.year().value());
            find.setLong(2, deciding.person);
            try (ResultSet standing = find.executeQuery()) {
                boolean stands = standing.next();
                boolean same = stands
                        && standing.getString(2).equals(reason)
                        && standing.getBoolean(3) == starter
                        && Objects.equals(date(standing, 4), begins)
                        && standing.getLong(5) == rules.id()
                        && standing.getLong(6) == deciding.factsHash;
                if (stands && !same) {
                    add(supersede, jobId, standing.getLong(1));
                }
                if (!same) {
                    written++;
                    add(
                            insert,
                            dates.year().value(),
                            deciding.person,
                            entitled,
                            reason,
                            starter,
                            begins,
                            rules.id(),
                            deciding.importId,
                            deciding.row,
                            deciding.factsHash,
                            jobId);
                }
            }
            if (++people % CHUNK == 0) {
                commit();
            }
        }

        private static void add(PreparedStatement batch, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                batch.setObject(i + 1, values[i]);
            }
            batch.addBatch();
        }

        void commit() throws SQLException {
            supersede.executeBatch();
            insert.executeBatch();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            find.close();
            supersede.close();
            insert.close();
        }
    }
}
