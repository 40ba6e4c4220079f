package be.lerarenkaart.mail;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** The front of this package for whoever has something to tell somebody. */
@ApplicationScoped
public class Mails {

    private final LetterTable table;
    private final MailServer server;
    private final Consumer<LetterQueued> queued;

    @Inject
    Mails(LetterTable table, MailServer server, Event<LetterQueued> queued) {
        this(table, server, queued::fire);
    }

    private Mails(LetterTable table, MailServer server, Consumer<LetterQueued> queued) {
        this.table = table;
        this.server = server;
        this.queued = queued;
    }

    Mails() {
        this.table = null;
        this.server = null;
        this.queued = null;
    }

    /** On a database of one's own and without a mail server, for tools and tests: letters are held. */
    public static Mails held(Database database) {
        return new Mails(
                new LetterTable(database, new AddressHash(database)), MailServer.none(), (LetterQueued queued) -> {});
    }

    /** Whether {@link #queue} would take this address. */
    public static boolean isAddress(String written) {
        try {
            Recipient.of(written);
            return true;
        } catch (LerarenkaartException none) {
            return false;
        }
    }

    /**
     * Writes a letter now and queues it in the running transaction: it exists if and only if the act that causes it
     * commits. Without a mail server it is held for the administrator to see.
     *
     * @return its id; that of the first letter when its once-key is known
     * @throws be.lerarenkaart.kernel.LerarenkaartException with status 422 when the address is none
     * @throws IllegalArgumentException when there is no such template, or a value is missing
     */
    @Transactional
    public long queue(Letter letter) {
        Recipient to = Recipient.of(letter.to());
        LetterText text = LetterTemplates.render(letter.template(), letter.values());
        LetterState state = server.isThere() ? LetterState.QUEUED : LetterState.HELD;
        long id = table.insert(letter, to, text, state, server.domain());
        queued.accept(new LetterQueued(id));
        return id;
    }
}
