package be.lerarenkaart.eligibility;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.FourEyes;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * EPD deliveries through the year: how each differs from the one that held before it, and whether one that leaves out too
 * many people may hold. Such a one is read whole, but what held before goes on holding until somebody else than its
 * senders confirms it, or anybody sets it aside.
 */
@ApplicationScoped
public class Deliveries {

    /** An institution of so many people that loses more than so many in a hundred is shown as striking. */
    static final int STRIKING_FROM = 10;

    static final int STRIKING_PERCENT = 25;

    private static final int LONGEST_REASON = 500;

    @Inject
    private DeliveryTable table;

    @Inject
    private CardYears cardYears;

    @Inject
    private CurrentSources sources;

    @Inject
    private Imports imports;

    @Inject
    private Jobs jobs;

    @Inject
    private Database database;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** Empty for a file that is no delivery, was not read, or was read before deliveries were compared. */
    public Optional<DeliveryFact> find(long importId) {
        return table.find(importId);
    }

    public DeliveryFact get(long importId) {
        return find(importId)
                .orElseThrow(() -> new LerarenkaartException(
                        Problem.notFound("Van dit bestand is er geen vergelijking met een vorige levering.")));
    }

    /** Striking ones first, then by how many people they lose; only those where somebody differs, or all. */
    public List<DeliveryCount> counts(
            long importId, DeliveryDimension dimension, boolean onlyDifferent, int first, int max) {
        return table.counts(importId, dimension, onlyDifferent, first, max);
    }

    /** How many {@link #counts} has on all its pages. */
    public long countCounts(long importId, DeliveryDimension dimension, boolean onlyDifferent) {
        return table.countCounts(importId, dimension, onlyDifferent);
    }

    /** How many institutions lose so large a part of their people that somebody should look. */
    public long countStriking(long importId) {
        return table.countStriking(importId);
    }

    public List<DeliveryPerson> people(long importId, DeliveryQuestion question, int first, int max) {
        return table.people(importId, question, first, max);
    }

    public long countPeople(long importId, DeliveryQuestion question) {
        return table.countPeople(importId, question);
    }

    /** All of them, one at a time: for a download. */
    public void eachPerson(long importId, DeliveryQuestion question, Consumer<DeliveryPerson> each) {
        table.eachPerson(importId, question, each);
    }

    /** How many in a hundred people a delivery of this card year may leave out without a second person. */
    public BigDecimal limit(CardYear year) {
        BigDecimal set = table.limit(cardYears.get(year).year().value());
        return set == null ? DeliveryComparison.USUAL_LIMIT : set;
    }

    /**
     * Sets it for deliveries that are read from now on. Wider than usual, it does not count for those of who set it.
     *
     * @param percent 0 to 100, with at most two decimals
     */
    @Transactional
    public void limit(CardYear year, BigDecimal percent, By by) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > 2) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 400, "Invalid input", "Geef een percentage van 0 tot 100.")
                            .with(new Problem.Issue(
                                    "body",
                                    "mostLeftPercent",
                                    "Geef een percentage van 0 tot 100, met hoogstens twee decimalen.")));
        }
        BigDecimal before = limit(year);
        if (before.compareTo(percent) != 0) {
            table.limit(year.value(), percent, by.accountId());
            trail.write(
                    by,
                    EligibilityAct.DELIVERY_LIMIT_CHANGED,
                    Subject.of("CARD_YEAR", year),
                    Change.of("mostLeftPercent", before.toPlainString(), percent.toPlainString()));
        }
    }

    /**
     * Lets a delivery hold that waits, in its turn behind all that was asked before.
     *
     * @return the job's id
     * @throws LerarenkaartException with status 409 when it does not wait, or another holds by now than it was compared
     *     with, or for its sender
     */
    @Transactional
    public long confirm(long importId, String reason, By by) {
        DeliveryFact delivery = get(importId);
        refuseSettled(delivery);
        fourEyes.require(imports.senders(importId), by);
        refuseOutdated(delivery, database.call(connection -> sources.epd(connection, delivery.cardYear())));
        long job = jobs.submit(
                DeliveryConfirmation.KIND,
                delivery.cardYear(),
                DeliveryConfirmation.parameters(importId, checked(reason), by),
                by.name());
        trail.write(
                by,
                EligibilityAct.DELIVERY_CONFIRMATION_ASKED,
                Subject.of("IMPORT", importId),
                Change.of("job", null, job).and("reason", null, checked(reason)));
        return job;
    }

    /** Whether this person may be the second who lets a delivery hold. */
    public boolean mayConfirm(long importId, By by) {
        return fourEyes.isAnother(imports.senders(importId), by);
    }

    /** Whether another delivery came to hold than the one that this one was compared with. */
    public boolean isOutdated(DeliveryFact delivery) {
        return isOutdated(delivery, database.call(connection -> sources.epd(connection, delivery.cardYear())));
    }

    /** Settles that a delivery that waits will never hold. Its sender may do so too: nothing changes by it. */
    @Transactional
    public void setAside(long importId, String reason, By by) {
        String why = checked(reason);
        database.call(connection -> {
            refuseSettled(table.locked(connection, importId).orElseGet(() -> get(importId)));
            table.settle(connection, importId, "SET_ASIDE", Moments.now(clock), by.name(), by.accountId(), why);
            imports.neverHold(connection, importId);
            return null;
        });
        trail.write(
                by, EligibilityAct.DELIVERY_SET_ASIDE, Subject.of("IMPORT", importId), Change.of("reason", null, why));
    }

    static void refuseSettled(DeliveryFact delivery) {
        if (!delivery.waiting()) {
            throw new LerarenkaartException(Problem.of(
                    "not-waiting",
                    409,
                    "Not waiting",
                    delivery.settled() == null
                            ? "Deze levering hoeft niet bevestigd te worden."
                            : "Over deze levering is al beslist, door " + delivery.settledBy() + "."));
        }
    }

    /** What somebody confirms is what they saw: the difference with the delivery that holds. */
    static void refuseOutdated(DeliveryFact delivery, Long holds) {
        if (isOutdated(delivery, holds)) {
            throw new LerarenkaartException(Problem.of(
                    "comparison-outdated",
                    409,
                    "Comparison outdated",
                    "Intussen geldt een andere levering dan die waarmee deze vergeleken is. Laat deze opnieuw lezen."));
        }
    }

    private static boolean isOutdated(DeliveryFact delivery, Long holds) {
        return !delivery.formerImportId().equals(holds);
    }

    private static String checked(String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new LerarenkaartException(Problem.of("invalid-input", 400, "Invalid input", "Schrijf op waarom.")
                    .with(new Problem.Issue(
                            "body", "reason", "Geef een reden van 1 tot " + LONGEST_REASON + " tekens.")));
        }
        return text;
    }
}
