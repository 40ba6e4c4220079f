package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.eligibility.stafflist.DraftRow;
import java.util.List;
import java.util.Set;

/**
 * A row of the grid.
 *
 * @param cells that are shown, in the order of the columns
 * @param error of the row as a whole; null when there is none
 */
public record GridRow(DraftRow row, List<GridCell> cells, String error) {

    private static final int FAMILY_NAME = 2;
    private static final int GIVEN_NAME = 3;

    /** With these columns only. */
    GridRow of(Set<Integer> columns) {
        return new GridRow(
                row,
                cells.stream().filter(cell -> columns.contains(cell.column())).toList(),
                error);
    }

    public int number() {
        return row.number();
    }

    public String person() {
        return (row.cells().get(FAMILY_NAME) + " " + row.cells().get(GIVEN_NAME)).strip();
    }
}
