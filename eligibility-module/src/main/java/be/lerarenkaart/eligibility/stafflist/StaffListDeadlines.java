package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Until when institutions may send their list: to the end of a day in Brussels. An administrator moves the day for all, or
 * opens the door again for one.
 */
@ApplicationScoped
public class StaffListDeadlines {

    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d MMMM yyyy", new Locale("nl", "BE"));
    private static final String ALL = "";

    @Inject
    private Database database;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** The last day for all institutions: 30 November before the card year, unless somebody chose another. */
    public LocalDate lastDay(CardYear year) {
        return chosen(year).getOrDefault(ALL, LocalDate.of(year.value() - 1, Month.NOVEMBER, 30));
    }

    /** The last day for one institution: later than for all, where the list was opened again. */
    public LocalDate lastDay(CardYear year, String institution) {
        LocalDate own = chosen(year).get(institution);
        LocalDate all = lastDay(year);
        return own != null && own.isAfter(all) ? own : all;
    }

    /** Institutions for which the list was opened again, and until when. */
    public Map<String, LocalDate> reopened(CardYear year) {
        Map<String, LocalDate> chosen = chosen(year);
        chosen.remove(ALL);
        return chosen;
    }

    private Map<String, LocalDate> chosen(CardYear year) {
        Map<String, LocalDate> chosen = new HashMap<>();
        database.query(
                "select institution_number, last_day from eligibility_list_deadline where card_year = ?",
                row -> chosen.put(row.getString(1), row.getObject(2, LocalDate.class)),
                year.value());
        return chosen;
    }

    public boolean isOpen(CardYear year, String institution) {
        return !today().isAfter(lastDay(year, institution));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CardYear.ZONE);
    }

    /** Refuses in words when it is too late. */
    public void mustBeOpen(CardYear year, String institution) {
        if (!isOpen(year, institution)) {
            throw new LerarenkaartException(
                    Problem.of(
                            "deadline-passed",
                            409,
                            "Deadline passed",
                            "Lijsten voor kaartjaar " + year + " kon je sturen tot en met "
                                    + DUTCH.format(lastDay(year, institution))
                                    + ". Moet er nog iets veranderen? Vraag een beheerder van Klasse om je lijst weer open te zetten."));
        }
    }

    /** Sets the last day for all institutions. */
    @Transactional
    public void set(CardYear year, LocalDate lastDay, By by) {
        must(
                lastDay.isAfter(LocalDate.of(year.value() - 2, 12, 31)) && !lastDay.isAfter(year.lastDay()),
                "Kies een dag in het jaar voor het kaartjaar of in het kaartjaar zelf.");
        LocalDate before = lastDay(year);
        put(year, ALL, lastDay, by);
        trail.write(
                by, ListAct.LIST_DEADLINE_SET, Subject.of("CARD_YEAR", year), Change.of("lastDay", before, lastDay));
    }

    /** Opens the list of one institution until the end of a day. */
    @Transactional
    public void reopen(CardYear year, String institution, LocalDate until, By by) {
        must(!until.isBefore(today()), "Kies een dag die nog niet voorbij is.");
        must(!until.isAfter(year.lastDay()), "Kies een dag voor het einde van het kaartjaar.");
        LocalDate before = lastDay(year, institution);
        put(year, institution, until, by);
        trail.write(by, ListAct.LIST_REOPENED, ListAct.subject(year, institution), Change.of("lastDay", before, until));
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new LerarenkaartException(Problem.of("invalid-deadline", 422, "Invalid deadline", otherwise));
        }
    }

    private void put(CardYear year, String institution, LocalDate lastDay, By by) {
        database.update(
                """
                insert into eligibility_list_deadline (card_year, institution_number, last_day, set_by, set_at)
                values (?, ?, ?, ?, utc_timestamp(6))
                on duplicate key update last_day = values(last_day), set_by = values(set_by), set_at = values(set_at)
                """,
                year.value(),
                institution,
                lastDay,
                by.name());
    }
}
