package be.lerarenkaart.distribution.point;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a point is open on one day.
 *
 * @param intervals in order, none overlapping; none at all when it is closed
 */
public record DayHours(List<Interval> intervals) {

    public static final DayHours CLOSED = new DayHours(List.of());

    private static final int MOST = 4;

    /** As people type it: 9-12, 9.30-12u, 9:30 – 12:00 en 13u30-17. */
    private static final Pattern TYPED = Pattern.compile(
            "\\s*(\\d{1,2})(?:[.:uh](\\d{2})?)?\\s*u?\\s*(?:-|–|tot)\\s*(\\d{1,2})(?:[.:uh](\\d{2})?)?\\s*u?\\s*(?:$|,|;|/|en|&|(?=\\s))");

    public DayHours {
        intervals = List.copyOf(intervals);
    }

    /** Empty when it cannot be read as times in order; blank and "gesloten" are closed. */
    public static Optional<DayHours> read(String text) {
        String typed = text == null ? "" : text.strip();
        if (typed.isEmpty() || typed.equalsIgnoreCase("gesloten")) {
            return Optional.of(CLOSED);
        }
        List<Interval> intervals = new ArrayList<>();
        Matcher next = TYPED.matcher(typed);
        int at = 0;
        while (at < typed.length()) {
            if (!next.find(at) || next.start() != at) {
                return Optional.empty();
            }
            Optional<Interval> interval = interval(next);
            LocalTime earliest = intervals.isEmpty()
                    ? LocalTime.MIN
                    : intervals.get(intervals.size() - 1).to();
            if (interval.isEmpty() || interval.get().from().isBefore(earliest) || intervals.size() == MOST) {
                return Optional.empty();
            }
            intervals.add(interval.get());
            at = next.end();
        }
        return Optional.of(new DayHours(intervals));
    }

    private static Optional<Interval> interval(Matcher typed) {
        try {
            LocalTime from = time(typed.group(1), typed.group(2));
            LocalTime to = time(typed.group(3), typed.group(4));
            return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }

    public boolean isClosed() {
        return intervals.isEmpty();
    }

    /** For programs and the database; empty when closed. */
    @Override
    public String toString() {
        return intervals.stream().map(Interval::toString).collect(Collectors.joining(" "));
    }

    /** 9.00-12.00 en 13.00-17.00, for people; empty when closed. */
    public String text() {
        return intervals.stream().map(Interval::text).collect(Collectors.joining(" en "));
    }
}
