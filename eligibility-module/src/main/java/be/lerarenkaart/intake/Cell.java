package be.lerarenkaart.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What one cell of a file says, once the traces of how it was made are gone. */
public final class Cell {

    /** Stands for a text that is no date; compare by identity. */
    public static final LocalDate NO_DATE = LocalDate.MIN;

    private Cell() {}

    /** NFC, trimmed; no-break spaces become spaces, byte-order marks disappear. */
    public static String clean(String raw) {
        return isPlain(raw)
                ? raw
                : Normalizer.normalize(raw.replace("\uFEFF", ""), Normalizer.Form.NFC)
                        .replace('\u00A0', ' ')
                        .replace('\u2007', ' ')
                        .replace('\u202F', ' ')
                        .strip();
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > 126 || c < 33 && (c != ' ' || i == 0 || i == raw.length() - 1)) {
                return false;
            }
        }
        return true;
    }

    /** A C0 character other than tab, carriage return and line feed. */
    public static boolean hasControlCharacter(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < 32 && c != '\t' && c != '\r' && c != '\n') {
                return true;
            }
        }
        return false;
    }

    /** Whether a spreadsheet would run it: begins, before trimming, with = @ + -, a tab or a carriage return. */
    public static boolean isFormula(String raw) {
        return !raw.isEmpty() && "=@+-\t\r".indexOf(raw.charAt(0)) >= 0;
    }

    /** The text for a file that somebody opens in a spreadsheet, which then shows it and runs nothing. */
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /**
     * A date written yyyy-mm-dd or d/m/yyyy (also with hyphens or dots).
     *
     * @return null for an empty text, {@link #NO_DATE} for a text that is no date
     */
    public static LocalDate date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int first = separator(text, 0);
        int second = separator(text, first + 1);
        if (first < 1 || second < 0 || text.length() > 10) {
            return NO_DATE;
        }
        int a = number(text, 0, first);
        int b = number(text, first + 1, second);
        int c = number(text, second + 1, text.length());
        try {
            if (first == 4 && a >= 0 && b >= 0 && c >= 0 && text.length() - second == 3) {
                return LocalDate.of(a, b, c);
            }
            if (first <= 2 && text.length() - second == 5 && a >= 0 && b >= 0 && c >= 0) {
                return LocalDate.of(c, b, a);
            }
        } catch (DateTimeException notInTheCalendar) {
            return NO_DATE;
        }
        return NO_DATE;
    }

    private static int separator(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' || c == '/' || c == '.') {
                return i;
            }
        }
        return -1;
    }

    private static int number(String text, int from, int to) {
        int value = from == to ? -1 : 0;
        for (int i = from; i < to && value >= 0; i++) {
            char c = text.charAt(i);
            value = c < '0' || c > '9' ? -1 : value * 10 + c - '0';
        }
        return value;
    }
}
