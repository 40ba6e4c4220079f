package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.audit.AuditFilter;
import be.lerarenkaart.kernel.CardYear;
import java.time.LocalDate;

/** What somebody asks of the trail, as it is kept in the session: one field a line. */
record TrailSearch(String kind, String number, String actor, String act, LocalDate from, LocalDate until) {

    static final TrailSearch NOTHING = new TrailSearch("", "", "", "", null, null);

    private static final int FIELDS = 6;

    static TrailSearch read(String kept) {
        String[] lines = kept.split("\n", FIELDS);
        return lines.length < FIELDS
                ? NOTHING
                : new TrailSearch(lines[0], lines[1], lines[2], lines[3], date(lines[4]), date(lines[5]));
    }

    String write() {
        return String.join("\n", kind, line(number), line(actor), act, text(from), text(until));
    }

    boolean isEmpty() {
        return equals(NOTHING);
    }

    /** Days are those of Brussels, the last one included. */
    AuditFilter filter() {
        return new AuditFilter(
                kind,
                number,
                null,
                actor,
                act,
                from == null ? null : from.atStartOfDay(CardYear.ZONE).toInstant(),
                until == null
                        ? null
                        : until.plusDays(1).atStartOfDay(CardYear.ZONE).toInstant());
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
