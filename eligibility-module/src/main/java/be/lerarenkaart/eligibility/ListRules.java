package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is asked of the rows of a list, each by itself and all together. The same for a file that a program sends and for
 * what people type, so that both come to the same verdicts.
 */
final class ListRules {

    private static final int FEW = 5;

    private final int cardYear;
    private final String own;
    private final StaffRowFaults faults;

    /** @param own the one institution that the sender may speak of; empty when that is every institution */
    ListRules(int cardYear, String own) {
        this.cardYear = cardYear;
        this.own = own;
        this.faults = new StaffRowFaults(cardYear, Set.of(), false);
    }

    /** Who names no institution speaks of their own. */
    StaffRow row(Row source) {
        return new StaffRow(source, StaffLayout.LIST, own);
    }

    /** Every fault; the first is the row's verdict. */
    List<Finding> faults(StaffRow row) {
        if (row.source.isEmpty()) {
            return List.of(Finding.of("EMPTY_ROW"));
        }
        List<Finding> found = faults.all(row);
        boolean anothers = !own.isEmpty() && row.source.complete() && !row.institution.equals(own);
        Finding foreign = Finding.at(row, StaffField.INSTITUTION, "OTHER_INSTITUTION");
        if (anothers && found.stream().noneMatch(fault -> fault.field().equals(foreign.field()))) {
            found = new ArrayList<>(found);
            found.add(foreign);
        }
        return found;
    }

    /** Of two rows without faults that have the same, the second is a duplicate. */
    static String identity(StaffRow row) {
        return row.stamboekNumber > 0 ? Long.toString(row.stamboekNumber) : row.nameKey() + row.birthDate;
    }

    static Finding duplicate(StaffRow row) {
        StaffField same = row.stamboekNumber > 0 ? StaffField.STAMBOEK_NUMBER : StaffField.FAMILY_NAME;
        return Finding.at(row, same, "DUPLICATE");
    }

    /**
     * Why a list cannot be taken as a whole, or null.
     *
     * @param readable rows without faults
     */
    Problem wholeList(List<StaffRow> readable) {
        if (readable.isEmpty()) {
            return problem(
                    "nothing-readable", "Geen enkele rij van deze lijst kon gelezen worden; er is niets gewijzigd.");
        }
        LocalDate yearBegins = LocalDate.of(cardYear - 1, 7, 1);
        boolean over = readable.stream().allMatch(row -> row.ends != null && row.ends.isBefore(yearBegins));
        boolean ahead = readable.stream()
                .allMatch(row -> row.begins != null && row.begins.isAfter(LocalDate.of(cardYear, 12, 31)));
        if (readable.size() >= FEW && (over || ahead)) {
            return problem(
                    "wrong-year",
                    "Deze lijst hoort niet bij kaartjaar " + cardYear + ": niemand erop werkt dan. "
                            + "Er is niets gewijzigd.");
        }
        return null;
    }

    static Problem problem(String type, String detail) {
        return RefusedFile.because(type, detail).problem();
    }
}
