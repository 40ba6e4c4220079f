package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.kernel.NameKey;
import java.time.LocalDate;

/**
 * What a row of a list says of who it is about.
 *
 * @param row its number in the file
 * @param stamboekNumber 0 for most people on lists
 * @param birthDate may be null where there is a number
 */
public record ListedFacts(
        int row,
        long stamboekNumber,
        String familyName,
        String givenName,
        LocalDate birthDate,
        String sex,
        String street,
        String houseNumber,
        String postcode,
        String email,
        String institution) {

    boolean hasNumber() {
        return stamboekNumber > 0;
    }

    String nameKey() {
        return NameKey.of(familyName, givenName);
    }

    /** As if somebody wrote the given name in the column of the family name. */
    String swappedKey() {
        return NameKey.of(givenName, familyName);
    }

    /** The birth date as if day and month were written the other way round; null when that is no date, or the same. */
    LocalDate transposedBirth() {
        return birthDate == null
                        || birthDate.getDayOfMonth() > 12
                        || birthDate.getDayOfMonth() == birthDate.getMonthValue()
                ? null
                : LocalDate.of(birthDate.getYear(), birthDate.getDayOfMonth(), birthDate.getMonthValue());
    }

    /** Without names: it is about somebody. */
    @Override
    public String toString() {
        return "ListedFacts[row=" + row + "]";
    }
}
