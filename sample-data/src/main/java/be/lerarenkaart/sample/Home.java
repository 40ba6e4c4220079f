package be.lerarenkaart.sample;

/**
 * @param place the Belgian place behind the address; null abroad
 * @param postcode as the file has it: empty or unknown for some
 */
record Home(
        String street,
        String houseNumber,
        String box,
        String postcode,
        String placeName,
        String country,
        Place place) {}
