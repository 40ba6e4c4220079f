package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;

/** Rows of a list beside the known people, as a temporary table, with every key by which one is found. */
final class ListedTable {

    private static final String CREATE =
            """
            create temporary table eligibility_listed (
                row_no          int          not null,
                stamboek_number bigint       null,
                name_key        varchar(120) character set ascii collate ascii_bin not null,
                swapped_key     varchar(120) character set ascii collate ascii_bin not null,
                birth_date      date         null,
                transposed      date         null,
                email           varchar(254) character set utf8mb4 collate utf8mb4_unicode_520_ci null,
                primary key (row_no)
            )
            """;

    private ListedTable() {}

    static void fill(Connection connection, Collection<ListedFacts> listed) throws SQLException {
        drop(connection);
        Database.update(connection, CREATE);
        Iterator<ListedFacts> next = listed.iterator();
        BulkLoad.load(
                connection,
                "eligibility_listed (row_no, stamboek_number, name_key, swapped_key, birth_date, transposed, email)",
                line -> {
                    if (!next.hasNext()) {
                        return false;
                    }
                    ListedFacts row = next.next();
                    line.number(row.row())
                            .numberOrNull(row.stamboekNumber(), 0)
                            .text(row.nameKey())
                            .text(row.swappedKey())
                            .date(row.birthDate())
                            .date(row.transposedBirth())
                            .text(row.email().isEmpty() ? null : row.email())
                            .endRow();
                    return true;
                });
    }

    static void drop(Connection connection) throws SQLException {
        Database.update(connection, "drop temporary table if exists eligibility_listed");
    }
}
