package be.lerarenkaart.distribution.point;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ten legal holidays of Belgium. */
public final class Holidays {

    private Holidays() {}

    /** Those of a year with their Dutch names, in order; two may fall on one day. */
    public static Map<LocalDate, String> of(int year) {
        LocalDate easter = easter(year);
        Map<LocalDate, String> days = new TreeMap<>();
        add(days, LocalDate.of(year, 1, 1), "nieuwjaar");
        add(days, easter.plusDays(1), "paasmaandag");
        add(days, LocalDate.of(year, 5, 1), "Dag van de Arbeid");
        add(days, easter.plusDays(39), "Hemelvaart");
        add(days, easter.plusDays(50), "pinkstermaandag");
        add(days, LocalDate.of(year, 7, 21), "nationale feestdag");
        add(days, LocalDate.of(year, 8, 15), "Maria-Hemelvaart");
        add(days, LocalDate.of(year, 11, 1), "Allerheiligen");
        add(days, LocalDate.of(year, 11, 11), "Wapenstilstand");
        add(days, LocalDate.of(year, 12, 25), "Kerstmis");
        return days;
    }

    public static Optional<String> on(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    private static void add(Map<LocalDate, String> days, LocalDate day, String name) {
        days.merge(day, name, (one, other) -> one + " en " + other);
    }

    /** By the calendar of Gregory, as Meeus, Jones and Butcher worked it out. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapOfCenturies = century / 4;
        int moon = (19 * golden + century - leapOfCenturies - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int sum = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
