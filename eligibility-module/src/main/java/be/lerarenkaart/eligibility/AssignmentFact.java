package be.lerarenkaart.eligibility;

import java.time.LocalDate;

/**
 * One row that said something of a person.
 *
 * @param source EPD or LIST
 * @param current whether its import holds for the card year now
 * @param institutionName empty when the number is in no list of institutions
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
        String duty,
        LocalDate begins,
        LocalDate ends,
        String state,
        String street,
        String houseNumber,
        String box,
        String postcode,
        String place,
        String country) {}
