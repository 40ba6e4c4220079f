package be.lerarenkaart.eligibility;

import java.util.List;

/**
 * A row of a list after a look at it alone; whether it is a duplicate only its neighbours tell.
 *
 * @param row its number
 * @param identity equal for two rows about the same person
 * @param findings faults first: the first of them is the verdict that an import gives
 */
public record CheckedRow(int row, String identity, List<CellFinding> findings) {

    public boolean hasFaults() {
        return !findings.isEmpty() && findings.get(0).fault();
    }
}
