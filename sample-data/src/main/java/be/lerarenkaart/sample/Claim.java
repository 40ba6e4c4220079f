package be.lerarenkaart.sample;

import java.time.LocalDate;

/** A pick-up point's wish to serve a postcode. */
record Claim(PickupPoint point, Place place, LocalDate requestedOn) {

    String postcode() {
        return place.postcode();
    }
}
