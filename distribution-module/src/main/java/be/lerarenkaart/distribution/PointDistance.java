package be.lerarenkaart.distribution;

/**
 * How far the holders of a pick-up point live from it, by the middle of their postcode and as the crow flies.
 *
 * @param postcodes that it serves, also where nobody lives
 * @param holders who live there and collect
 * @param measured of them those whose distance is known: all, unless the point has no place on the map
 * @param meanKm over these holders; null when none is measured
 * @param farthestKm of a postcode with holders; null likewise
 * @param farthest that postcode; null likewise
 * @param far holders who live more than {@link PointDistances#FAR} km away
 */
public record PointDistance(
        String code,
        String name,
        String municipality,
        int postcodes,
        long holders,
        long measured,
        Double meanKm,
        Double farthestKm,
        String farthest,
        long far) {}
