package be.lerarenkaart.sample;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * One record of a staff list, in the order of the columns; a date stays one until a dialect writes it.
 *
 * @param verdict as in the answers
 * @param person stamboek number of whom the row is about, also when the row does not tell it; or empty
 */
record ListRow(Object[] fields, String verdict, String person) {

    static final String[] OUR_HEADER = {
        "instellingsnummer",
        "stamboeknummer",
        "naam",
        "voornaam",
        "geboortedatum",
        "geslacht",
        "straat",
        "huisnummer",
        "bus",
        "postcode",
        "gemeente",
        "landcode",
        "email",
        "functie",
        "begin",
        "einde",
        "starter"
    };
    static final String[] THEIR_HEADER = {
        "Instelling",
        "Stamboeknr.",
        "Familienaam",
        "Voornaam",
        "Geb.datum",
        "M/V",
        "Straat",
        "Nr",
        "Bus",
        "Postnr",
        "Woonplaats",
        "Land",
        "E-mail",
        "Functie",
        "In dienst",
        "Uit dienst",
        "Starter J/N"
    };
    static final int STAMBOEK_NUMBER = 1;
    static final int FAMILY_NAME = 2;
    static final int GIVEN_NAME = 3;
    static final int BIRTH_DATE = 4;
    static final int POSTCODE = 9;

    static ListRow of(Institution institution, Person person, Home home, Assignment assignment, boolean withNumber) {
        LocalDate end = assignment.end();
        Object[] fields = {
            institution.number(),
            withNumber ? person.stamboekNumber() : "",
            person.familyName(),
            person.givenName(),
            person.birthDate(),
            person.sex(),
            home.street(),
            home.houseNumber(),
            home.box(),
            home.postcode(),
            home.placeName(),
            home.country(),
            person.number() % 9 == 0 ? "" : person.emailAt("school" + institution.number()),
            assignment.job().function(),
            assignment.begin(),
            end == null ? "" : end,
            person.kind() == Kind.STARTER ? "J" : "N"
        };
        return new ListRow(fields, "OK", person.stamboekNumber());
    }

    static ListRow empty() {
        Object[] fields = new Object[OUR_HEADER.length];
        Arrays.fill(fields, "");
        return new ListRow(fields, ListQuirk.LEGE_RIJ.name(), "");
    }

    ListRow about(String newVerdict, String newPerson) {
        return new ListRow(fields.clone(), newVerdict, newPerson);
    }

    ListRow with(int column, Object value) {
        ListRow changed = about(verdict, person);
        changed.fields[column] = value;
        return changed;
    }
}
