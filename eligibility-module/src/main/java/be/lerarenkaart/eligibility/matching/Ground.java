package be.lerarenkaart.eligibility.matching;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What speaks for two rows being about one person, and how much of 100. Name and birth date alone make 80: likely, but
 * in a country of Peeterses a person must look. One more thing they share makes it sure enough by itself.
 */
enum Ground {
    NAME_EQUAL(40),
    /** Given name in the place of the family name. */
    NAME_SWAPPED(40),
    /** One family name where the other has two, or one letter typed otherwise. */
    FAMILY_LIKE(30),
    /** A short form, one name of several, or one letter typed otherwise; twins may be that like. */
    GIVEN_LIKE(28),
    NAME_LIKE(18),
    /** Somebody who married may be called otherwise. */
    GIVEN_ONLY(12),
    BIRTH_EQUAL(40),
    BIRTH_TRANSPOSED(30),
    /** One digit. */
    BIRTH_TYPED(22),
    ADDRESS_EQUAL(20),
    STREET_EQUAL(15),
    POSTCODE_EQUAL(10),
    EMAIL_EQUAL(20),
    /** Stood on a list of this institution before, or works there by the EPD. */
    INSTITUTION_EQUAL(15),
    SEX_DIFFERS(-20),
    /** The stamboek number is that of somebody with another name. */
    NAME_DIFFERS(0);

    private final int points;

    Ground(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    static String codes(Set<Ground> grounds) {
        return grounds.stream().map(Ground::name).collect(Collectors.joining(","));
    }
}
