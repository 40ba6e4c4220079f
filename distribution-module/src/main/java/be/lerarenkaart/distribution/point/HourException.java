package be.lerarenkaart.distribution.point;

import java.time.LocalDate;

/** Days on which the week does not hold. */
public record HourException(long id, LocalDate firstDay, LocalDate lastDay, DayHours hours, String because) {

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
