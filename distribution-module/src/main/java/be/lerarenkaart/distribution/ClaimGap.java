package be.lerarenkaart.distribution;

/**
 * A postcode with holders that no point claims and nobody was assigned to.
 *
 * @param holders entitled people whose card goes to a point and who live there
 * @param suggestedPoint the nearest; null when no point has a place on the map
 * @param distanceKm as the crow flies
 */
public record ClaimGap(
        String postcode,
        String municipality,
        String province,
        long holders,
        String suggestedPoint,
        String suggestedPointName,
        double distanceKm) {}
