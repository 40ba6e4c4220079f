package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** Keeps whom rows were taken for, and whom else they might be about. */
@ApplicationScoped
public class MatchRows {

    private static final String CARRY_OVER =
            """
            insert into eligibility_match
                   (import_id, row_no, staff_member_id, counts, method, score, grounds, reason, made_at, made_by)
            select n.import_id, n.row_no, min(m.staff_member_id), min(m.counts), 'HAND', null, 'CARRIED_OVER',
                   min(m.reason), utc_timestamp(6), min(m.made_by)
              from eligibility_match m
              join eligibility_assignment o on o.import_id = m.import_id and o.row_no = m.row_no
              join eligibility_assignment n on n.staff_member_id = o.staff_member_id and n.import_id = ?
               and n.name_key = o.name_key and n.birth_date <=> o.birth_date
             where m.import_id = ? and m.superseded_at is null and m.method = 'HAND'
             group by n.import_id, n.row_no
            """;

    /** Whoever is themselves as on the former list is still as like somebody as they were then. */
    private static final String DOUBTS_OF_FORMER_LISTS =
            """
            insert ignore into eligibility_match_doubt (import_id, row_no, staff_member_id, score, grounds)
            select m.import_id, m.row_no, d.staff_member_id, d.score, d.grounds
              from eligibility_match m
              join eligibility_assignment a on a.import_id = m.import_id and a.row_no = m.row_no
              join eligibility_current_source c
                on c.source = 'LIST' and c.institution_number = a.institution_number and c.import_id <> m.import_id
              join eligibility_match_doubt d on d.import_id = c.import_id
              join eligibility_assignment o on o.import_id = d.import_id and o.row_no = d.row_no
              left join eligibility_match before_it
                on before_it.import_id = o.import_id and before_it.current_row = o.row_no
             where m.import_id = ? and m.method = 'FORMER'
               and coalesce(before_it.staff_member_id, o.staff_member_id) = m.staff_member_id
            """;

    /** Writes the answers to the rows of a list that was loaded. A row of somebody whom the EPD speaks for does not count. */
    public void save(Connection connection, long importId, Collection<Recognition> answers) throws SQLException {
        Iterator<Recognition> known =
                answers.stream().filter(Recognition::isKnown).iterator();
        BulkLoad.load(
                connection,
                "eligibility_match (import_id, row_no, staff_member_id, counts, method, score, grounds, reason,"
                        + " made_by) set made_at = utc_timestamp(6)",
                line -> {
                    if (!known.hasNext()) {
                        return false;
                    }
                    Recognition answer = known.next();
                    line.number(importId)
                            .number(answer.row())
                            .number(answer.staffMemberId())
                            .flag(!answer.inEpd())
                            .text(answer.method())
                            .text(answer.method().equals("SCORED") ? Integer.toString(answer.score()) : null)
                            .text(answer.grounds())
                            .text("")
                            .text("")
                            .endRow();
                    return true;
                });
        saveDoubts(connection, importId, answers);
        Database.update(connection, DOUBTS_OF_FORMER_LISTS, importId);
    }

    private static void saveDoubts(Connection connection, long importId, Collection<Recognition> answers)
            throws SQLException {
        record Line(int row, Recognition.Doubt doubt) {}
        Iterator<Line> lines = answers.stream()
                .flatMap(answer -> answer.doubts().stream().map(doubt -> new Line(answer.row(), doubt)))
                .iterator();
        BulkLoad.load(
                connection, "eligibility_match_doubt (import_id, row_no, staff_member_id, score, grounds)", rows -> {
                    if (!lines.hasNext()) {
                        return false;
                    }
                    Line line = lines.next();
                    rows.number(importId)
                            .number(line.row())
                            .number(line.doubt().staffMemberId())
                            .number(line.doubt().score())
                            .text(line.doubt().grounds())
                            .endRow();
                    return true;
                });
    }

    /**
     * After a delivery was loaded: rows that say what a row of the former one said, which a person gave to somebody
     * else, go to that somebody again.
     */
    public void carryOver(Connection connection, long importId, int cardYear) throws SQLException {
        List<Long> former = Database.query(
                connection,
                """
                select import_id from eligibility_current_source
                 where source = 'EPD' and card_year <= ? and import_id <> ?
                 order by card_year desc limit 1
                """,
                row -> row.getLong(1),
                cardYear,
                importId);
        if (!former.isEmpty()) {
            Database.update(connection, CARRY_OVER, importId, former.get(0));
        }
    }
}
