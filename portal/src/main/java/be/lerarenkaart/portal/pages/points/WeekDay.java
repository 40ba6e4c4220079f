package be.lerarenkaart.portal.pages.points;

import java.time.DayOfWeek;

/**
 * A day of the week in the form of opening hours.
 *
 * @param hours as they stand or as somebody typed them
 * @param wrong whether these cannot be read
 */
public record WeekDay(DayOfWeek day, String hours, boolean wrong) {

    public int number() {
        return day.getValue();
    }
}
