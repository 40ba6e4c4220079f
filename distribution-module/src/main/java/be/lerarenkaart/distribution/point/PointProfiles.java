package be.lerarenkaart.distribution.point;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.Moments;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opening hours and contact of pick-up points, which the points keep themselves and which hold over the years. */
@ApplicationScoped
public class PointProfiles {

    private static final int MOST_EXCEPTIONS = 100;
    private static final int LONGEST_REASON = 100;
    private static final int LONGEST_DAYS = 366;

    private final Database database;
    private final AuditTrail trail;

    @Inject
    PointProfiles(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    PointProfiles() {
        this(null, null);
    }

    /** Also of a point that kept nothing yet. */
    public PointProfile of(String code) {
        return database
                .query(
                        "select * from distribution_point_profile where point_code = ?",
                        row -> new PointProfile(
                                code,
                                row.getInt("version"),
                                row.getBoolean("has_hours") ? hours(code, row.getBoolean("holidays_open")) : null,
                                new PointContact(
                                        row.getString("contact_name"),
                                        row.getString("contact_email"),
                                        row.getString("contact_phone"),
                                        row.getString("website")),
                                row.getString("changed_by"),
                                Moments.read(row, "changed_at")),
                        code)
                .stream()
                .findFirst()
                .orElse(new PointProfile(code, 0, null, PointContact.NONE, null, null));
    }

    /** The address that each point gave for letters, by code; those that gave none are left out. */
    public Map<String, String> emails() {
        Map<String, String> found = new TreeMap<>();
        database.each(
                "select point_code, contact_email from distribution_point_profile where contact_email <> ''",
                row -> found.put(row.getString(1), row.getString(2)));
        return found;
    }

    private OpeningHours hours(String code, boolean openOnHolidays) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        database.each(
                "select weekday, hours from distribution_point_week where point_code = ?",
                row -> week.put(
                        DayOfWeek.of(row.getInt(1)),
                        DayHours.read(row.getString(2)).orElseThrow()),
                code);
        return new OpeningHours(week, openOnHolidays, exceptions(code));
    }

    /** In order of their first day, past ones too. */
    public List<HourException> exceptions(String code) {
        return database.query(
                """
                select id, first_day, last_day, hours, because from distribution_point_exception
                 where point_code = ? order by first_day, last_day, id
                """,
                row -> new HourException(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        DayHours.read(row.getString(4)).orElseThrow(),
                        row.getString(5)),
                code);
    }

    /**
     * Saves the week.
     *
     * @param version that was seen
     * @throws LerarenkaartException 409 when somebody saved something else meanwhile
     */
    @Transactional
    public void saveWeek(String code, int version, Map<DayOfWeek, DayHours> week, boolean openOnHolidays, By by) {
        OpeningHours before = of(code).hours();
        OpeningHours hours = new OpeningHours(week, openOnHolidays, List.of());
        take(code, version, by);
        database.update(
                """
                update distribution_point_profile set has_hours = true, holidays_open = ?, hours_text = ?
                 where point_code = ?
                """,
                openOnHolidays,
                hours.text(),
                code);
        database.update("delete from distribution_point_week where point_code = ?", code);
        hours.week().forEach((day, times) -> {
            if (!times.isClosed()) {
                database.update(
                        "insert into distribution_point_week (point_code, weekday, hours) values (?, ?, ?)",
                        code,
                        day.getValue(),
                        times.toString());
            }
        });
        trail.write(
                by,
                PointAct.POINT_HOURS_CHANGED,
                Subject.of("PICKUP_POINT", code),
                Change.of("hours", before == null ? null : before.text(), hours.text())
                        .and("openOnHolidays", before == null ? null : before.openOnHolidays(), openOnHolidays));
    }

    /** Saves whom to ask; see {@link #saveWeek}. Who that is does not stand in the trail. */
    @Transactional
    public void saveContact(String code, int version, PointContact contact, By by) {
        contact.check();
        PointContact before = of(code).contact();
        take(code, version, by);
        database.update(
                """
                update distribution_point_profile
                   set contact_name = ?, contact_email = ?, contact_phone = ?, website = ?
                 where point_code = ?
                """,
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.website(),
                code);
        trail.write(
                by,
                PointAct.POINT_CONTACT_CHANGED,
                Subject.of("PICKUP_POINT", code),
                Change.of("website", before.website(), contact.website()));
    }

