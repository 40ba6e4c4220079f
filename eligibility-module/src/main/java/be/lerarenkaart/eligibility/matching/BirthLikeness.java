package be.lerarenkaart.eligibility.matching;

import java.time.LocalDate;

/** How two birth dates compare. */
final class BirthLikeness {

    private BirthLikeness() {}

    /** The ground that the dates give, or null when they are not alike. */
    static Ground of(LocalDate a, LocalDate b) {
        if (a == null || b == null) {
            return null;
        }
        if (a.equals(b)) {
            return Ground.BIRTH_EQUAL;
        }
        if (a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue()) {
            return Ground.BIRTH_TRANSPOSED;
        }
        return differencesIn(a.toString(), b.toString()) == 1 ? Ground.BIRTH_TYPED : null;
    }

    private static int differencesIn(String a, String b) {
        int differences = Math.abs(a.length() - b.length());
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            differences += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differences;
    }
}
