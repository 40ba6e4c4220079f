package be.lerarenkaart.distribution;

/** Where a pick-up point is and when it is open: what somebody needs who goes there. */
public record PointAddress(
        String street, String houseNumber, String postcode, String municipality, String openingHours) {}
