package be.lerarenkaart.sample;

/**
 * One place name of a postcode.
 *
 * @param latitude degrees, as written in the resource; approximate
 * @param weight some thousands of inhabitants
 */
record Place(
        String postcode,
        String name,
        String municipality,
        String arrondissement,
        String latitude,
        String longitude,
        int weight) {

    Province province() {
        return Province.ofPostcode(postcode);
    }

    boolean isPartOfMunicipality() {
        return !name.equals(municipality);
    }

    /** Planar distance in km, by the same rule by which a gap's nearest point is suggested. */
    double distanceTo(double otherLatitude, double otherLongitude) {
        double north = (Double.parseDouble(latitude) - otherLatitude) * 111.2;
        double east = (Double.parseDouble(longitude) - otherLongitude) * 70.2;
        return Math.sqrt(north * north + east * east);
    }
}
