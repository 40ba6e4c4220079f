package be.lerarenkaart.eligibility;

import java.time.LocalDate;

/**
 * One row that said something of a person.
 *
 * @param source EPD or LIST
 * @param current whether its import holds for the card year now
 * @param institutionName empty when the number is in no list of institutions
 * @param categoryName what the rules of the card year call the category; empty when they do not know it
 * @param stateName likewise, of the administrative state
 * @param stamboekNumber 11 digits as the row has them, or null
 * @param match how it came to be theirs; null where the number says so
 */
public record AssignmentFact(
        long importId,
        int row,
        int cardYear,
        String source,
        boolean current,
        String institutionNumber,
        String institutionName,
        String category,
        String categoryName,
        String duty,
        LocalDate begins,
        LocalDate ends,
        String state,
        String stateName,
        String street,
        String houseNumber,
        String box,
        String postcode,
        String place,
        String country,
        String stamboekNumber,
        String familyName,
        String givenName,
        LocalDate birthDate,
        String email,
        RowMatch match) {}
