package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Cell;
import java.util.ArrayList;
import java.util.List;

/** What is odd about a row that is accepted all the same; the first in order is said. */
final class StaffRowWarnings {

    private final ReferenceLists lists;

    StaffRowWarnings(ReferenceLists lists) {
        this.lists = lists;
    }

    /** The first warning, or null. */
    Finding first(StaffRow row) {
        List<Finding> found = all(row);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Every warning; of a row without faults. */
    List<Finding> all(StaffRow row) {
        List<Finding> found = new ArrayList<>(0);
        for (int column = 0; column < row.source.values().length; column++) {
            if (Cell.isFormula(row.source.get(column))) {
                found.add(
                        new Finding("FORMULA", row.layout.columns().get(column).name()));
            }
        }
        Finding home = row.isBelgian() ? home(row) : null;
        if (home != null) {
            found.add(home);
        }
        if (!lists.hasInstitution(row.institution)) {
            found.add(Finding.at(row, StaffField.INSTITUTION, "UNKNOWN_INSTITUTION"));
        }
        if (row.birthDate != null && row.birthDate != Cell.NO_DATE && row.stamboekNumber > 0 && !agrees(row)) {
            found.add(Finding.at(row, StaffField.BIRTH_DATE, "BIRTH_DATE_DIFFERS"));
        }
        if (row.source.foreignEncoding()) {
            found.add(Finding.of("ENCODING"));
        }
        return found;
    }

    private Finding home(StaffRow row) {
        if (row.postcode.isEmpty()) {
            return Finding.at(row, StaffField.POSTCODE, "POSTCODE_MISSING");
        }
        if (!lists.isHomePostcode(row.postcode)) {
            return Finding.at(row, StaffField.POSTCODE, "POSTCODE_UNKNOWN");
        }
        return lists.isPlaceOf(row.postcode, row.place) ? null : Finding.at(row, StaffField.PLACE, "PLACE_MISMATCH");
    }

    private static boolean agrees(StaffRow row) {
        long inNumber = row.stamboekNumber / 10_000 % 1_000_000;
        long given = row.birthDate.getYear() % 100 * 10_000L
                + row.birthDate.getMonthValue() * 100L
                + row.birthDate.getDayOfMonth();
        return inNumber == given;
    }
}
