package be.lerarenkaart.distribution;

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
import java.util.Locale;

/** Until when pick-up points may claim postcodes and give them back: to the end of a day in Brussels (decision 0035). */
@ApplicationScoped
public class ClaimDeadlines {

    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d MMMM yyyy", new Locale("nl", "BE"));

    private final Database database;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ClaimDeadlines(Database database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    ClaimDeadlines() {
        this(null, null, null);
    }

    /** 30 November before the card year, unless an administrator chose another day. */
    public LocalDate lastDay(CardYear year) {
        return database
                .query(
                        "select last_day from distribution_claim_deadline where card_year = ?",
                        row -> row.getObject(1, LocalDate.class),
                        year.value())
                .stream()
                .findFirst()
                .orElse(LocalDate.of(year.value() - 1, Month.NOVEMBER, 30));
    }

    public boolean isOpen(CardYear year) {
        return !today().isAfter(lastDay(year));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CardYear.ZONE);
    }

    /** Refuses in words when it is too late. */
    void mustBeOpen(CardYear year) {
        if (!isOpen(year)) {
            throw new LerarenkaartException(Problem.of(
                    "deadline-passed",
                    409,
                    "Deadline passed",
                    "Postcodes voor kaartjaar " + year + " kon je vragen en teruggeven tot en met "
                            + DUTCH.format(lastDay(year))
                            + ". Moet er nog iets veranderen? Vraag het aan een beheerder van Klasse."));
        }
    }

    /** Sets the last day for all points. */
    @Transactional
    public void set(CardYear year, LocalDate lastDay, By by) {
        if (lastDay.getYear() != year.value() && lastDay.getYear() != year.value() - 1) {
            throw new LerarenkaartException(Problem.of(
                    "invalid-deadline",
                    422,
                    "Invalid deadline",
                    "Kies een dag in het jaar voor het kaartjaar of in het kaartjaar zelf."));
        }
        LocalDate before = lastDay(year);
        database.update(
                """
                insert into distribution_claim_deadline (card_year, last_day, set_by, set_at)
                values (?, ?, ?, utc_timestamp(6))
                on duplicate key update last_day = values(last_day), set_by = values(set_by), set_at = values(set_at)
                """,
                year.value(),
                lastDay,
                by.name());
        trail.write(
                by,
                CampaignAct.CLAIM_DEADLINE_SET,
                Subject.of("CARD_YEAR", year),
                Change.of("lastDay", before, lastDay));
    }
}
