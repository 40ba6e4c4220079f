package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.bulk.LongIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Everybody with a stamboek number, and what the delivery that holds says of them, as bare numbers in memory. */
final class KnownPeople {

    private final LongIndex numbers = new LongIndex();
    private final LongIndex former = new LongIndex();
    private long[] ids;
    private long[] sums = new long[4096];

    static KnownPeople read(Connection connection, Long formerImport) throws SQLException {
        KnownPeople people = new KnownPeople();
        LongStream.Builder ids = LongStream.builder();
        Database.each(
                connection,
                "select stamboek_number, id from eligibility_staff_member where stamboek_number is not null",
                row -> {
                    people.numbers.add(row.getLong(1));
                    ids.add(row.getLong(2));
                });
        people.ids = ids.build().toArray();
        Database.each(
                connection,
                "select stamboek_number, facts_hash from eligibility_assignment where import_id = ?",
                row -> people.addFormer(row.getLong(1), row.getLong(2)),
                formerImport == null ? 0 : formerImport);
        return people;
    }

    private void addFormer(long stamboekNumber, long factsHash) {
        int place = former.add(stamboekNumber);
        if (place == sums.length) {
            sums = Arrays.copyOf(sums, place * 2);
        }
        sums[place] += factsHash;
    }

    /** The id of the person with this number, or the given one for somebody new. */
    long idOf(long stamboekNumber, long otherwise) {
        int place = numbers.find(stamboekNumber);
        return place < 0 ? otherwise : ids[place];
    }

    int placeInFormer(long stamboekNumber) {
        return former.find(stamboekNumber);
    }

    long factsSum(int placeInFormer) {
        return sums[placeInFormer];
    }

    long formerNumber(int placeInFormer) {
        return former.key(placeInFormer);
    }

    int formerSize() {
        return former.size();
    }
}
