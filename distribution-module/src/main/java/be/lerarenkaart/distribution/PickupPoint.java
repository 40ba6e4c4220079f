package be.lerarenkaart.distribution;

import java.time.LocalDate;
import java.util.List;

/**
 * A counter that hands out cards in a card year.
 *
 * @param latitude null when unknown; such a point is never the nearest
 * @param closes its own last day, which may be earlier than the card year's
 * @param cards allocated to it, cancelled ones left out
 * @param postcodes that it serves, in order
 */
public record PickupPoint(
        String code,
        String name,
        String type,
        String street,
        String houseNumber,
        String postcode,
        String municipality,
        String province,
        Double latitude,
        Double longitude,
        String openingHours,
        LocalDate opens,
        LocalDate closes,
        long cards,
        List<String> postcodes) {

    public PickupPoint {
        postcodes = List.copyOf(postcodes);
    }
}
