package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.kernel.StamboekNumber;
import java.time.LocalDate;
import java.util.Set;

/** The faults for which a row is rejected, in the order in which they are said. */
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
        if (!row.source.complete()) {
            return Finding.of("FIELD_COUNT");
        }
        for (int column = 0; column < row.source.values().length; column++) {
            if (Cell.hasControlCharacter(row.source.get(column))) {
                return new Finding(
                        "CONTROL_CHARACTER", row.layout.columns().get(column).name());
            }
        }
        Finding fault = number(row);
        fault = fault == null ? name(row) : fault;
        fault = fault == null ? length(row) : fault;
        fault = fault == null ? dates(row) : fault;
        if (fault == null && needsNumber && !states.contains(row.state)) {
            fault = Finding.at(row, StaffField.STATE, "UNKNOWN_STATE");
        }
        return fault;
    }

    private Finding number(StaffRow row) {
        if (row.stamboekNumber == StaffRow.NONE) {
            return needsNumber ? Finding.at(row, StaffField.STAMBOEK_NUMBER, "STAMBOEK_MISSING") : null;
        }
        if (row.stamboekNumber == StaffRow.NOT_ELEVEN) {
            return Finding.at(row, StaffField.STAMBOEK_NUMBER, "STAMBOEK_LENGTH");
        }
        long sex = row.stamboekNumber / 10_000_000_000L;
        boolean valid = (sex == 1 || sex == 2) && StamboekNumber.hasValidCheck(row.stamboekNumber);
        return valid ? null : Finding.at(row, StaffField.STAMBOEK_NUMBER, "CHECK_DIGITS");
    }

    private static Finding name(StaffRow row) {
        if (row.familyName.isEmpty()) {
            return Finding.at(row, StaffField.FAMILY_NAME, "NAME_MISSING");
        }
        return row.givenName.isEmpty() ? Finding.at(row, StaffField.GIVEN_NAME, "NAME_MISSING") : null;
    }

    private static Finding length(StaffRow row) {
        Finding fault = atMost(row, StaffField.FAMILY_NAME, row.familyName, 60);
        fault = fault == null ? atMost(row, StaffField.GIVEN_NAME, row.givenName, 60) : fault;
        fault = fault == null ? atMost(row, StaffField.PLACE, row.place, 60) : fault;
        fault = fault == null ? atMost(row, StaffField.STREET, row.street, 80) : fault;
        fault = fault == null ? atMost(row, StaffField.HOUSE_NUMBER, row.houseNumber, 20) : fault;
        fault = fault == null ? atMost(row, StaffField.BOX, row.box, 20) : fault;
        fault = fault == null ? atMost(row, StaffField.POSTCODE, row.postcode, 20) : fault;
        fault = fault == null ? atMost(row, StaffField.COUNTRY, row.country, 10) : fault;
        fault = fault == null ? atMost(row, StaffField.EMAIL, row.email, 254) : fault;
        fault = fault == null ? atMost(row, StaffField.INSTITUTION, row.institution, 20) : fault;
        fault = fault == null ? atMost(row, StaffField.CATEGORY, row.category, 30) : fault;
        fault = fault == null ? atMost(row, StaffField.DUTY, row.duty, 100) : fault;
        fault = fault == null ? atMost(row, StaffField.NUMERATOR, row.numerator, 10) : fault;
        return fault == null ? atMost(row, StaffField.DENOMINATOR, row.denominator, 10) : fault;
    }

    private static Finding atMost(StaffRow row, StaffField field, String text, int characters) {
        boolean tooLong = text.length() > characters && text.codePointCount(0, text.length()) > characters;
        return tooLong ? Finding.at(row, field, "FIELD_TOO_LONG") : null;
    }

    private Finding dates(StaffRow row) {
        boolean nobodysBirth = row.birthDate == Cell.NO_DATE
                || row.birthDate != null && row.birthDate.isAfter(youngestBirth)
                || row.birthDate == null && row.stamboekNumber == StaffRow.NONE;
        if (nobodysBirth) {
            return Finding.at(row, StaffField.BIRTH_DATE, "INVALID_DATE");
        }
        if (row.begins == Cell.NO_DATE || row.begins == null && needsNumber) {
            return Finding.at(row, StaffField.BEGINS, "INVALID_DATE");
        }
        if (row.ends == Cell.NO_DATE) {
            return Finding.at(row, StaffField.ENDS, "INVALID_DATE");
        }
        if (row.firstAppointment == Cell.NO_DATE) {
            return Finding.at(row, StaffField.FIRST_APPOINTMENT, "INVALID_DATE");
        }
        if (row.reEntry == Cell.NO_DATE) {
            return Finding.at(row, StaffField.RE_ENTRY, "INVALID_DATE");
        }
        boolean backwards = row.ends != null && row.begins != null && row.ends.isBefore(row.begins);
        return backwards ? Finding.at(row, StaffField.ENDS, "END_BEFORE_START") : null;
    }
}
