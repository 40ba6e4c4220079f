package be.lerarenkaart.distribution.point;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a point is open: by the week, but for holidays and exceptions. An exception stands above a holiday.
 *
 * @param week every day of the week
 * @param exceptions in order of their first day
 */
public record OpeningHours(Map<DayOfWeek, DayHours> week, boolean openOnHolidays, List<HourException> exceptions) {

    private static final List<String> SHORT = List.of("ma", "di", "wo", "do", "vr", "za", "zo");

    public OpeningHours {
        Map<DayOfWeek, DayHours> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, week.getOrDefault(day, DayHours.CLOSED));
        }
        week = Map.copyOf(all);
        exceptions = List.copyOf(exceptions);
    }

    /** What holds on a day. */
    public DayHours on(LocalDate day) {
        return exceptions.stream()
                .filter(exception -> exception.covers(day))
                .findFirst()
                .map(HourException::hours)
                .orElseGet(() -> !openOnHolidays && Holidays.on(day).isPresent()
                        ? DayHours.CLOSED
                        : week.get(day.getDayOfWeek()));
    }

    public boolean isEverOpen() {
        return week.values().stream().anyMatch(day -> !day.isClosed());
    }

    /** The week on one line; days that follow each other with the same hours are told together. */
    public String text() {
        List<String> parts = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0; first < days.length; ) {
            int last = first;
            while (last + 1 < days.length && week.get(days[last + 1]).equals(week.get(days[first]))) {
                last++;
            }
            DayHours hours = week.get(days[first]);
            if (!hours.isClosed()) {
                parts.add((last == first ? SHORT.get(first) : SHORT.get(first) + "-" + SHORT.get(last)) + " "
                        + hours.text());
            }
            first = last + 1;
        }
        return String.join("; ", parts);
    }
}
