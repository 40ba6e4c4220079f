package be.lerarenkaart.distribution;

import java.util.List;

/**
 * A postcode that more than one point claims.
 *
 * @param holders entitled people whose card goes to a point and who live there
 * @param claims earliest first
 * @param suggestedPoint of the earliest claim
 * @param assignedPoint who serves it by now; null while nobody settled it
 */
public record ClaimConflict(
        String postcode,
        String municipality,
        String province,
        long holders,
        List<Claim> claims,
        String suggestedPoint,
        String assignedPoint) {

    public ClaimConflict {
        claims = List.copyOf(claims);
    }
}