    /** Of two who saw the same version one wins, the other is told. */
    private void take(String code, int version, By by) {
        int taken = version == 0
                ? database.update(
                        """
                        insert ignore into distribution_point_profile (point_code, version, changed_by, changed_at)
                        values (?, 1, ?, utc_timestamp(6))
                        """,
                        code,
                        by.name())
                : database.update(
                        """
                        update distribution_point_profile
                           set version = version + 1, changed_by = ?, changed_at = utc_timestamp(6)
                         where point_code = ? and version = ?
                        """,
                        by.name(),
                        code,
                        version);
        if (taken == 0) {
            throw new LerarenkaartException(Problem.of(
                    "changed-meanwhile",
                    409,
                    "Changed meanwhile",
                    "Een collega bewaarde intussen iets anders. Er is niets gewijzigd: kijk opnieuw en vul dan aan."));
        }
    }

    /**
     * Adds days on which the week does not hold.
     *
     * @param lastDay null for a single day
     * @return its id
     */
    @Transactional
    public long addException(
            String code, LocalDate firstDay, LocalDate lastDay, DayHours hours, String because, By by) {
        LocalDate until = lastDay == null ? firstDay : lastDay;
        String why = because == null ? "" : because.strip();
        check(code, firstDay, until, why);
        long id = database.insert(
                """
                insert into distribution_point_exception (point_code, first_day, last_day, hours, because)
                values (?, ?, ?, ?, ?)
                """,
                code,
                firstDay,
                until,
                hours.toString(),
                why);
        trail.write(
                by,
                PointAct.POINT_EXCEPTION_ADDED,
                Subject.of("PICKUP_POINT", code),
                Change.of("firstDay", null, firstDay)
                        .and("lastDay", null, until)
                        .and("hours", null, hours.isClosed() ? "CLOSED" : hours.toString()));
        return id;
    }

    private void check(String code, LocalDate firstDay, LocalDate lastDay, String why) {
        List<Problem.Issue> issues = new ArrayList<>();
        if (firstDay == null) {
            issues.add(new Problem.Issue("body", "firstDay", "Kies een dag."));
        } else if (lastDay.isBefore(firstDay) || ChronoUnit.DAYS.between(firstDay, lastDay) >= LONGEST_DAYS) {
            issues.add(new Problem.Issue(
                    "body", "lastDay", "De laatste dag komt na de eerste, en hoogstens een jaar later."));
        }
        if (why.length() > LONGEST_REASON) {
            issues.add(new Problem.Issue("body", "because", "Schrijf hoogstens 100 tekens."));
        }
        List<HourException> others = exceptions(code);
        if (others.size() >= MOST_EXCEPTIONS) {
            issues.add(new Problem.Issue("body", "firstDay", "Er zijn al 100 uitzonderingen: schrap eerst oude."));
        }
        if (issues.isEmpty()
                && others.stream()
                        .anyMatch(other -> !other.firstDay().isAfter(lastDay)
                                && !other.lastDay().isBefore(firstDay))) {
            issues.add(new Problem.Issue(
                    "body", "firstDay", "Voor een van deze dagen is er al een uitzondering. Schrap die eerst."));
        }
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 422, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
    }

    /** Several, all or none; see {@link #removeException}. */
    @Transactional
    public void removeExceptions(String code, List<Long> ids, By by) {
        ids.forEach(id -> removeException(code, id, by));
    }

    /** @throws LerarenkaartException 404 when the point has no such exception (any more) */
    @Transactional
    public void removeException(String code, long id, By by) {
        HourException gone = exceptions(code).stream()
                .filter(exception -> exception.id() == id)
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze uitzondering bestaat niet meer.")));
        database.update("delete from distribution_point_exception where id = ?", id);
        trail.write(
                by,
                PointAct.POINT_EXCEPTION_REMOVED,
                Subject.of("PICKUP_POINT", code),
                Change.of("firstDay", gone.firstDay(), null).and("lastDay", gone.lastDay(), null));
    }
}
