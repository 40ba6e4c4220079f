package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.bulk.LongIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Numbers that no card ever had, one for each newcomer, in a temporary table by person. Whoever makes them holds the
 * numbering row until the transaction ends: two servers wait for each other instead of drawing the same number unseen.
 * The unique key of the cards stands behind it.
 */
final class FreshNumbers {

    private static final String TAKEN =
            """
            select n.staff_member_id
              from distribution_fresh_number n
              join distribution_card c on c.number = n.number
            """;

    private final Connection connection;
    private final CardNumbers numbers;
    private final LongIndex drawn = new LongIndex();

    private FreshNumbers(Connection connection, CardNumbers numbers) {
        this.connection = connection;
        this.numbers = numbers;
    }

    /** @param newcomers ids of people, sorted */
    static void draw(Connection connection, CardNumbers numbers, long[] newcomers) throws SQLException {
        Database.query(connection, "select id from distribution_numbering where id = 1 for update", row -> 1);
        Database.update(
                connection,
                """
                create temporary table distribution_fresh_number (
                    staff_member_id bigint not null,
                    number          bigint not null,
                    primary key (staff_member_id)
                )
                """);
        new FreshNumbers(connection, numbers).fill(newcomers);
    }

    private void fill(long[] newcomers) throws SQLException {
        BulkLoad.load(connection, "distribution_fresh_number (staff_member_id, number)", line -> {
            if (drawn.size() == newcomers.length) {
                return false;
            }
            long person = newcomers[drawn.size()];
            line.number(person).number(unseen()).endRow();
            return true;
        });
        String replace = "update distribution_fresh_number set number = ? where staff_member_id = ?";
        for (List<Long> taken = taken(); !taken.isEmpty(); taken = taken()) {
            for (long person : taken) {
                Database.update(connection, replace, unseen(), person);
            }
        }
    }

    private List<Long> taken() throws SQLException {
        return Database.query(connection, TAKEN, row -> row.getLong(1));
    }

    private long unseen() {
        int before = drawn.size();
        long number;
        do {
            number = numbers.next();
            drawn.add(number);
        } while (drawn.size() == before);
        return number;
    }

    static void drop(Connection connection) throws SQLException {
        Database.update(connection, "drop temporary table if exists distribution_fresh_number");
    }
}
