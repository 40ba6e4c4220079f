package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.RowWriter;
import be.lerarenkaart.intake.Verdicts;
import be.lerarenkaart.kernel.Province;

/** Writes a row as eligibility_assignment holds it. */
final class AssignmentRows {

    static final String INTO =
            "eligibility_assignment (import_id, row_no, staff_member_id, stamboek_number, family_name, given_name,"
                    + " name_key, sex, birth_date, street, house_number, box, postcode, place, country, home_province,"
                    + " email, institution_number, category, duty, begins, ends, state, numerator, denominator,"
                    + " first_appointment, re_entry, declared_starter, facts_hash, person_row)";

    /** People get their id from where we first met them: import id x this + row. */
    static final long ROWS_PER_IMPORT = 1_000_000;

    private AssignmentRows() {}

    static void write(
            RowWriter line, long importId, StaffRow row, long staffMemberId, long factsHash, boolean firstOfPerson) {
        line.number(importId)
                .number(row.source.number())
                .number(staffMemberId)
                .numberOrNull(row.knownNumber(), Verdicts.NO_NUMBER)
                .text(row.familyName)
                .text(row.givenName)
                .text(row.nameKey())
                .text(row.sex.isEmpty() ? "" : row.sex.substring(0, 1))
                .date(row.birthDate)
                .text(row.street)
                .text(row.houseNumber)
                .text(row.box)
                .text(row.postcode)
                .text(row.place)
                .text(row.country)
                .text(Province.ofHome(row.country, row.postcode).label())
                .text(row.email)
                .text(row.institution)
                .text(told(row, StaffField.CATEGORY, row.category))
                .text(row.duty)
                .date(row.begins)
                .date(row.ends)
                .text(told(row, StaffField.STATE, row.state))
                .text(row.numerator)
                .text(row.denominator)
                .date(row.firstAppointment)
                .date(row.reEntry)
                .flag(row.declaredStarter)
                .number(factsHash)
                .flag(firstOfPerson)
                .endRow();
    }

    /** Null where this kind of file has no such column, which is not the same as an empty cell. */
    private static String told(StaffRow row, StaffField field, String text) {
        return row.layout.column(field) < 0 ? null : text;
    }
}
