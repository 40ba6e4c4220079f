package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.StamboekNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Somebody made up, by number: 1 is another than 2, and always the same. */
record TestPerson(int n) {

    private static final String[] FAMILY = {"Peeters", "De Smet", "Maes", "Claes", "Wouters", "Goossens", "Jacobs"};
    private static final String[] GIVEN = {"Ann", "Bert", "Chris", "Dirk", "Els", "Fons", "Greet", "Hilde", "Ilse"};

    LocalDate birthDate() {
        return LocalDate.of(1970, 1, 1).plusDays(n);
    }

    String stamboekNumber() {
        long nine = Long.parseLong((n % 2 + 1) + birthDate().format(DateTimeFormatter.ofPattern("yyMMdd")) + "00");
        return Long.toString(nine * 100 + nine % 97);
    }

    StamboekNumber number() {
        return StamboekNumber.of(stamboekNumber());
    }

    String familyName() {
        return FAMILY[n % FAMILY.length];
    }

    String givenName() {
        return GIVEN[n % GIVEN.length];
    }

    String email() {
        return "somebody" + n + "@school.example";
    }
}
