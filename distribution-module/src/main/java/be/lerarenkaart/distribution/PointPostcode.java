package be.lerarenkaart.distribution;

import java.util.List;

/**
 * A postcode as a pick-up point sees it.
 *
 * @param holders how many people live there whose card waits at a point; null when they are so few that they could be
 *     recognised
 * @param km from the point as the crow flies; null when it has no place on the map
 * @param ours whether the point itself claims it
 * @param claims names of all points that claim it, earliest first
 * @param servedBy the point that serves it; null when nobody does, or when it is not settled
 * @param servedByName null likewise
 * @param ground CLAIM, EARLIEST, NEAREST or HAND; null likewise
 */
public record PointPostcode(
        String postcode,
        String municipality,
        String province,
        double latitude,
        double longitude,
        Long holders,
        Double km,
        boolean ours,
        List<String> claims,
        String servedBy,
        String servedByName,
        String ground,
        PostcodeStand stand) {

    public PointPostcode {
        claims = List.copyOf(claims);
    }
}
