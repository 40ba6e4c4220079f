package be.lerarenkaart.acceptance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Compares what was told of each row of a file with what was expected; each row must be told once. */
final class RowComparison {

    private static final int EXAMPLES = 5;

    private final List<String> expected;
    private final BitSet told = new BitSet();
    private final List<String> examples = new ArrayList<>();
    private int equal;

    /** @param expected of row 1 first */
    RowComparison(List<String> expected) {
        this.expected = expected;
    }

    void tell(int row, String got) {
        if (row < 1) {
            example("there can be no row " + row);
            return;
        }
        String wanted = row <= expected.size() ? expected.get(row - 1) : "no such row";
        if (told.get(row)) {
            example("row " + row + " was told twice");
        } else if (wanted.equals(got)) {
            equal++;
        } else {
            example("row " + row + ": expected " + wanted + ", got " + got);
        }
        told.set(row);
    }

    private void example(String sentence) {
        if (examples.size() < EXAMPLES) {
            examples.add(sentence);
        }
    }

    int rows() {
        return expected.size();
    }

    int equal() {
        return equal;
    }

    List<String> examples() {
        int untold = told.nextClearBit(1);
        if (untold <= expected.size()) {
            example("row " + untold + " was not told");
        }
        return examples;
    }
}
