package be.lerarenkaart.distribution.card;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.jobs.DoneAnew;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The same acts on a box, a production or a whole year of cards at once. Cards whose state does not allow the act are left
 * as they are: {@link #preview} tells beforehand how many.
 */
@DoneAnew
@ApplicationScoped
public class BulkActs {

    /** The others belong to productions, or ask for a look at each card. */
    private static final Set<CardAct> IN_BULK =
            EnumSet.of(CardAct.RECEIVE, CardAct.DELIVER, CardAct.RETURN, CardAct.BLOCK);

    private final ChosenCards chosen;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    BulkActs(ChosenCards chosen, AuditTrail trail, Clock clock) {
        this.chosen = chosen;
        this.trail = trail;
        this.clock = clock;
    }

    /** On a database of one's own, for tools and tests. */
    public BulkActs(Database database, AuditTrail trail, Clock clock) {
        this(new ChosenCards(database), trail, clock);
    }

    BulkActs() {
        this((ChosenCards) null, null, null);
    }

    /** What the act would do now; changes nothing. */
    @Transactional
    public ActPreview preview(CardAct act, CardSelection selection) {
        long changes = 0;
        Map<CardState, Long> left = new EnumMap<>(CardState.class);
        boolean tooLate = tooLate(act, selection);
        for (Map.Entry<CardState, Long> found : chosen.byState(act, selection).entrySet()) {
            if (ChosenCards.from(act).contains(found.getKey()) && !tooLate) {
                changes += found.getValue();
            } else {
                left.put(found.getKey(), found.getValue());
            }
        }
        long known = changes + left.values().stream().mapToLong(Long::longValue).sum();
        long unknown = selection.numbers() == null
                ? 0
                : selection.numbers().stream().distinct().count() - known;
        return new ActPreview(changes, left, unknown);
    }

    /**
     * Receives, delivers or marks as returned, all or nothing.
     *
     * @param remark for all of them; may be null
     * @return how many cards it changed
     */
    @Transactional
    public long perform(CardAct act, CardSelection selection, String remark, By by) {
        if (act == CardAct.BLOCK) {
            throw new IllegalArgumentException("blocking needs a reason");
        }
        return change(act, selection, null, Remark.checked(remark, false), by);
    }

    /** Blocks them all for one reason: the theft of a box. Planned cards are left, for nobody can have stolen them. */
    @Transactional
    public long block(CardSelection selection, Blocking blocking, By by) {
        blocking.check();
        return change(CardAct.BLOCK, selection, blocking, blocking.remark(), by);
    }

    private long change(CardAct act, CardSelection selection, Blocking blocking, String remark, By by) {
        if (!IN_BULK.contains(act)) {
            throw new IllegalArgumentException(act + " happens to one card at a time");
        }
        if (tooLate(act, selection)) {
            throw new LerarenkaartException(Problem.of(
                    "card-state",
                    409,
                    "Not possible in this state of the card",
                    "De kaarten van " + selection.year() + " zijn vervallen."));
        }
        long changed = chosen.change(act, selection, blocking, remark, clock.instant(), by);
        if (changed > 0) {
            trail.write(by, LifeAct.of(act), subject(selection), told(changed, selection, blocking, remark));
        }
        return changed;
    }

    private static Subject subject(CardSelection selection) {
        return selection.pointCode() == null
                ? Subject.of("CARD_YEAR", selection.year())
                : Subject.of("PICKUP_POINT", selection.pointCode());
    }

    private static Change told(long changed, CardSelection selection, Blocking blocking, String remark) {
        return Change.of("cards", null, changed)
                .and("cardYear", null, selection.year())
                .and("channel", null, selection.channel())
                .and("production", null, selection.production())
                .and("reason", null, blocking == null ? null : blocking.reason())
                .and("policeReport", null, blocking == null ? null : blocking.policeReport())
                .and("remark", null, remark);
    }

    private boolean tooLate(CardAct act, CardSelection selection) {
        return act.isOnlyInItsYear()
                && !clock.instant().isBefore(selection.year().expiresAt());
    }
}
