package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.kernel.NameKey;
import java.time.LocalDate;
import java.util.Locale;

/** One row about a person at an institution, cleaned; from a delivery or a list. */
final class StaffRow {

    /** No stamboek number was given. */
    static final long NONE = 0;

    /** A text stands there that is no number of 11 digits. */
    static final long NOT_ELEVEN = -1;

    final Row source;
    final StaffLayout layout;
    final long stamboekNumber;
    final String familyName;
    final String givenName;
    final String sex;
    final LocalDate birthDate;
    final String street;
    final String houseNumber;
    final String box;
    final String postcode;
    final String place;
    final String country;
    final String email;
    final String institution;
    final String category;
    final String duty;
    final LocalDate begins;
    final LocalDate ends;
    final String state;
    final String numerator;
    final String denominator;
    final LocalDate firstAppointment;
    final LocalDate reEntry;
    final boolean declaredStarter;

    StaffRow(Row source, StaffLayout layout) {
        this(source, layout, "");
    }

    /** @param own institution of a row that names none */
    StaffRow(Row source, StaffLayout layout, String own) {
        this.source = source;
        this.layout = layout;
        stamboekNumber = number(text(StaffField.STAMBOEK_NUMBER));
        familyName = text(StaffField.FAMILY_NAME);
        givenName = text(StaffField.GIVEN_NAME);
        sex = text(StaffField.SEX);
        birthDate = Cell.date(text(StaffField.BIRTH_DATE));
        street = text(StaffField.STREET);
        houseNumber = text(StaffField.HOUSE_NUMBER);
        box = text(StaffField.BOX);
        postcode = text(StaffField.POSTCODE);
        place = text(StaffField.PLACE);
        country = country(text(StaffField.COUNTRY));
        email = text(StaffField.EMAIL);
        String named = text(StaffField.INSTITUTION);
        institution = named.isEmpty() ? own : named;
        category = text(StaffField.CATEGORY);
        duty = text(StaffField.DUTY);
        begins = Cell.date(text(StaffField.BEGINS));
        ends = Cell.date(text(StaffField.ENDS));
        state = text(StaffField.STATE);
        numerator = text(StaffField.NUMERATOR);
        denominator = text(StaffField.DENOMINATOR);
        firstAppointment = Cell.date(text(StaffField.FIRST_APPOINTMENT));
        reEntry = Cell.date(text(StaffField.RE_ENTRY));
        declaredStarter = text(StaffField.STARTER).toUpperCase(Locale.ROOT).startsWith("J");
    }

    private String text(StaffField field) {
        int column = layout.column(field);
        return column < 0 ? "" : Cell.clean(source.get(column));
    }

    private static String country(String given) {
        return given.isEmpty() ? "BE" : given.toUpperCase(Locale.ROOT);
    }

    /** Spaces, dots and hyphens inside the number are how people write it. */
    private static long number(String text) {
        long value = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = digits < 12 ? value * 10 + c - '0' : value;
                digits++;
            } else if (c != ' ' && c != '.' && c != '-') {
                return NOT_ELEVEN;
            }
        }
        return text.isEmpty() ? NONE : digits == 11 ? value : NOT_ELEVEN;
    }

    long knownNumber() {
        return Math.max(NONE, stamboekNumber);
    }

    boolean isBelgian() {
        return country.equals("BE");
    }

    String nameKey() {
        return NameKey.of(familyName, givenName);
    }

    /** Case does not make another name. */
    long nameHash() {
        return FactsHash.of(folded(familyName), folded(givenName));
    }

    /** By way of capitals, because some letters have the same capital only: ß is SS, a final sigma a sigma. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Of the letters that survive every encoding: two rows may differ only because one of them was garbled. */
    long survivingNameHash() {
        return FactsHash.ofLetters(familyName, givenName);
    }

    /** Equal rows say the same of the same person, whatever file they come in. */
    long factsHash() {
        return FactsHash.of(
                Long.toString(stamboekNumber),
                familyName,
                givenName,
                sex,
                day(birthDate),
                street,
                houseNumber,
                box,
                postcode,
                place,
                country,
                email,
                institution,
                category,
                duty,
                day(begins),
                day(ends),
                state,
                numerator,
                denominator,
                day(firstAppointment),
                day(reEntry),
                declaredStarter ? "J" : "");
    }

    private static String day(LocalDate date) {
        return date == null ? "" : Long.toString(date.toEpochDay());
    }
}
