package be.lerarenkaart.sample;

import java.time.LocalDate;

/**
 * @param stamboekNumber valid; whether a file tells it is the file's business
 * @param province of the home
 */
record Person(
        int number,
        Kind kind,
        Cohort.Source source,
        Province province,
        boolean woman,
        LocalDate birthDate,
        String familyName,
        String givenName,
        String stamboekNumber) {

    String sex() {
        return woman ? "V" : "M";
    }

    String emailAt(String host) {
        return Words.plain(givenName) + "." + Words.plain(familyName) + "@" + host + ".example";
    }
}
