package be.lerarenkaart.distribution.stock;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Moments;
import be.lerarenkaart.distribution.card.Blocking;
import be.lerarenkaart.distribution.card.BulkActs;
import be.lerarenkaart.distribution.card.CardAct;
import be.lerarenkaart.distribution.card.CardActs;
import be.lerarenkaart.distribution.card.CardSelection;
import be.lerarenkaart.distribution.stock.ShelfCards.InHand;
import be.lerarenkaart.jobs.DoneAnew;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counting what is left on a shelf. A difference is not written down as a figure: each card that is not there, or is there
 * unexpectedly, gets the act that explains it, so that afterwards the cards say what lies there.
 */
@DoneAnew
@ApplicationScoped
public class ShelfCounts {

    private static final String REMARK = "Bij het tellen";

    private final ShelfCards cards;
    private final CardActs acts;
    private final BulkActs bulk;
    private final Database database;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public ShelfCounts(
            ShelfCards cards, CardActs acts, BulkActs bulk, Database database, AuditTrail trail, Clock clock) {
        this.cards = cards;
        this.acts = acts;
        this.bulk = bulk;
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    ShelfCounts() {
        this(null, null, null, null, null, null);
    }

    /** Newest first. */
    public List<ShelfCount> of(CardYear year, String code) {
        return database.query(
                "select * from distribution_shelf_count where card_year = ? and point_code = ? order by id desc",
                row -> new ShelfCount(
                        Moments.read(row, "counted_at"),
                        row.getString("counted_by"),
                        row.getInt("expected"),
                        row.getInt("counted"),
                        row.getInt("found"),
                        row.getInt("lost"),
                        row.getInt("handed_over"),
                        row.getInt("returned")),
                year.value(),
                code);
    }

    /**
     * Takes a count, when every difference is explained.
     *
     * @param counted cards on the shelf
     * @param found numbers of cards that lie there unexpectedly
     * @param gone what became of cards that do not lie there, by id
     * @throws LerarenkaartException 422 {@code count-differs} when the figures do not fit or a found card cannot lie there,
     *     409 {@code changed-meanwhile} when a card that is said to be gone left in the usual way meanwhile
     */
    @Transactional
    public ShelfCount record(CardYear year, String code, int counted, List<String> found, Map<Long, Gone> gone, By by) {
        Map<Long, String> left = cards.lockLeft(year, code);
        if (!left.keySet().containsAll(gone.keySet())) {
            throw changedMeanwhile();
        }
        List<InHand> inHand = found(year, code, found);
        int difference = left.size() + inHand.size() - gone.size();
        if (counted != difference) {
            throw differs(new Problem.Issue("body", "count", told(left.size(), inHand.size(), gone.size(), counted)));
        }
        inHand.forEach(card -> putBack(card, by));
        new TreeMap<>(gone).forEach((card, why) -> takeAway(card, why, by));
        return remember(
                year,
                code,
                new ShelfCount(
                        clock.instant(),
                        by.name(),
                        left.size(),
                        counted,
                        inHand.size(),
                        count(gone, Gone.LOST),
                        count(gone, Gone.HANDED_OVER),
                        count(gone, Gone.RETURNED)),
                by);
    }

    private List<InHand> found(CardYear year, String code, List<String> numbers) {
        Map<Long, InHand> found = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            InHand card = cards.inHand(year, code, numbers.get(i)).orElse(null);
            String fault = card == null ? "is geen kaart van dit afhaalpunt" : fault(card);
            if (fault != null) {
                faults.add("Nummer " + (i + 1) + " van je lijst " + fault + ".");
            } else if (found.put(card.id(), card) != null) {
                faults.add("Nummer " + (i + 1) + " van je lijst staat er twee keer.");
            }
        }
        if (!faults.isEmpty()) {
            throw differs(new Problem.Issue("body", "found", String.join(" ", faults)));
        }
        return new ArrayList<>(found.values());
    }

