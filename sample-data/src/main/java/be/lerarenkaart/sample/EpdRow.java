package be.lerarenkaart.sample;

import be.lerarenkaart.sample.Assignment.Career;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** One record of a delivery, still open to something odd. */
final class EpdRow {

    private String[] fields = new String[EpdField.values().length];

    static EpdRow of(Person person, Home home, Assignment assignment, String institution) {
        Career career = assignment.career();
        EpdRow row = new EpdRow();
        row.fields = new String[] {
            person.stamboekNumber(),
            "", // The national register number is never needed, so nobody here has one.
            person.familyName(),
            person.givenName(),
            person.sex(),
            person.birthDate().toString(),
            home.street(),
            home.houseNumber(),
            home.box(),
            home.postcode(),
            home.placeName(),
            home.country(),
            person.number() % 9 == 0 ? "" : person.emailAt("school" + institution),
            institution,
            assignment.job().category(),
            assignment.job().function(),
            assignment.begin().toString(),
            text(assignment.end()),
            assignment.state(),
            Integer.toString(assignment.job().numerator()),
            Integer.toString(assignment.job().denominator()),
            career.firstAppointment().toString(),
            text(career.returned())
        };
        return row;
    }

    private static String text(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    String get(EpdField field) {
        return fields[field.ordinal()];
    }

    EpdRow set(EpdField field, String value) {
        fields[field.ordinal()] = value;
        return this;
    }

    EpdRow change(EpdField field, UnaryOperator<String> change) {
        return set(field, change.apply(get(field)));
    }

    /** Cut off, or with empty fields too many. */
    void resize(int length) {
        int former = fields.length;
        fields = Arrays.copyOf(fields, length);
        if (length > former) {
            Arrays.fill(fields, former, length, "");
        }
    }

    String[] fields() {
        return fields;
    }
}
