package be.lerarenkaart.eligibility;

import java.time.LocalDate;

/**
 * Who somebody is.
 *
 * @param stamboekNumber 11 digits, or null: most people on staff lists have none
 */
public record StaffMemberSummary(
        long id, String stamboekNumber, String familyName, String givenName, LocalDate birthDate, String email) {}
