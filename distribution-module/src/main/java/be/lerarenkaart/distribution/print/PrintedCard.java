package be.lerarenkaart.distribution.print;

/**
 * A card as it is printed, with the place it goes to.
 *
 * @param number 11 digits
 * @param pointCode empty when it goes to its holder
 * @param destination name of the pick-up point; empty when it goes to its holder
 */
public record PrintedCard(
        String number,
        String cardYear,
        String familyName,
        String givenName,
        String pointCode,
        String destination,
        String street,
        String houseNumber,
        String box,
        String postcode,
        String municipality,
        String country) {

    String name() {
        return (familyName + ", " + givenName).strip();
    }

    /** Street and house number. */
    String addressLine() {
        String line = (street + " " + houseNumber).strip();
        return box.isBlank() ? line : line + " bus " + box;
    }

    String placeLine() {
        String line = (postcode + " " + municipality).strip();
        return country.isBlank() || country.equals("BE") ? line : line + ", " + country;
    }

    /** Without name, number and address. */
    @Override
    public String toString() {
        return "PrintedCard[" + cardYear + ", " + pointCode + "]";
    }
}
