package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.intake.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them, beyond what a list may hold: to recognise a column by, and to mend a cell. */
final class Dates {

    /** Ways of writing, told apart because one of them may be wrong for a whole column. */
    enum Way {
        /** 25/05/85. */
        SHORT_YEAR,
        /** 25 mei 1985. */
        MONTH_NAME,
        /** 05/25/1985. */
        MONTH_FIRST,
        /** 25051985 or 19850525. */
        NO_SIGNS,
        /** 31192: days since 1900, as a workbook keeps them. */
        SERIAL,
        /** 25/05/1985 00:00. */
        WITH_TIME,
        /** 25 / 05 / 1985. */
        WITH_SPACES
    }

    private static final Pattern THREE_PARTS =
            Pattern.compile("(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{2}|\\d{4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})");
    private static final Pattern NAMED =
            Pattern.compile("(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:e|ste|de)?[-/. ]*(\\p{L}{3,})\\.?[-/. ]*(\\d{2}|\\d{4})");
    private static final Pattern TIME =
            Pattern.compile("(.*\\d)(?:T|\\s+)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?Z?");
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ene"),
            List.of("feb", "fev", "fév"),
            List.of("maa", "mrt", "mar"),
            List.of("apr", "avr"),
            List.of("mei", "mai", "may"),
            List.of("jun", "juin"),
            List.of("jul", "juil"),
            List.of("aug", "aou", "aoû"),
            List.of("sep"),
            List.of("okt", "oct"),
            List.of("nov"),
            List.of("dec", "déc"));
    private static final int FIRST_SERIAL = 9_133;
    private static final int LAST_SERIAL = 73_051;
    private static final int LAST_SHORT_YEAR_OF_THIS_CENTURY = 49;

    private Dates() {}

    /** The day, however it is written; null for no day. */
    static LocalDate anyhow(String text) {
        LocalDate plain = text.isEmpty() ? null : Cell.date(text);
        if (plain != null && plain != Cell.NO_DATE) {
            return plain;
        }
        for (Way way : Way.values()) {
            LocalDate day = in(way, text, LAST_SHORT_YEAR_OF_THIS_CENTURY);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /**
     * The day of a text that is written in this way; null when it is not.
     *
     * @param latestShortYear up to which a year of two figures is one of this century
     */
    static LocalDate in(Way way, String text, int latestShortYear) {
        String bare = Cell.clean(text);
        return switch (way) {
            case SHORT_YEAR -> parts(bare, latestShortYear, true, false);
            case MONTH_NAME -> named(bare, latestShortYear);
            case MONTH_FIRST -> parts(bare, latestShortYear, false, true);
            case NO_SIGNS -> noSigns(bare);
            case SERIAL -> serial(bare);
            case WITH_TIME -> withTime(bare);
            case WITH_SPACES -> bare.indexOf(' ') < 0 ? null : spaced(bare, latestShortYear);
        };
    }

    private static LocalDate parts(String text, int latestShortYear, boolean shortYear, boolean monthFirst) {
        Matcher parts = THREE_PARTS.matcher(text);
        if (!parts.matches() || parts.group(3).length() == 2 != shortYear) {
            return null;
        }
        int year = year(parts.group(3), latestShortYear);
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        return monthFirst ? (second > 12 ? day(year, first, second) : null) : day(year, second, first);
    }

    private static int year(String figures, int latestShortYear) {
        int year = Integer.parseInt(figures);
        return figures.length() == 4 ? year : year <= latestShortYear ? 2000 + year : 1900 + year;
    }

    private static LocalDate named(String text, int latestShortYear) {
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            return null;
        }
        String month = named.group(2).toLowerCase(Locale.ROOT);
        for (int number = 1; number <= MONTHS.size(); number++) {
            if (MONTHS.get(number - 1).stream().anyMatch(month::startsWith)) {
                return day(year(named.group(3), latestShortYear), number, Integer.parseInt(named.group(1)));
            }
        }
        return null;
    }

    private static LocalDate noSigns(String text) {
        if (!text.matches("\\d{8}")) {
            return null;
        }
        int first = Integer.parseInt(text.substring(0, 4));
        LocalDate yearFirst = first < 1900 || first > 2100
                ? null
                : day(first, Integer.parseInt(text.substring(4, 6)), Integer.parseInt(text.substring(6)));
        return yearFirst != null
                ? yearFirst
                : plausible(day(
                        Integer.parseInt(text.substring(4)),
                        Integer.parseInt(text.substring(2, 4)),
                        Integer.parseInt(text.substring(0, 2))));
    }

    private static LocalDate plausible(LocalDate day) {
        return day == null || day.getYear() < 1900 || day.getYear() > 2100 ? null : day;
    }

    private static LocalDate serial(String text) {
        if (!text.matches("\\d{4,5}(?:[.,]0+)?")) {
            return null;
        }
        int days = Integer.parseInt(text.split("[.,]")[0]);
        return days < FIRST_SERIAL || days >= LAST_SERIAL
                ? null
                : LocalDate.of(1899, 12, 30).plusDays(days);
    }

    private static LocalDate withTime(String text) {
        Matcher timed = TIME.matcher(text);
        LocalDate day = timed.matches() ? Cell.date(timed.group(1).strip()) : null;
        return day == Cell.NO_DATE ? null : day;
    }

    private static LocalDate spaced(String text, int latestShortYear) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(
                    Integer.parseInt(yearFirst.group(1)),
                    Integer.parseInt(yearFirst.group(2)),
                    Integer.parseInt(yearFirst.group(3)));
        }
        return parts(text, latestShortYear, false, false);
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
