package be.lerarenkaart.sample;

import java.util.List;

/** Where people live. */
final class Homes {

    /** No place in Belgium has these; three are outside the ranges in use, one is what an empty field becomes. */
    private static final List<String> NO_POSTCODES = List.of("0000", "1999", "5999", "9999");

    private final long seed;
    private final Places places;
    private final List<String> streets = Words.list("streets.txt");
    private final List<String[]> foreignPlaces = Words.table("foreign-places.csv");

    Homes(long seed, Places places) {
        this.seed = seed;
        this.places = places;
    }

    Home of(Person person) {
        Dice dice = Dice.of(seed, Throw.HOME, person.number());
        Place place = places.draw(dice, person.province());
        String street = dice.pick(streets);
        String houseNumber = 1 + dice.below(240) + (dice.percent(6) ? dice.pick(List.of("A", "B", "C")) : "");
        String box = dice.percent(15) ? Integer.toString(1 + dice.below(40)) : "";
        return switch (person.kind()) {
            case ABROAD -> {
                String[] abroad = dice.pick(foreignPlaces);
                yield new Home(street, houseNumber, box, abroad[1], abroad[2], abroad[0], null);
            }
            case POSTCODE_MISSING -> new Home(street, houseNumber, box, "", place.name(), "BE", place);
            case POSTCODE_UNKNOWN ->
                new Home(street, houseNumber, box, dice.pick(NO_POSTCODES), place.name(), "BE", place);
            default -> new Home(street, houseNumber, box, place.postcode(), place.name(), "BE", place);
        };
    }
}
