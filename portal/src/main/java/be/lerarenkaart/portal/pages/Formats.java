package be.lerarenkaart.portal.pages;

import be.lerarenkaart.kernel.CardYear;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How figures and dates stand on the pages; functions of the tag library. */
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Words.LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Words.LOCALE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm", Words.LOCALE);
    public static final String NOTHING = "–";

    private Formats() {}

    /** 220.650; a dash when there is no figure. */
    public static String number(Number value) {
        return value == null
                ? NOTHING
                : NumberFormat.getIntegerInstance(Words.LOCALE).format(value);
    }

    /** A difference with its sign: +12, −3, 0. */
    public static String signed(Number value) {
        if (value == null) {
            return NOTHING;
        }
        long difference = value.longValue();
        String figure = number(Math.abs(difference));
        return difference == 0 ? figure : (difference > 0 ? "+" : "−") + figure;
    }

    /** Share of a whole to one decimal: 67,5 %. */
    public static String percent(Number part, Number whole) {
        if (part == null || whole == null || whole.doubleValue() == 0) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getNumberInstance(Words.LOCALE);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(100 * part.doubleValue() / whole.doubleValue()) + " %";
    }

    /** 0 to 100, for bars. */
    public static double share(Number part, Number whole) {
        return part == null || whole == null || whole.doubleValue() == 0
                ? 0
                : Math.round(1000 * part.doubleValue() / whole.doubleValue()) / 10.0;
    }

    /** 1 november 2020. */
    public static String date(LocalDate date) {
        return date == null ? NOTHING : DATE.format(date);
    }

    /** Text that programs wrote: a day or a moment as people read it, and anything else, whatever it looks like, as it is. */
    public static String told(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return date(LocalDate.parse(text));
            }
            return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z") ? moment(Instant.parse(text)) : text;
        } catch (DateTimeParseException noDate) {
            return text;
        }
    }

    /** 1 nov. */
    public static String day(LocalDate date) {
        return date == null ? NOTHING : DAY.format(date);
    }

    /** 12 november 2020, 14.30 in Brussels. */
    public static String moment(Instant instant) {
        return instant == null ? NOTHING : MOMENT.format(instant.atZone(CardYear.ZONE));
    }

    /** 35,2 MB. */
    public static String bytes(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(Words.LOCALE);
        format.setMaximumFractionDigits(1);
        return bytes < 1 << 20
                ? format.format(Math.max(1, bytes >> 10)) + " kB"
                : format.format(bytes / (double) (1 << 20)) + " MB";
    }

    /** A distance of half a kilometre or more with one decimal: 3,4 km. */
    public static String kilometres(double distance) {
        NumberFormat format = NumberFormat.getNumberInstance(Words.LOCALE);
        format.setMaximumFractionDigits(1);
        return format.format(distance) + " km";
    }
}
