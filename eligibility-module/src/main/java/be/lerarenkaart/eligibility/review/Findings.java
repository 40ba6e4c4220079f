package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** What is found in one search, as a temporary table; two ways to the same finding are one. */
final class Findings {

    static final String INTO =
            """
            insert ignore into eligibility_finding (kind, item_key, staff_member_id, other_id, left_import_id, left_row,
                   right_import_id, right_row, detail, weight, facts_hash)
            """;

    /** Sixty bits of what is in conflict: enough to see that it changed. Takes a list of values. */
    static final String HASH = "cast(conv(left(md5(concat_ws('|', %s)), 15), 16, 10) as signed)";

    private static final String CREATE =
            """
            create temporary table eligibility_finding (
                kind            varchar(20)  character set ascii collate ascii_bin not null,
                item_key        varchar(100) character set ascii collate ascii_bin not null,
                staff_member_id bigint       null,
                other_id        bigint       null,
                left_import_id  bigint       null,
                left_row        int          null,
                right_import_id bigint       null,
                right_row       int          null,
                detail          varchar(200) character set ascii collate ascii_bin not null,
                weight          smallint     not null,
                facts_hash      bigint       not null,
                primary key (kind, item_key)
            )
            """;

    private Findings() {}

    static void begin(Connection connection) throws SQLException {
        drop(connection);
        Database.update(connection, CREATE);
    }

    static void drop(Connection connection) throws SQLException {
        Database.update(connection, "drop temporary table if exists eligibility_finding");
    }
}
