package be.lerarenkaart.portal.pages.lists;

/**
 * A cell of the grid.
 *
 * @param column place of it, from 0
 * @param name our name of the column
 * @param value as typed
 * @param error why the row cannot go in; null when that is not this cell's doing
 * @param remark what is odd; null when nothing is
 * @param suggestion what we would make of it; null when we do not know
 */
public record GridCell(int column, String name, String value, String error, String remark, String suggestion) {

    public boolean isWrong() {
        return error != null;
    }

    public boolean isNoted() {
        return error != null || remark != null;
    }
}
