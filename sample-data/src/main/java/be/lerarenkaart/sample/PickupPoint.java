package be.lerarenkaart.sample;

import java.time.LocalDate;

/** @param latitude degrees with six decimals, as written to the file and as distances are reckoned */
record PickupPoint(
        String code,
        String name,
        String type,
        String street,
        int houseNumber,
        Place place,
        String latitude,
        String longitude,
        String openingHours,
        LocalDate closes) {

    double distanceTo(Place other) {
        return other.distanceTo(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }
}
