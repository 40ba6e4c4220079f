package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.kernel.StamboekNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The faults for which a row is rejected, in the order in which they are said: the first is the row's verdict. */
final class StaffRowFaults {

    private final LocalDate youngestBirth;
    private final Set<String> states;
    private final boolean needsNumber;

    /**
     * @param states administrative states that the rules know; empty for lists, which tell none
     * @param needsNumber whether a row without a stamboek number is a fault
     */
    StaffRowFaults(int cardYear, Set<String> states, boolean needsNumber) {
        this.youngestBirth = LocalDate.of(cardYear - 15, 1, 1);
        this.states = states;
        this.needsNumber = needsNumber;
    }

    /** The first fault, or null. */
    Finding first(StaffRow row) {
        List<Finding> found = all(row);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Every fault, of each cell the first one. */
    List<Finding> all(StaffRow row) {
        if (!row.source.complete()) {
            return List.of(new Finding("FIELD_COUNT", row.source.oddField()));
        }
        List<Finding> found = new ArrayList<>(0);
        for (int column = 0; column < row.source.values().length; column++) {
            if (Cell.hasControlCharacter(row.source.get(column))) {
                found.add(new Finding(
                        "CONTROL_CHARACTER", row.layout.columns().get(column).name()));
            }
        }
        number(row, found);
        names(row, found);
        lengths(row, found);
        dates(row, found);
        if (needsNumber && !states.contains(row.state)) {
            add(found, row, StaffField.STATE, "UNKNOWN_STATE");
        }
        return found;
    }

    private static void add(List<Finding> found, StaffRow row, StaffField field, String code) {
        Finding fault = Finding.at(row, field, code);
        if (found.stream().noneMatch(former -> former.field().equals(fault.field()))) {
            found.add(fault);
        }
    }

    private void number(StaffRow row, List<Finding> found) {
        if (row.stamboekNumber == StaffRow.NONE) {
            if (needsNumber) {
                add(found, row, StaffField.STAMBOEK_NUMBER, "STAMBOEK_MISSING");
            }
        } else if (row.stamboekNumber == StaffRow.NOT_ELEVEN) {
            add(found, row, StaffField.STAMBOEK_NUMBER, "STAMBOEK_LENGTH");
        } else {
            long sex = row.stamboekNumber / 10_000_000_000L;
            if (sex != 1 && sex != 2 || !StamboekNumber.hasValidCheck(row.stamboekNumber)) {
                add(found, row, StaffField.STAMBOEK_NUMBER, "CHECK_DIGITS");
            }
        }
    }

    private static void names(StaffRow row, List<Finding> found) {
        if (row.familyName.isEmpty()) {
            add(found, row, StaffField.FAMILY_NAME, "NAME_MISSING");
        }
        if (row.givenName.isEmpty()) {
            add(found, row, StaffField.GIVEN_NAME, "NAME_MISSING");
        }
    }

    private static void lengths(StaffRow row, List<Finding> found) {
        atMost(found, row, StaffField.FAMILY_NAME, row.familyName, 60);
        atMost(found, row, StaffField.GIVEN_NAME, row.givenName, 60);
        atMost(found, row, StaffField.PLACE, row.place, 60);
        atMost(found, row, StaffField.STREET, row.street, 80);
        atMost(found, row, StaffField.HOUSE_NUMBER, row.houseNumber, 20);
        atMost(found, row, StaffField.BOX, row.box, 20);
        atMost(found, row, StaffField.POSTCODE, row.postcode, 20);
        atMost(found, row, StaffField.COUNTRY, row.country, 10);
        atMost(found, row, StaffField.EMAIL, row.email, 254);
        atMost(found, row, StaffField.INSTITUTION, row.institution, 20);
        atMost(found, row, StaffField.CATEGORY, row.category, 30);
        atMost(found, row, StaffField.DUTY, row.duty, 100);
        atMost(found, row, StaffField.NUMERATOR, row.numerator, 10);
        atMost(found, row, StaffField.DENOMINATOR, row.denominator, 10);
    }

    private static void atMost(List<Finding> found, StaffRow row, StaffField field, String text, int characters) {
        if (text.length() > characters && text.codePointCount(0, text.length()) > characters) {
            add(found, row, field, "FIELD_TOO_LONG");
        }
    }

    private void dates(StaffRow row, List<Finding> found) {
        boolean nobodysBirth = row.birthDate == Cell.NO_DATE
                || row.birthDate != null && row.birthDate.isAfter(youngestBirth)
                || row.birthDate == null && row.stamboekNumber == StaffRow.NONE;
        if (nobodysBirth) {
            add(found, row, StaffField.BIRTH_DATE, "INVALID_DATE");
        }
        if (row.begins == Cell.NO_DATE || row.begins == null && needsNumber) {
            add(found, row, StaffField.BEGINS, "INVALID_DATE");
        }
        noDate(found, row, StaffField.ENDS, row.ends);
        noDate(found, row, StaffField.FIRST_APPOINTMENT, row.firstAppointment);
        noDate(found, row, StaffField.RE_ENTRY, row.reEntry);
        if (isDay(row.ends) && isDay(row.begins) && row.ends.isBefore(row.begins)) {
            add(found, row, StaffField.ENDS, "END_BEFORE_START");
        }
    }

    private static void noDate(List<Finding> found, StaffRow row, StaffField field, LocalDate date) {
        if (date == Cell.NO_DATE) {
            add(found, row, field, "INVALID_DATE");
        }
    }

    private static boolean isDay(LocalDate date) {
        return date != null && date != Cell.NO_DATE;
    }
}
