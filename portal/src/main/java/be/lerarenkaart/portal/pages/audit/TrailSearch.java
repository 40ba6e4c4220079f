package be.lerarenkaart.portal.pages.audit;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** What somebody asks of the trail, as it is kept in the session: one field a line. */
record TrailSearch(
        String kind, String number, String actor, String act, LocalDate from, LocalDate until, String account) {

    static final TrailSearch NOTHING = new TrailSearch("", "", "", "", null, null, "");

    private static final Pattern ACCOUNT = Pattern.compile("\\d{1,18}");

    private static final int FIELDS = 7;
    private static final String NOBODY = "0";

    static TrailSearch read(String kept) {
        String[] lines = kept.split("\n", FIELDS);
        return lines.length < FIELDS
                ? NOTHING
                : new TrailSearch(lines[0], lines[1], lines[2], lines[3], date(lines[4]), date(lines[5]), lines[6]);
    }

    /**
     * From a link of another page.
     *
     * @param kind may be null, as the others
     * @param account whose acts; what is no number is nobody's
     */
    static TrailSearch linked(String kind, String number, String account) {
        String asked = text(account);
        return new TrailSearch(
                text(kind), text(number), "", "", null, null, asked.isEmpty() || isNumber(asked) ? asked : NOBODY);
    }

    String write() {
        return String.join("\n", kind, line(number), line(actor), act, text(from), text(until), account);
    }

    boolean isEmpty() {
        return equals(NOTHING);
    }

    private static boolean isNumber(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ").strip();
    }
}