    /** Why a card is no find; null when it is one. */
    private static String fault(InHand card) {
        return switch (card.state()) {
            case SENT, HANDED_OVER, RETURNED -> null;
            case AT_POINT -> "lag er volgens ons al";
            case BLOCKED ->
                card.block() == BlockReason.LOST && card.blockedFrom() != CardState.PRODUCED
                        ? null
                        : "is geblokkeerd: tel ze niet mee en geef ze terug aan Klasse";
            case REPLACED -> "is gestolen en vervangen: tel ze niet mee en geef ze terug aan Klasse";
            default -> "is nog niet verzonden";
        };
    }

    private void putBack(InHand card, By by) {
        CardState state = card.state();
        if (state == CardState.BLOCKED) {
            acts.unblock(card.id(), REMARK + " teruggevonden", by);
            state = card.blockedFrom();
        }
        if (state == CardState.RETURNED) {
            acts.sendAgain(card.id(), REMARK + " teruggevonden", by);
            state = CardState.SENT;
        }
        if (state == CardState.SENT) {
            acts.receive(card.id(), by);
        } else if (state == CardState.HANDED_OVER) {
            acts.undoHandover(card.id(), REMARK + " teruggevonden", by);
        }
    }

    private void takeAway(long card, Gone why, By by) {
        switch (why) {
            case LOST -> acts.block(card, new Blocking(BlockReason.LOST, null, REMARK + " niet gevonden"), by);
            case HANDED_OVER -> acts.handedOverUnscanned(card, REMARK + ": afgehaald zonder scannen", by);
            default -> acts.markReturned(card, REMARK + ": al teruggestuurd", by);
        }
    }

    private ShelfCount remember(CardYear year, String code, ShelfCount count, By by) {
        database.update(
                """
                insert into distribution_shelf_count (card_year, point_code, counted_at, counted_by, expected, counted,
                       found, lost, handed_over, returned)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                year.value(),
                code,
                Moments.utc(count.countedAt()),
                count.countedBy(),
                count.expected(),
                count.counted(),
                count.found(),
                count.lost(),
                count.handedOver(),
                count.returned());
        trail.write(
                by,
                StockAct.SHELF_COUNTED,
                Subject.of("PICKUP_POINT", code),
                Change.of("cards", count.expected(), count.counted())
                        .and("cardYear", null, year)
                        .and("found", null, count.found())
                        .and("lost", null, count.lost())
                        .and("handedOver", null, count.handedOver())
                        .and("returned", null, count.returned()));
        return count;
    }

    /**
     * Sends back all that is left on the shelf.
     *
     * @param seen how many that were when somebody looked
     * @throws LerarenkaartException 409 {@code changed-meanwhile} when it is another number by now
     */
    @Transactional
    public long sendBack(CardYear year, String code, long seen, By by) {
        Map<Long, String> left = cards.lockLeft(year, code);
        if (left.isEmpty() || left.size() != seen) {
            throw changedMeanwhile();
        }
        return bulk.perform(
                CardAct.RETURN,
                CardSelection.at(year, code).numbered(new ArrayList<>(left.values())),
                "Overgebleven op het afhaalpunt",
                by);
    }

    private static int count(Map<Long, Gone> gone, Gone why) {
        return (int) gone.values().stream().filter(one -> one == why).count();
    }

    private static String told(int left, int found, int gone, int counted) {
        int unexplained = counted - (left + found - gone);
        return "Er horen er " + left + " te liggen en je telde er " + counted + ". Met " + found + " gevonden en "
                + gone
                + " verdwenen kaarten "
                + (unexplained > 0
                        ? "blijven er " + unexplained + " te veel: geef ook hun nummers."
                        : "blijven er " + -unexplained + " te weinig: duid aan welke dat zijn, en waarom.");
    }

    private static LerarenkaartException differs(Problem.Issue issue) {
        return new LerarenkaartException(Problem.of(
                        "count-differs", 422, "The count differs", "Er is nog niets bewaard: niet alles is verklaard.")
                .with(issue));
    }

    private static LerarenkaartException changedMeanwhile() {
        return new LerarenkaartException(Problem.of(
                "changed-meanwhile",
                409,
                "Changed meanwhile",
                "Intussen is er een kaart bijgekomen of afgehaald. Er is niets bewaard: kijk opnieuw."));
    }
}
