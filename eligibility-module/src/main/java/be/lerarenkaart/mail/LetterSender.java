package be.lerarenkaart.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands letters to the mail server, each once. A server that dies before HANDING_OVER is written had not sent the final
 * dot, so nobody has the letter and it is sent again; one that dies after it may have, so it is not. See decision 0009.
 */
@ApplicationScoped
class LetterSender {

    /** What came of one look at the queue. */
    enum Turn {
        NOTHING_DUE,
        WENT_ON,
        NO_CONNECTION
    }

    private static final Logger LOG = Logger.getLogger(LetterSender.class.getName());
    private static final int BATCH = 50;

    private final LetterTable table;
    private final MailServer server;
    private final Clock clock;

    @Inject
    LetterSender(LetterTable table, MailServer server, Clock clock) {
        this.table = table;
        this.server = server;
        this.clock = clock;
    }

    LetterSender() {
        this(null, null, null);
    }

    /** Takes what is due, as much as one connection and this minute bear, and sends it. */
    Turn sendSome(BooleanSupplier stopping) {
        int room = server.perMinute() == 0 ? BATCH : Math.min(BATCH, server.perMinute() - table.ofThisMinute());
        List<DueLetter> letters = room <= 0 ? List.of() : table.take(room, server.lease());
        if (letters.isEmpty()) {
            return Turn.NOTHING_DUE;
        }
        try (MailLine line = new MailLine(server)) {
            return send(letters, line, stopping);
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "The mail server did not take its leave", e);
            return Turn.WENT_ON;
        } finally {
            table.putBack(letters.get(0).lease());
        }
    }

    /** Stops long before the lease ends: what is left then is not in these hands any more. */
    private Turn send(List<DueLetter> letters, MailLine line, BooleanSupplier stopping) {
        Instant stop = clock.instant().plus(server.lease().dividedBy(2));
        for (DueLetter letter : letters) {
            if (stopping.getAsBoolean() || clock.instant().isAfter(stop)) {
                return Turn.WENT_ON;
            }
            try {
                line.open();
            } catch (MessagingException e) {
                LOG.log(Level.WARNING, "The mail server cannot be reached: " + server, e);
                table.later(letter, Refusal.of(e).words());
                return Turn.NO_CONNECTION;
            }
            send(letter, line);
        }
        return Turn.WENT_ON;
    }

    private void send(DueLetter letter, MailLine line) {
        LetterMessage message;
        try {
            message = new LetterMessage(
                    line.session(), letter, server.from(), clock.instant(), () -> table.handOver(letter));
        } catch (MessagingException | RuntimeException | StackOverflowError e) {
            // Ours, and the same each time: those behind it must not wait.
            LOG.log(Level.SEVERE, "Letter " + letter.id() + " cannot be made", e);
            table.fail(letter, "Deze mail kan niet opgemaakt worden door een fout in het systeem.");
            return;
        }
        try {
            line.send(message);
            table.sent(letter, true);
        } catch (MessagingException e) {
            refused(letter, Refusal.of(e), message.isHandedOver());
        }
    }

    private void refused(DueLetter letter, Refusal refusal, boolean handedOver) {
        LOG.log(Level.INFO, "Letter {0} was not taken: {1}", new Object[] {"" + letter.id(), refusal.code()});
        if (refusal.isPermanent()) {
            table.fail(letter, refusal.words());
        } else if (handedOver && !refusal.isAnswered()) {
            table.sent(letter, false);
        } else {
            table.later(letter, refusal.words());
        }
    }
}
