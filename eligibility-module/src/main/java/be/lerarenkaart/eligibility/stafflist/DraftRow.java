package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.eligibility.CellFinding;
import be.lerarenkaart.intake.Row;
import java.util.List;

/**
 * One row of a draft.
 *
 * @param number stays with the row for as long as the draft lives
 * @param version counts its changes
 * @param cells as typed, in the order of the columns
 * @param oddField where a row with too many or too few fields differs; empty for a whole one
 * @param gone somebody who left: not sent
 * @param former cells on the former list; null for somebody new
 * @param findings faults first
 */
public record DraftRow(
        int number,
        int version,
        List<String> cells,
        String oddField,
        boolean foreignEncoding,
        boolean gone,
        List<String> former,
        List<CellFinding> findings) {

    public boolean isJoined() {
        return former == null;
    }

    public boolean isChanged() {
        return former != null && !former.equals(cells);
    }

    public boolean hasFaults() {
        return !gone && findings.stream().anyMatch(CellFinding::fault);
    }

    /** The same row with its next version. */
    DraftRow next() {
        return new DraftRow(number, version + 1, cells, oddField, foreignEncoding, gone, former, findings);
    }

    /** With other cells: somebody looked at it as a whole, so it has as many fields as it should. */
    DraftRow with(List<String> others) {
        return new DraftRow(number, version, List.copyOf(others), "", foreignEncoding, gone, former, findings);
    }

    DraftRow gone(boolean left) {
        return new DraftRow(number, version, cells, oddField, foreignEncoding, left, former, findings);
    }

    Row asRow() {
        return new Row(number, cells.toArray(String[]::new), oddField, foreignEncoding);
    }
}
