package be.lerarenkaart.sample;

import java.util.stream.Stream;

/** A row on a staff list that adds nobody, named by the verdict that its answer has. */
enum ListQuirk {
    /** Somebody whom the delivery holds. */
    AL_IN_EPD(false),
    DATUM_ONGELDIG(true),
    /** A row of the same list once more. */
    DUBBEL(false),
    LEGE_RIJ(false),
    CONTROLEGETAL(true),
    NAAM_ONTBREEKT(true);

    private final boolean aboutStranger;

    ListQuirk(boolean aboutStranger) {
        this.aboutStranger = aboutStranger;
    }

    /** The row is about somebody who stands nowhere else. */
    boolean isAboutStranger() {
        return aboutStranger;
    }

    /** How many people it takes to fill such rows. */
    static int strangers(Totals totals) {
        return Stream.of(values())
                .filter(ListQuirk::isAboutStranger)
                .mapToInt(quirk -> totals.onLists(quirk.name()))
                .sum();
    }
}
