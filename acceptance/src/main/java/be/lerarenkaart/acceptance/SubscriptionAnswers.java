package be.lerarenkaart.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must be told of each subscription. Where somebody subscribed twice the rows are equal but for their number, and
 * the answers name an arbitrary one of them the duplicate: such rows are compared per person, in any order.
 */
final class SubscriptionAnswers {

    private static final String DUPLICATE = "DUBBEL";

    private final List<String> expected = new ArrayList<>();
    private final List<String> got = new ArrayList<>();
    private final Map<String, List<Integer>> rowsOfPerson = new HashMap<>();
    private final BitSet told = new BitSet();
    private final List<TooMany> tooMany = new ArrayList<>();

    /** A row that the file does not have, or that was told before. */
    private record TooMany(int row, String verdict) {}

    SubscriptionAnswers(Path file) {
        List<String> duplicated = new ArrayList<>();
        Records.each(file, answer -> {
            String verdict = answer.getField("oordeel");
            String person = answer.getField("stamboeknummer");
            expected.add(Vocabulary.subscription(verdict));
            rowsOfPerson.computeIfAbsent(person, key -> new ArrayList<>(1)).add(expected.size());
            if (verdict.equals(DUPLICATE)) {
                duplicated.add(person);
            }
        });
        rowsOfPerson.keySet().retainAll(duplicated);
        got.addAll(Collections.nCopies(expected.size(), "nothing"));
    }

    void tell(int row, String verdict) {
        if (row < 1 || row > got.size() || told.get(row)) {
            tooMany.add(new TooMany(row, verdict));
        } else {
            told.set(row);
            got.set(row - 1, verdict);
        }
    }

    RowComparison compared() {
        RowComparison comparison = new RowComparison(expected);
        rowsOfPerson.values().forEach(this::reorder);
        for (int row = 1; row <= got.size(); row++) {
            comparison.tell(row, got.get(row - 1));
        }
        tooMany.forEach(row -> comparison.tell(row.row, row.verdict));
        return comparison;
    }

    /** Puts what was told of a person's rows in the order of the answers, when it is the same but for the order. */
    private void reorder(List<Integer> rows) {
        String[] wanted = rows.stream().map(row -> expected.get(row - 1)).toArray(String[]::new);
        String[] told = rows.stream().map(row -> got.get(row - 1)).toArray(String[]::new);
        String[] sortedWanted = wanted.clone();
        Arrays.sort(sortedWanted);
        Arrays.sort(told);
        if (Arrays.equals(sortedWanted, told)) {
            for (int i = 0; i < wanted.length; i++) {
                got.set(rows.get(i) - 1, wanted[i]);
            }
        }
    }

    int peopleTwice() {
        return rowsOfPerson.size();
    }
}
