package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.bulk.RowWriter;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.kernel.FourEyes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/**
 * Writes down how a delivery differs from the former one. Who differs is known from reading it; what of them differs,
 * and where, is asked of the database, of those people only.
 */
@ApplicationScoped
class DeliveryComparison {

    private static final String DIFFERING =
            """
            create temporary table eligibility_differing (
                staff_member_id bigint     not null,
                difference      varchar(8) character set ascii collate ascii_bin not null,
                facts           int        not null,
                primary key (staff_member_id)
            ) default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
            """;

    private static final String NOW =
            """
            create temporary table eligibility_people_now (
                dimension varchar(12) character set ascii collate ascii_bin not null,
                value     varchar(30) not null,
                people    int         not null
            ) default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
            """;

    private static final String FACTS =
            """
            create temporary table eligibility_changed_facts (primary key (staff_member_id)) as
            select d.staff_member_id, %s as facts
              from eligibility_differing d
              join (select 1 as sign, cast(? as signed) as import_id union all select -1, ?) both_of
              join eligibility_assignment a on a.staff_member_id = d.staff_member_id and a.import_id = both_of.import_id
             where d.difference = 'CHANGED'
             group by d.staff_member_id
            """
                    .formatted(ChangedFact.bits("both_of.sign"));

    private static final String KEEP_FACTS =
            """
            update eligibility_differing d
              join eligibility_changed_facts f on f.staff_member_id = d.staff_member_id
               set d.facts = if(f.facts = 0, ?, f.facts)
            """;

    private static final String DIFFERENCES =
            """
            insert into eligibility_delivery_difference
                   (import_id, dimension, value, staff_member_id, difference, facts)
            select ?, ?, told.value, told.staff_member_id,
                   case when told.difference <> 'CHANGED' then told.difference
                        when told.before_too = 0 then 'ARRIVED' when told.now_too = 0 then 'DEPARTED'
                        else 'CHANGED' end, told.facts
              from (select d.staff_member_id, coalesce(a.%s, '') as value, max(d.difference) as difference,
                           max(d.facts) as facts, max(a.import_id = ?) as before_too, max(a.import_id = ?) as now_too
                      from eligibility_differing d
                      join eligibility_assignment a
                        on a.staff_member_id = d.staff_member_id and a.import_id in (?, ?)
                     group by d.staff_member_id, value) told
             order by told.value, told.staff_member_id
            """;

    private static final String COUNTS =
            """
            insert into eligibility_delivery_count (import_id, dimension, value, people_before, people_now,
                   people_joined, people_left, people_arrived, people_departed, people_changed)
            select ?, dimension, value,
                   sum(people) - sum(joined) - sum(arrived) + sum(gone) + sum(departed), sum(people),
                   sum(joined), sum(gone), sum(arrived), sum(departed), sum(changed)
              from (select dimension, value, people, if(? is null, people, 0) as joined, 0 as gone, 0 as arrived,
                           0 as departed, 0 as changed
                      from eligibility_people_now
                    union all
                    select dimension, value, 0, sum(difference = 'JOINED'), sum(difference = 'LEFT'),
                           sum(difference = 'ARRIVED'), sum(difference = 'DEPARTED'), sum(difference = 'CHANGED')
                      from eligibility_delivery_difference
                     where import_id = ?
                     group by dimension, value) counted
             group by dimension, value
            """;

    private static final String FACT_COUNTS =
            """
            insert into eligibility_delivery_count (import_id, dimension, value, people_before, people_now,
                   people_joined, people_left, people_arrived, people_departed, people_changed)
            select ?, 'FACT', ?, 0, 0, 0, 0, 0, 0, count(*) from eligibility_differing where facts & ? <> 0
            """;

    /** Where no limit was set for the card year. */
    static final BigDecimal USUAL_LIMIT = new BigDecimal("5.00");

    @Inject
    private Imports imports;

    @Inject
    private FourEyes fourEyes;

