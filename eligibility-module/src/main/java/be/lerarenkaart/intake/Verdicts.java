package be.lerarenkaart.intake;

import be.lerarenkaart.bulk.BulkLoad;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One verdict for each row, kept in some nine bytes a row until the file is read, so that a later row can still change
 * the verdict of an earlier one.
 */
public final class Verdicts {

    /** No number in the row, or none that may be kept. */
    public static final long NO_NUMBER = 0;

    private static final short NONE = -1;

    private record Ruling(String verdict, String code, String field) {}

    private final List<Ruling> rulings = new ArrayList<>();
    private final Map<Ruling, Integer> places = new HashMap<>();
    private short[] ruling = unruled(4096);
    private long[] stamboek = new long[4096];
    private int rows;

    /** Rules on a row; ruling again on the same row replaces the former verdict. */
    public void give(int row, long stamboekNumber, String verdict, String code, String field) {
        if (row > ruling.length) {
            int size = Math.max(row, ruling.length * 2);
            short[] more = unruled(size);
            System.arraycopy(ruling, 0, more, 0, ruling.length);
            ruling = more;
            stamboek = Arrays.copyOf(stamboek, size);
        }
        Ruling asked = new Ruling(verdict, code, field);
        ruling[row - 1] = places.computeIfAbsent(asked, this::remember).shortValue();
        stamboek[row - 1] = stamboekNumber;
        rows = Math.max(rows, row);
    }

    /** A verdict without a code: nothing to say about this row. */
    public void give(int row, long stamboekNumber, String verdict) {
        give(row, stamboekNumber, verdict, "", "");
    }

    public long stamboekNumber(int row) {
        return stamboek[row - 1];
    }

    /** The last row that has a verdict. */
    public int rows() {
        return rows;
    }

    /** The first rows about which there is something to say. */
    public List<RowVerdict> firstWithACode(int max) {
        List<RowVerdict> first = new ArrayList<>();
        for (int row = 1; row <= rows && first.size() < max; row++) {
            Ruling given = ruling[row - 1] == NONE ? null : rulings.get(ruling[row - 1]);
            if (given != null && !given.code().isEmpty()) {
                String sentence = VerdictWords.sentence(row, given.code(), given.field());
                first.add(new RowVerdict(row, "", given.verdict(), given.code(), given.field(), sentence));
            }
        }
        return first;
    }

    /** Rows by verdict. */
    public Map<String, Long> byVerdict() {
        return counted(Ruling::verdict);
    }

    private Map<String, Long> counted(java.util.function.Function<Ruling, String> by) {
        long[] counts = new long[rulings.size()];
        for (int row = 0; row < rows; row++) {
            if (ruling[row] != NONE) {
                counts[ruling[row]]++;
            }
        }
        Map<String, Long> sums = new java.util.TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                sums.merge(by.apply(rulings.get(i)), counts[i], Long::sum);
            }
        }
        return sums;
    }

    /** @param read rows that came out of the file: each must have its verdict, and nothing else may have one */
    void save(Connection connection, long importId, int read) throws SQLException {
        mustBeOf(read);
        int[] next = {0};
        BulkLoad.load(connection, "intake_verdict (import_id, row_no, stamboek_number, verdict, code, field)", line -> {
            if (next[0] == rows) {
                return false;
            }
            int row = next[0]++;
            Ruling given = rulings.get(ruling[row]);
            line.number(importId)
                    .number(row + 1)
                    .numberOrNull(stamboek[row], NO_NUMBER)
                    .text(given.verdict())
                    .text(given.code())
                    .text(given.field())
                    .endRow();
            return true;
        });
    }

    /** A row without a verdict is a fault of its importer, never of the sender. */
    private void mustBeOf(int read) {
        if (rows > read) {
            throw new IllegalStateException("verdict on row " + rows + " of a file of " + read);
        }
        for (int row = 1; row <= read; row++) {
            if (row > rows || ruling[row - 1] == NONE) {
                throw new IllegalStateException("no verdict on row " + row + " of " + read);
            }
        }
    }

    private static short[] unruled(int rows) {
        short[] none = new short[rows];
        Arrays.fill(none, NONE);
        return none;
    }

    private int remember(Ruling asked) {
        rulings.add(asked);
        return rulings.size() - 1;
    }
}
