package be.lerarenkaart.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** The beans by which letters are queued, for tests that wire beans themselves; there is no mail server. */
public final class MailBeans {

    private MailBeans() {}

    public static Class<?>[] all() {
        return new Class<?>[] {
            Mails.class, Outbox.class, LetterTable.class, LetterShelf.class, AddressHash.class, NoServer.class
        };
    }

    /** Where no mail server was configured. */
    @ApplicationScoped
    static class NoServer {

        @Produces
        MailServer none() {
            return new MailServer(
                    null, 0, null, "", MailServer.Tls.NONE, MailServer.NOBODY, 0, Duration.ofMinutes(5), 30);
        }
    }
}
