package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Finds who the subscribers are: by stamboek number, else by name and birth date if only one person has both. */
final class KnownSubscribers {

    /** @param stamboekNumber 0 when the person has none */
    record Person(long staffMemberId, long stamboekNumber) {}

    private static final String BY_NUMBER =
            """
            select a.row_no, m.id, m.stamboek_number
              from distribution_asked_person a
              join eligibility_staff_member_v1 m on m.stamboek_number = a.stamboek_number
            """;

    /**
     * A number that leads nowhere may be that of somebody whom a school listed without one. A person with another number
     * is somebody else, or has two: that is for people to see, not for us to join.
     */
    private static final String BY_NAME =
            """
            select a.row_no, min(m.id), min(m.stamboek_number)
              from distribution_asked_person a
              join eligibility_staff_member_v1 m on m.name_key = a.name_key and m.birth_date = a.birth_date
              left join eligibility_staff_member_v1 known on known.stamboek_number = a.stamboek_number
             where known.id is null and (a.stamboek_number is null or m.stamboek_number is null)
             group by a.row_no
            having count(*) = 1
            """;

    private KnownSubscribers() {}

    /** People by row number. The names stand in a temporary table for as long as this takes. */
    static Map<Integer, Person> of(Connection connection, List<SubscriptionRow> rows) throws SQLException {
        Database.update(
                connection,
                """
                create temporary table distribution_asked_person (
                    row_no          int    not null,
                    stamboek_number bigint null,
                    name_key        varchar(120) character set ascii collate ascii_bin null,
                    birth_date      date   null,
                    primary key (row_no)
                )
                """);
        try {
            load(connection, rows.iterator());
            Map<Integer, Person> people = new HashMap<>();
            for (String sql : List.of(BY_NUMBER, BY_NAME)) {
                Database.each(
                        connection, sql, row -> people.put(row.getInt(1), new Person(row.getLong(2), row.getLong(3))));
            }
            return people;
        } finally {
            Database.update(connection, "drop temporary table distribution_asked_person");
        }
    }

    private static void load(Connection connection, Iterator<SubscriptionRow> rows) throws SQLException {
        BulkLoad.load(connection, "distribution_asked_person (row_no, stamboek_number, name_key, birth_date)", line -> {
            if (!rows.hasNext()) {
                return false;
            }
            SubscriptionRow row = rows.next();
            boolean byName = row.canBeKnownByName();
            line.number(row.number)
                    .numberOrNull(row.stamboekNumber(), 0)
                    .text(byName ? row.nameKey : null)
                    .date(byName ? row.birthDate : null)
                    .endRow();
            return true;
        });
    }
}
