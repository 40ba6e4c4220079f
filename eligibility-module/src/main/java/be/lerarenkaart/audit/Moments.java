package be.lerarenkaart.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments stand in the database in UTC; as local times, no time zone of driver or server can shift them. */
final class Moments {

    private Moments() {}

    /** As exact as the database keeps it. */
    static Instant exact(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
