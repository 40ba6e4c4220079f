package be.lerarenkaart.eligibility;

import java.util.List;

/**
 * Somebody who differs between two deliveries.
 *
 * @param known false for somebody whom only a delivery names that does not hold yet: then there is no person to open
 * @param value institution or category at which they differ
 */
public record DeliveryPerson(
        long staffMemberId,
        boolean known,
        String stamboekNumber,
        String familyName,
        String givenName,
        String value,
        PersonDifference difference,
        List<ChangedFact> facts) {}
