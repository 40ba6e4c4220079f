package be.lerarenkaart.eligibility.matching;

import java.time.LocalDate;

/**
 * Somebody we know who may be the one on the list.
 *
 * @param id of the person they count for, when they were merged into another
 * @param hasNumber whether a stamboek number is known of them
 */
record KnownPerson(long id, boolean hasNumber, String familyName, String givenName, LocalDate birthDate) {}
