package be.lerarenkaart.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The 11-digit personnel number of Flemish education: sex (1 man, 2 woman), birth date YYMMDD, serial, and a check of
 * two digits that is the plain remainder of the first nine by 97. It tells sex and birth date, so it prints masked.
 */
public record StamboekNumber(long value) {

    public StamboekNumber {
        if (value < 10_000_000_000L || value >= 30_000_000_000L || value / 100 % 97 != value % 100) {
            throw new LerarenkaartException(Problem.of(
                    "invalid-stamboek-number",
                    400,
                    "Invalid stamboek number",
                    "Dit stamboeknummer klopt niet: kijk de 11 cijfers na."));
        }
    }

    public static StamboekNumber of(String digits) {
        String bare = digits == null ? "" : digits.replaceAll("[ .-]", "");
        return new StamboekNumber(bare.matches("\\d{11}") ? Long.parseLong(bare) : 0);
    }

    /** Whether the nine and the two digits agree; says nothing of whether anybody has this number. */
    public static boolean hasValidCheck(long elevenDigits) {
        return elevenDigits / 100 % 97 == elevenDigits % 100;
    }

    /** The birth date inside the number, in the century that makes the holder at least 15 in the card year; or null. */
    public static LocalDate birthDateIn(long elevenDigits, CardYear year) {
        int yymmdd = (int) (elevenDigits / 10_000 % 1_000_000);
        int century = 2000 + yymmdd / 10_000 <= year.value() - 15 ? 2000 : 1900;
        try {
            return LocalDate.of(century + yymmdd / 10_000, yymmdd / 100 % 100, yymmdd % 100);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    public String digits() {
        return Long.toString(value);
    }

    @Override
    public String toString() {
        return value / 10_000_000_000L + "********" + String.format("%02d", value % 100);
    }
}
