package be.lerarenkaart.distribution;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.CardYearChanges;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts off the last day of one pick-up point, or of all. Whoever asks for a point, its cards or its counter, is told the
 * new day from that moment. Points that close earlier than the card year by their own choice keep that choice when all are
 * extended.
 */
@ApplicationScoped
public class ClosingDates {

    private static final int LONGEST_REMARK = 500;
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d MMMM yyyy", new Locale("nl", "BE"));

    private static final String CHANGES =
            """
            select p.code, p.name, coalesce(p.closes, ?) as closes
              from distribution_current_point p
             where p.card_year = ? and (? is null or p.code = ?) and coalesce(p.closes, ?) < ?
               and (? is not null or coalesce(p.closes, ?) >= ?)
             order by p.code
            """;

    private static final String EXTEND =
            """
            insert into distribution_point_closing (card_year, point_code, closes, because, decided_by, decided_at)
            select p.card_year, p.code, ?, ?, ?, ?
              from distribution_current_point p
             where p.card_year = ? and (? is null or p.code = ?) and coalesce(p.closes, ?) < ?
               and (? is not null or coalesce(p.closes, ?) >= ?)
            on duplicate key update closes = values(closes), because = values(because),
                   decided_by = values(decided_by), decided_at = values(decided_at)
            """;

    private final Database database;
    private final CardYears cardYears;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ClosingDates(Database database, CardYears cardYears, AuditTrail trail, Clock clock) {
        this.database = database;
        this.cardYears = cardYears;
        this.trail = trail;
        this.clock = clock;
    }

    ClosingDates() {
        this(null, null, null, null);
    }

    /**
     * Which points would get another last day; changes nothing.
     *
     * @param pointCode null for all
     */
    public List<ClosingChange> preview(CardYear year, String pointCode, LocalDate to) {
        CardYearDates dates = cardYears.get(year);
        LocalDate usual = dates.pickupCloses();
        return database.query(
                CHANGES,
                row -> new ClosingChange(
                        row.getString("code"), row.getString("name"), row.getObject("closes", LocalDate.class), to),
                usual,
                year.value(),
                pointCode,
                pointCode,
                usual,
                to,
                pointCode,
                usual,
                usual);
    }

    /**
     * Puts off the last day; for all points, that of the card year too.
     *
     * @param pointCode null for all
     * @param because in the words of whoever does it
     * @return how many points it changed
     * @throws LerarenkaartException when there is no such point, when the day lies outside the card year or is no later
     *     than the one that stands, or without a reason
     */
    @Transactional
    public int extend(CardYear year, String pointCode, LocalDate to, String because, By by) {
        CardYearDates dates = cardYears.get(year);
        String why = because == null ? "" : because.strip();
        check(year, to, why);
        LocalDate usual = dates.pickupCloses();
        if (pointCode != null && !exists(year, pointCode)) {
            throw new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet."));
        }
        int points = preview(year, pointCode, to).size();
        if (points == 0) {
            throw new LerarenkaartException(Problem.of(
                    "no-extension",
                    409,
                    "No extension",
                    "Geen enkel afhaalpunt sluit vroeger dan deze dag. Er is niets gewijzigd."));
        }
        database.update(
                EXTEND,
                to,
                why,
                by.name(),
                Moments.utc(clock.instant()),
                year.value(),
                pointCode,
                pointCode,
                usual,
                to,
                pointCode,
                usual,
                usual);
        if (pointCode == null && to.isAfter(usual)) {
            cardYears.put(year, new CardYearChanges(null, null, null, null, null, to, null), by);
        }
        trail.write(
                by,
                ClosingAct.CLOSING_EXTENDED,
                pointCode == null ? Subject.of("CARD_YEAR", year) : Subject.of("PICKUP_POINT", pointCode),
                Change.of("closes", null, to)
                        .and("points", null, points)
                        .and("cardYear", null, year)
                        .and("because", null, why));
        return points;
    }

    /**
     * A point chooses its own last day: not before today, and no later than everybody's or than what Klasse gave it.
     *
     * @throws LerarenkaartException when there is no such point, or when the day lies outside that
     */
    @Transactional
    public void choose(CardYear year, String pointCode, LocalDate to, By by) {
        LocalDate usual = cardYears.get(year).pickupCloses();
        LocalDate stands = closes(year, pointCode).orElse(usual);
        LocalDate latest = stands.isAfter(usual) ? stands : usual;
        LocalDate today = LocalDate.ofInstant(clock.instant(), CardYear.ZONE);
        LocalDate first = LocalDate.of(year.value(), 1, 1);
        LocalDate earliest = today.isAfter(first) ? today : first;
        if (to == null || to.isBefore(earliest) || to.isAfter(latest)) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 422, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                            .with(new Problem.Issue(
                                    "body",
                                    "closes",
                                    earliest.isAfter(latest)
                                            ? "Afhalen is voorbij. Langer open? Vraag het aan een beheerder van Klasse."
                                            : "Kies een dag van " + DUTCH.format(earliest) + " tot en met "
                                                    + DUTCH.format(latest)
                                                    + ". Langer open? Vraag het aan een beheerder van Klasse.")));
        }
        if (to.equals(stands)) {
            return;
        }
        database.update(
                """
                insert into distribution_point_closing (card_year, point_code, closes, because, decided_by, decided_at)
                values (?, ?, ?, '', ?, ?)
                on duplicate key update closes = values(closes), because = values(because),
                       decided_by = values(decided_by), decided_at = values(decided_at)
                """,
                year.value(),
                pointCode,
                to,
                by.name(),
                Moments.utc(clock.instant()));
        trail.write(
                by,
                ClosingAct.CLOSING_CHOSEN,
                Subject.of("PICKUP_POINT", pointCode),
                Change.of("closes", stands, to).and("cardYear", null, year));
    }

    /** The point's last day; empty when that is everybody's. Refuses a point that does not exist. */
    private Optional<LocalDate> closes(CardYear year, String pointCode) {
        return database
                .query(
                        "select closes from distribution_current_point where card_year = ? and code = ?",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        year.value(),
                        pointCode)
                .stream()
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet.")));
    }

    private boolean exists(CardYear year, String pointCode) {
        String sql = "select 1 from distribution_current_point where card_year = ? and code = ?";
        return !database.query(sql, row -> 1, year.value(), pointCode).isEmpty();
    }

    private static void check(CardYear year, LocalDate to, String why) {
        List<Problem.Issue> issues = new ArrayList<>();
        if (to == null || to.getYear() != year.value()) {
            issues.add(new Problem.Issue("body", "closes", "Kies een dag in " + year + "."));
        }
        if (why.isEmpty() || why.length() > LONGEST_REMARK) {
            issues.add(new Problem.Issue("body", "because", "Schrijf in hoogstens 500 tekens waarom."));
        }
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 400, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
    }
}
