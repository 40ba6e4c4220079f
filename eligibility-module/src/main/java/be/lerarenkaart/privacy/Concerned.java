package be.lerarenkaart.privacy;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The temporary tables of whom it is about: {@code privacy_person} with the alias under which what is counted stays,
 * {@code privacy_row} (rows of files that are theirs), {@code privacy_number}, {@code privacy_identity} (as a row of
 * a list names them), {@code privacy_address} (that nobody else
 * has) and {@code privacy_file} (files in which they stand).
 */
final class Concerned {

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(
                "privacy_person",
                "staff_member_id bigint not null primary key, alias bigint null, last_year smallint null,"
                        + " ground varchar(20) null");
        TABLES.put("privacy_row", "import_id bigint not null, row_no int not null, primary key (import_id, row_no)");
        TABLES.put("privacy_number", "number bigint not null primary key");
        TABLES.put(
                "privacy_identity", "identity varchar(150) character set ascii collate ascii_bin not null primary key");
        TABLES.put(
                "privacy_address",
                "address varchar(254) character set utf8mb4 collate utf8mb4_unicode_520_ci not null primary key,"
                        + " hash binary(32) null");
        TABLES.put("privacy_file", "import_id bigint not null primary key");
    }

    private Concerned() {}

    static void prepare(Connection connection) throws SQLException {
        drop(connection);
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            Database.update(
                    connection,
                    "create temporary table " + table.getKey() + " (" + table.getValue() + ") engine = InnoDB");
        }
    }

    static void add(Connection connection, Collection<Long> people) throws SQLException {
        for (long person : people) {
            Database.update(connection, "insert ignore into privacy_person (staff_member_id) values (?)", person);
        }
    }

    /** Gives everybody an alias that nobody had before, in no order that tells who it was. */
    static void giveAliases(Connection connection) throws SQLException {
        long last = Database.query(
                        connection,
                        "select last_alias from privacy_alias where id = 1 for update",
                        row -> row.getLong(1))
                .get(0);
        Database.update(
                connection,
                "create temporary table privacy_shuffled (place int not null auto_increment primary key,"
                        + " staff_member_id bigint not null unique) engine = InnoDB");
        Database.update(
                connection,
                "insert into privacy_shuffled (staff_member_id) select staff_member_id from privacy_person order by rand()");
        int given = Database.update(
                connection,
                "update privacy_person p join privacy_shuffled s on s.staff_member_id = p.staff_member_id"
                        + " set p.alias = ? - s.place",
                last);
        Database.update(connection, "drop temporary table privacy_shuffled");
        Database.update(connection, "update privacy_alias set last_alias = ? where id = 1", last - given);
    }

    static long count(Connection connection) throws SQLException {
        return Database.query(connection, "select count(*) from privacy_person", row -> row.getLong(1))
                .get(0);
    }

    static void drop(Connection connection) throws SQLException {
        for (String table : TABLES.keySet()) {
            Database.update(connection, "drop temporary table if exists " + table);
        }
        Database.update(connection, "drop temporary table if exists privacy_shuffled");
    }
}
