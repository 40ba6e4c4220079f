package be.lerarenkaart.mail;

import java.time.Duration;

/**
 * The mail server that letters are handed to, and how.
 *
 * @param host null when there is none: letters are held
 * @param user null to hand over without signing in
 * @param perMinute most letters in any minute, over all servers; 0 for no limit
 * @param lease how long a letter may be in one server's hands before it is taken for lost
 * @param keepDays how long after its end a letter's content is kept
 */
record MailServer(
        String host,
        int port,
        String user,
        String password,
        Tls tls,
        String from,
        int perMinute,
        Duration lease,
        int keepDays) {

    /** How the line is kept secret; STARTTLS begins in the open and refuses to go on so. */
    enum Tls {
        STARTTLS,
        TLS,
        NONE
    }

    static final String NOBODY = "Lerarenkaart <geen-antwoord@lerarenkaart.invalid>";

    /** Letters are held. */
    static MailServer none() {
        return new MailServer(null, 0, null, "", Tls.NONE, NOBODY, 0, Duration.ofMinutes(5), 30);
    }

    MailServer {
        if (host != null && from.equals(NOBODY)) {
            throw new IllegalArgumentException("lerarenkaart.mail.host needs lerarenkaart.mail.from");
        }
        Recipient.of(from);
    }

    boolean isThere() {
        return host != null;
    }

    /** Of the sender, for the ids of messages. */
    String domain() {
        String address = Recipient.of(from).address();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
