package be.lerarenkaart.distribution.point;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** From one time of a day to a later one. */
public record Interval(LocalTime from, LocalTime to) {

    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("H.mm");

    public Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an interval ends after it begins");
        }
    }

    /** 09:00-12:30, for programs and the database. */
    @Override
    public String toString() {
        return STORED.format(from) + "-" + STORED.format(to);
    }

    /** 9.00-12.30, for people. */
    public String text() {
        return READ.format(from) + "-" + READ.format(to);
    }
}
