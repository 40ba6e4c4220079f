package be.lerarenkaart.distribution.card;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.jobs.DoneAnew;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What happens to one card, each act named as people at a counter or at Klasse call it. Of two who act on one card at the
 * same time one wins; the other is refused with what the winner made of it.
 *
 * <p>Each method throws a {@link LerarenkaartException}: {@code resource-not-found} when there is no such card,
 * {@code card-state} (409) when its state, channel or year does not allow it, {@code invalid-input} (400) when a reason or
 * remark is missing.
 */
@DoneAnew
@ApplicationScoped
public class CardActs {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH:mm", Locale.forLanguageTag("nl-BE"));

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

    private static final List<CardAct> BY_HAND = List.of(
            CardAct.RECEIVE,
            CardAct.HAND_OVER,
            CardAct.UNDO_HANDOVER,
            CardAct.DELIVER,
            CardAct.RETURN,
            CardAct.SEND_AGAIN,
            CardAct.BLOCK,
            CardAct.UNBLOCK,
            CardAct.REPORT_FOUND);

    /** How a sentence says where a card is. */
    private static final Map<CardState, String> STANDS = Map.ofEntries(
            Map.entry(CardState.PLANNED, "gepland en nog niet gemaakt"),
            Map.entry(CardState.PRODUCED, "gemaakt en nog niet verzonden"),
            Map.entry(CardState.SENT, "onderweg"),
            Map.entry(CardState.AT_POINT, "op het afhaalpunt"),
            Map.entry(CardState.HANDED_OVER, "afgehaald"),
            Map.entry(CardState.DELIVERED, "bezorgd"),
            Map.entry(CardState.RETURNED, "teruggestuurd"),
            Map.entry(CardState.BLOCKED, "geblokkeerd"),
            Map.entry(CardState.REPLACED, "gestolen en vervangen door een nieuwe"),
            Map.entry(CardState.CANCELLED, "ingetrokken"),
            Map.entry(CardState.EXPIRED, "vervallen"));

    private final CardTable table;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    CardActs(CardTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    /** On a database of one's own, for tools and tests. */
    public CardActs(Database database, AuditTrail trail, Clock clock) {
        this(new CardTable(database), trail, clock);
    }

    CardActs() {
        this((CardTable) null, null, null);
    }

    /** What can be done to a card by hand now, in the order in which people would look for it. */
    public List<CardAct> possible(CardFact card) {
        CardLife life = new CardLife(new CardYear(card.cardYear()), card.channel(), card.state(), null);
        return BY_HAND.stream()
                .filter(act -> life.refusal(act, clock.instant()) == null)
                .toList();
    }

    /** It came in at its pick-up point. */
    @Transactional
    public void receive(long cardId, By by) {
        perform(CardAct.RECEIVE, cardId, null, by);
    }

    /** Its holder, or a colleague with a mandate, took it with them. Refused after the last day of the point. */
    @Transactional
    public void handOver(long cardId, By by) {
        StoredCard card = lock(cardId);
        require(card, CardAct.HAND_OVER);
        requireOpen(card);
        change(card, CardAct.HAND_OVER, null, null, by);
    }

    /** A count shows that it was handed over and nobody scanned it: it left, whatever the last day of the point. */
    @Transactional
    public void handedOverUnscanned(long cardId, String remark, By by) {
        perform(CardAct.HAND_OVER, cardId, Remark.needed(remark), by);
    }

    /** The handover was a mistake: the card still lies at its point. */
    @Transactional
    public void undoHandover(long cardId, String remark, By by) {
        perform(CardAct.UNDO_HANDOVER, cardId, Remark.checked(remark, false), by);
    }

    /** The post brought it. */
    @Transactional
    public void deliver(long cardId, By by) {
        perform(CardAct.DELIVER, cardId, null, by);
    }

    /** It came back: left over at its point, or the post could not deliver it. */
    @Transactional
    public void markReturned(long cardId, String remark, By by) {
        perform(CardAct.RETURN, cardId, Remark.checked(remark, false), by);
    }

    /** It came back and leaves once more. */
    @Transactional
    public void sendAgain(long cardId, String remark, By by) {
        perform(CardAct.SEND_AGAIN, cardId, Remark.needed(remark), by);
    }

    /** From this moment every check refuses it. A stolen one is made anew with the next production. */
    @Transactional
    public void block(long cardId, Blocking blocking, By by) {
        blocking.check();
        StoredCard card = lock(cardId);
        require(card, CardAct.BLOCK);
        if (card.state() == CardState.PLANNED
                && (blocking.reason() == BlockReason.STOLEN || blocking.reason() == BlockReason.LOST)) {
            throw refused("Deze kaart is nog niet gemaakt: ze kan niet gestolen of verloren zijn.");
        }
        change(card, CardAct.BLOCK, blocking, blocking.remark(), by);
    }

    /** The block was a mistake, or is over; impossible once a stolen card's reprint is made. */
    @Transactional
    public void unblock(long cardId, String remark, By by) {
        perform(CardAct.UNBLOCK, cardId, Remark.needed(remark), by);
    }

    /** A stolen card turned up after its reprint was made. It stays refused. */
    @Transactional
    public void reportFound(long cardId, String remark, By by) {
        perform(CardAct.REPORT_FOUND, cardId, Remark.checked(remark, false), by);
    }

    private void perform(CardAct act, long cardId, String remark, By by) {
        StoredCard card = lock(cardId);
        require(card, act);
        change(card, act, null, remark, by);
    }

    private void change(StoredCard card, CardAct act, Blocking blocking, String remark, By by) {
        table.change(card, act, blocking, remark, clock.instant(), by);
        trail.write(
                by,
                LifeAct.of(act),
                Subject.of("STAFF_MEMBER", card.holder()),
                Change.of("card", null, card.id())
                        .and("state", card.state(), card.life().after(act))
                        .and("reason", null, blocking == null ? null : blocking.reason())
                        .and("policeReport", null, blocking == null ? null : blocking.policeReport())
                        .and("remark", null, remark));
    }

    private StoredCard lock(long cardId) {
        return table.lock(cardId)
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze kaart bestaat niet.")));
    }

    private void require(StoredCard card, CardAct act) {
        CardLife.Refusal refusal = card.life().refusal(act, clock.instant());
        if (refusal != null) {
            throw refused(
                    switch (refusal) {
                        case OTHER_CHANNEL ->
                            act.channels().size() == 1
                                    ? "Deze kaart gaat niet langs een afhaalpunt."
                                    : "Deze kaart gaat langs een afhaalpunt, niet met de post.";
                        case EXPIRED ->
                            "Deze kaart is vervallen op "
                                    + DAY.format(card.life().year().lastDay()) + ".";
                        case OTHER_STATE -> standing(card);
                    });
        }
    }

    private String standing(StoredCard card) {
        String by = table.lastDoer(card.id()).map(doer -> ", door " + doer).orElse("");
        return "Dat kan niet: deze kaart is " + STANDS.get(card.state()) + " sinds "
                + MOMENT.format(card.since().atZone(CardYear.ZONE)) + by + ".";
    }

    private void requireOpen(StoredCard card) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, CardYear.ZONE);
        table.closes(card.id()).filter(today::isAfter).ifPresent(closed -> {
            throw new LerarenkaartException(Problem.of(
                    "point-closed",
                    409,
                    "Pick-up point closed",
                    "Afhalen kon op dit afhaalpunt tot en met " + DAY.format(closed) + "."));
        });
    }

    private static LerarenkaartException refused(String why) {
        return new LerarenkaartException(Problem.of("card-state", 409, "Not possible in this state of the card", why));
    }
}
