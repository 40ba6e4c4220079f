package be.lerarenkaart.distribution;

import java.math.BigDecimal;

/** A place on a flat map of Belgium, in millionths of a degree, so that differences are exact. */
record MapPlace(long latitude, long longitude) {

    private static final double KM_PER_MILLIONTH_OF_LATITUDE = 111.2e-6;
    private static final double KM_PER_MILLIONTH_OF_LONGITUDE = 70.2e-6;

    static MapPlace of(BigDecimal latitude, BigDecimal longitude) {
        return new MapPlace(millionths(latitude), millionths(longitude));
    }

    private static long millionths(BigDecimal degrees) {
        return degrees.movePointRight(6).longValueExact();
    }

    /** To compare by: the root of it is a distance in kilometres. */
    double squareTo(MapPlace other) {
        double north = (other.latitude - latitude) * KM_PER_MILLIONTH_OF_LATITUDE;
        double east = (other.longitude - longitude) * KM_PER_MILLIONTH_OF_LONGITUDE;
        return north * north + east * east;
    }

    /** As the crow flies. */
    double kmTo(MapPlace other) {
        return Math.sqrt(squareTo(other));
    }
}
