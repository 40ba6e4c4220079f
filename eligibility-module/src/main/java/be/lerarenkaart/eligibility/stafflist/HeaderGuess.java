package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.intake.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the header among the first records: the one with most headings that we understand. A merged heading that stands
 * a row higher counts where the header's own cell is empty.
 *
 * @param skipped records before the first row
 * @param headings empty texts when there is no header
 */
record HeaderGuess(int skipped, boolean found, List<String> headings) {

    private static final int AS_FAR_AS = 15;
    private static final int ENOUGH = 2;

    static HeaderGuess in(List<List<String>> records, List<Column> columns) {
        int best = -1;
        long most = 0;
        for (int record = 0; record < Math.min(records.size(), AS_FAR_AS); record++) {
            long understood = records.get(record).stream()
                    .filter(cell -> Synonyms.columnOf(cell, columns) != null)
                    .count();
            if (understood > most) {
                best = record;
                most = understood;
            }
        }
        if (most >= ENOUGH) {
            return new HeaderGuess(best + 1, true, headings(records, best));
        }
        int first = firstWithCells(records);
        if (first >= 0 && records.size() > first + 1 && looksLikeHeadings(records.get(first), records.get(first + 1))) {
            return new HeaderGuess(first + 1, true, headings(records, first));
        }
        return new HeaderGuess(Math.max(0, first), false, blanks(width(records)));
    }

    private static List<String> headings(List<List<String>> records, int header) {
        List<String> headings = new ArrayList<>(records.get(header));
        for (int above = header - 1; above >= Math.max(0, header - 2); above--) {
            List<String> higher = records.get(above);
            boolean title = higher.stream().filter(cell -> !cell.isBlank()).count() < ENOUGH;
            for (int cell = 0; !title && cell < higher.size(); cell++) {
                while (headings.size() <= cell) {
                    headings.add("");
                }
                if (headings.get(cell).isBlank()) {
                    headings.set(cell, higher.get(cell));
                }
            }
        }
        headings.replaceAll(String::strip);
        return headings;
    }

    /** Titles stand alone on their line. */
    private static int firstWithCells(List<List<String>> records) {
        for (int record = 0; record < records.size(); record++) {
            if (records.get(record).stream().filter(cell -> !cell.isBlank()).count() >= ENOUGH) {
                return record;
            }
        }
        return -1;
    }

    /** Words without figures, above something with figures. */
    private static boolean looksLikeHeadings(List<String> first, List<String> second) {
        boolean figuresAbove = first.stream().anyMatch(cell -> cell.matches(".*\\d.*|.*@.*"));
        boolean figuresBelow = second.stream().anyMatch(cell -> cell.matches(".*\\d.*|.*@.*"));
        return !figuresAbove && figuresBelow;
    }

    private static int width(List<List<String>> records) {
        return records.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<String> blanks(int count) {
        return new ArrayList<>(java.util.Collections.nCopies(count, ""));
    }
}