    /**
     * @param former null for the first delivery of a card year
     */
    void save(Connection connection, long importId, int cardYear, Long former, DeliveredPeople delivered)
            throws SQLException {
        drop(connection);
        Database.update(connection, DIFFERING);
        Database.update(connection, NOW);
        try {
            Database.update(
                    connection,
                    """
                    insert into eligibility_delivery (import_id, card_year, former_import_id, people_before, people_now,
                           people_joined, people_left, people_changed, most_left_percent)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    importId,
                    cardYear,
                    former,
                    delivered.before(),
                    delivered.now(),
                    delivered.joined(),
                    delivered.left(),
                    delivered.changed(),
                    limit(connection, cardYear, importId));
            if (former != null) {
                saveDifferences(connection, importId, former, delivered);
            }
            load(connection, DeliveryDimension.INSTITUTION, delivered.byInstitution());
            load(connection, DeliveryDimension.CATEGORY, delivered.byCategory());
            Database.update(connection, COUNTS, importId, former, importId);
        } finally {
            drop(connection);
        }
    }

    private static void saveDifferences(Connection connection, long importId, long former, DeliveredPeople delivered)
            throws SQLException {
        Iterator<DeliveredPeople.Differing> next = delivered.differing();
        BulkLoad.load(connection, "eligibility_differing (staff_member_id, difference, facts)", line -> {
            if (!next.hasNext()) {
                return false;
            }
            DeliveredPeople.Differing one = next.next();
            line.number(one.staffMemberId())
                    .text(one.difference().name())
                    .number(0)
                    .endRow();
            return true;
        });
        Database.update(connection, FACTS, importId, former);
        Database.update(connection, KEEP_FACTS, ChangedFact.OTHER.bit());
        for (DeliveryDimension dimension : List.of(DeliveryDimension.INSTITUTION, DeliveryDimension.CATEGORY)) {
            String column = dimension == DeliveryDimension.INSTITUTION ? "institution_number" : "category";
            Database.update(
                    connection,
                    DIFFERENCES.formatted(column),
                    importId,
                    dimension.name(),
                    former,
                    importId,
                    former,
                    importId);
        }
        for (ChangedFact fact : ChangedFact.values()) {
            Database.update(connection, FACT_COUNTS, importId, fact.name(), fact.bit());
        }
    }

    private static void load(Connection connection, DeliveryDimension dimension, PeopleByValue people)
            throws SQLException {
        boolean[] written = {people.size() == 0};
        BulkLoad.load(connection, "eligibility_people_now (dimension, value, people)", lines -> {
            if (written[0]) {
                return false;
            }
            people.each((value, count) -> write(lines, dimension, value, count));
            written[0] = true;
            return true;
        });
    }

    private static void write(RowWriter lines, DeliveryDimension dimension, String value, int count) {
        lines.text(dimension.name()).text(value).number(count).endRow();
    }

    /**
     * How many in a hundred people this delivery may leave out. A limit that a sender of its own set wider than usual does
     * not count for it, nor does one of which that cannot be told.
     */
    BigDecimal limit(Connection connection, int cardYear, long importId) throws SQLException {
        List<Long> senders = imports.senders(connection, importId);
        return Database.query(
                        connection,
                        """
                        select most_left_percent, set_by_account from eligibility_delivery_limit where card_year = ?
                        """,
                        row -> fourEyes.areOthers(senders, row.getObject(2, Long.class))
                                ? row.getBigDecimal(1)
                                : row.getBigDecimal(1).min(USUAL_LIMIT),
                        cardYear)
                .stream()
                .findFirst()
                .orElse(USUAL_LIMIT);
    }

    private static void drop(Connection connection) throws SQLException {
        for (String table : List.of("eligibility_differing", "eligibility_people_now", "eligibility_changed_facts")) {
            Database.update(connection, "drop temporary table if exists " + table);
        }
    }
}
