package be.lerarenkaart.mail;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The front of this package for administrators: what was sent, what was not and why, and what to do about it. */
@ApplicationScoped
public class Outbox {

    private static final String TRIAL = "trial";

    private final LetterShelf shelf;
    private final Mails mails;
    private final MailServer server;
    private final AuditTrail trail;
    private final Clock clock;
    private final Event<LetterQueued> queued;

    @Inject
    Outbox(
            LetterShelf shelf,
            Mails mails,
            MailServer server,
            AuditTrail trail,
            Clock clock,
            Event<LetterQueued> queued) {
        this.shelf = shelf;
        this.mails = mails;
        this.clock = clock;
        this.server = server;
        this.trail = trail;
        this.queued = queued;
    }

    Outbox() {
        this(null, null, null, null, null, null);
    }

    /** Whether there is a mail server; without one letters are held. */
    public boolean isSending() {
        return server.isThere();
    }

    public List<LetterCount> counts() {
        return shelf.counts();
    }

    public long count(LetterFilter filter) {
        return shelf.count(filter);
    }

    /** Newest first. */
    public List<LetterFact> list(LetterFilter filter, int offset, int max) {
        return shelf.list(filter, offset, max);
    }

    /** @throws LerarenkaartException with status 404 */
    public LetterFact get(long id) {
        return shelf.find(id).orElseThrow(() -> notFound("Deze mail bestaat niet."));
    }

    /**
     * What stands in it; empty once it is erased. Where letters leave, their links are hidden: an administrator who
     * follows somebody's recovery link would become that person, and four eyes would be two.
     */
    public Optional<LetterText> text(long id) {
        return shelf.text(id).map(letter -> isSending() ? letter.withoutLinks() : letter);
    }

    /** Queues a letter that says nothing, to see whether letters arrive. */
    @Transactional
    public long queueTrial(String to, By by) {
        long id = mails.queue(new Letter(TRIAL, to, Map.of("at", clock.instant()), null, false));
        write(by, LetterAct.TRIAL_LETTER_SENT, id);
        return id;
    }

    /**
     * Queues a letter anew, from its first attempt.
     *
     * @throws LerarenkaartException with status 409 when it neither failed nor was sent without receipt, or there is no
     *     mail server
     */
    @Transactional
    public void retry(long id, By by) {
        requireServer();
        get(id);
        if (!shelf.retry(id)) {
            throw conflict("Alleen een mail die mislukte, of zonder ontvangstbewijs bleef, kan opnieuw.");
        }
        write(by, LetterAct.LETTER_RETRIED, id);
        queued.fire(new LetterQueued(id));
    }

    /**
     * Never sends it (again).
     *
     * @throws LerarenkaartException with status 409 when it is sent or being sent
     */
    @Transactional
    public void cancel(long id, By by) {
        get(id);
        if (!shelf.cancel(id)) {
            throw conflict("Deze mail is al verstuurd, of wordt net verstuurd.");
        }
        write(by, LetterAct.LETTER_CANCELLED, id);
    }

    /**
     * Sends what was held while there was no mail server.
     *
     * @return how many
     * @throws LerarenkaartException with status 409 when there is no mail server
     */
    @Transactional
    public int release(By by) {
        requireServer();
        int released = shelf.release();
        trail.write(by, LetterAct.LETTERS_RELEASED, Subject.of("OUTBOX", "held"), Change.of("letters", null, released));
        queued.fire(new LetterQueued(0));
        return released;
    }

    private void write(By by, LetterAct act, long id) {
        trail.write(by, act, Subject.of("LETTER", id), Change.NONE);
    }

    private void requireServer() {
        if (!server.isThere()) {
            throw conflict("Er is geen mailserver ingesteld: er kan niets vertrekken.");
        }
    }

    private static LerarenkaartException conflict(String detail) {
        return new LerarenkaartException(Problem.of("letter-state", 409, "Not possible for this letter now", detail));
    }

    private static LerarenkaartException notFound(String detail) {
        return new LerarenkaartException(Problem.notFound(detail));
    }
}
