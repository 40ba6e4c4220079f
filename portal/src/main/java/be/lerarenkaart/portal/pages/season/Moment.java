package be.lerarenkaart.portal.pages.season;

import java.time.LocalDate;

/** A date of the card year, with the key of its words. */
public record Moment(String name, LocalDate date, long daysFromNow) {

    public boolean isPast() {
        return daysFromNow < 0;
    }
}
