package be.lerarenkaart.sample;

/** How large a year to make. */
public enum Size {
    /** Some 2,000 entitled people in all provinces, with every verdict at least once. */
    SMALL("small.properties"),
    /** The published totals of card year 2021, to the unit. */
    FULL("full.properties");

    private final String resource;

    Size(String resource) {
        this.resource = resource;
    }

    Totals totals() {
        return Totals.read(resource);
    }
}
