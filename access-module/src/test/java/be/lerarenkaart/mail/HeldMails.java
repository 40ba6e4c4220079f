package be.lerarenkaart.mail;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Letters where there is no mail server: they are written and held. */
public final class HeldMails {

    private HeldMails() {}

    public static Mails on(Database database) {
        MailServer none =
                new MailServer(null, 0, null, "", MailServer.Tls.NONE, MailServer.NOBODY, 0, Duration.ofMinutes(5), 30);
        return new Mails(new LetterTable(database, new AddressHash(database)), none, new Unheard<>());
    }

    /** Nobody waits for letters here. */
    private static final class Unheard<T> implements Event<T> {

        @Override
        public void fire(T event) {
            // Nobody listens.
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            return new Unheard<>();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            return new Unheard<>();
        }
    }
}
