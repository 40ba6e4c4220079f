package be.lerarenkaart.eligibility.people;

import java.time.LocalDate;

/**
 * What is right, by a person's word. Only the fields of its kind are set; the others are null.
 *
 * @param cardYear of a right; 0 for all else
 * @param email empty to say that there is none
 */
public record Corrected(
        CorrectionKind kind,
        int cardYear,
        String familyName,
        String givenName,
        LocalDate birthDate,
        String street,
        String houseNumber,
        String box,
        String postcode,
        String place,
        String country,
        String email,
        Boolean entitled) {

    public static Corrected name(String familyName, String givenName) {
        return new Corrected(
                CorrectionKind.NAME, 0, familyName, givenName, null, null, null, null, null, null, null, null, null);
    }

    public static Corrected birthDate(LocalDate birthDate) {
        return new Corrected(
                CorrectionKind.BIRTH_DATE, 0, null, null, birthDate, null, null, null, null, null, null, null, null);
    }

    public static Corrected address(
            String street, String houseNumber, String box, String postcode, String place, String country) {
        return new Corrected(
                CorrectionKind.ADDRESS,
                0,
                null,
                null,
                null,
                street,
                houseNumber,
                box,
                postcode,
                place,
                country,
                null,
                null);
    }

    public static Corrected email(String email) {
        return new Corrected(
                CorrectionKind.EMAIL, 0, null, null, null, null, null, null, null, null, null, email, null);
    }

    public static Corrected right(int cardYear, boolean entitled) {
        return new Corrected(
                CorrectionKind.RIGHT, cardYear, null, null, null, null, null, null, null, null, null, null, entitled);
    }

    /** In the shape of what the sources say, parts by |; for comparing, and for showing. */
    public String text() {
        return switch (kind) {
            case NAME -> familyName + "|" + givenName;
            case BIRTH_DATE -> birthDate.toString();
            case ADDRESS -> String.join("|", street, houseNumber, box, postcode, place, country);
            case EMAIL -> email;
            case RIGHT -> entitled ? "ENTITLED" : "BY_HAND";
        };
    }

    /** Without what it says: that is personal. */
    @Override
    public String toString() {
        return "Corrected[kind=" + kind + "]";
    }
}
