package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the rules say of everybody with an assignment, as a temporary table: one row per person, the assignment that
 * decides and why.
 *
 * <p>Each assignment gets a rank: the place of its reason when that holds for the whole person (deceased), 32 when it
 * entitles, else 32 and the place of its reason. The person's lowest rank decides, EPD before lists, then the order of
 * rows. Rank, source and row are packed into one number, so that finding the lowest is a single grouping. Whose a row
 * is, people may have said otherwise than it came; what they corrected is laid over the outcome, person by person.
 */
@ApplicationScoped
class Candidates {

    @Inject
    private CandidatesByHand byHand;

    /** In memory, 110 bytes a person: the table is thrown away at once, and three times faster than on disk. */
    private static final String CREATE =
            """
            create temporary table eligibility_candidate (
                staff_member_id bigint      not null,
                entitled        tinyint     not null,
                reason          varchar(30) character set ascii collate ascii_bin not null,
                starter         tinyint     not null,
                begins          date        null,
                import_id       bigint      null,
                row_no          int         null,
                facts_hash      bigint      not null,
                corrected_id    bigint      null,
                by_hand_id      bigint      null,
                ruled_reason    varchar(30) character set ascii collate ascii_bin null,
                decision_id     bigint      null comment 'what stands',
                difference      varchar(10) character set ascii collate ascii_bin null comment 'with what stands',
                primary key (staff_member_id)
            ) engine = memory
            """;

    private static final String FILL =
            """
            insert into eligibility_candidate
            select best.staff_member_id, best.packed >> 56 = 32, %4$s,
                   best.packed >> 56 = 32 and coalesce(a.declared_starter = 1
                       or coalesce(a.re_entry, a.first_appointment) between ? and ?, 0),
                   best.begins, a.import_id, a.row_no, a.facts_hash, null, null, null, null, null
              from (select judged.staff_member_id,
                           min((case when judged.place = 99 then 32 when judged.place in (%3$s) then judged.place
                                     else 32 + judged.place end << 56)
                               | (if(judged.source = 'EPD', 0, 1) << 55) | (judged.import_id << 20) | judged.row_no)
                               as packed,
                           min(if(judged.place = 99, coalesce(judged.begins, ?), null)) as begins
                      from (select c.source, a.import_id, a.row_no, a.begins,
                                   coalesce(p.person_id, m.staff_member_id, a.staff_member_id) as staff_member_id,
                                   least(if(a.state is null, 99, %1$s), if(a.category is null, 99, %2$s),
                                         if(a.ends <= ?, ?, 99), if(a.begins > ?, ?, 99)) as place
                              from eligibility_current_source c
                              join eligibility_assignment a on a.import_id = c.import_id
                              left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
                              left join eligibility_same_person p
                                on p.staff_member_id = coalesce(m.staff_member_id, a.staff_member_id)
                             where c.card_year = ? and coalesce(m.counts, 1) = 1) judged
                     group by judged.staff_member_id) best
              join eligibility_assignment a
                on a.import_id = (best.packed >> 20) & 34359738367 and a.row_no = best.packed & 1048575
            """;

    /** Makes the table on this connection. Drop it when done: pooled connections live on. */
    void gather(Connection connection, int cardYear, RuleSet rules) throws SQLException {
        drop(connection);
        Database.update(connection, "set session max_heap_table_size = 268435456, tmp_table_size = 268435456");
        Database.update(connection, CREATE);
        Database.update(
                connection,
                FILL.formatted(
                        rules.placeOfState("a.state"),
                        rules.placeOfCategory("a.category"),
                        rules.placesForPerson(),
                        rules.reasonOfRank("(best.packed >> 56)")),
                rules.referenceDate().minusYears(1).plusDays(1),
                rules.referenceDate(),
                rules.referenceDate(),
                rules.referenceDate(),
                rules.place("ENDED"),
                rules.latestStart(),
                rules.place("NOT_STARTED"),
                cardYear);
        byHand.apply(connection, cardYear, rules);
    }

    void drop(Connection connection) throws SQLException {
        Database.update(connection, "drop temporary table if exists eligibility_candidate");
    }
}
