package be.lerarenkaart.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;

/** One connection to the mail server, kept for a batch of letters and opened anew when it broke. */
final class MailLine implements AutoCloseable {

    private static final String MILLISECONDS_TO_CONNECT = "10000";
    private static final String MILLISECONDS_TO_ANSWER = "60000";

    private final MailServer server;
    private final Session session;
    private final Transport transport;

    MailLine(MailServer server) throws MessagingException {
        this.server = server;
        this.session = Session.getInstance(properties(server));
        this.transport = session.getTransport("smtp");
    }

    Session session() {
        return session;
    }

    void open() throws MessagingException {
        if (!transport.isConnected()) {
            // A password without a user would make it sign in as whoever runs this program.
            String password = server.user() == null ? null : server.password();
            transport.connect(server.host(), server.port(), server.user(), password);
        }
    }

    void send(LetterMessage letter) throws MessagingException {
        transport.sendMessage(letter, letter.getAllRecipients());
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS_TO_CONNECT);
        properties.setProperty("mail.smtp.timeout", MILLISECONDS_TO_ANSWER);
        properties.setProperty("mail.smtp.writetimeout", MILLISECONDS_TO_ANSWER);
        properties.setProperty("mail.smtp.auth", "" + (server.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", "" + (server.tls() == MailServer.Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", "" + (server.tls() == MailServer.Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", "" + (server.tls() == MailServer.Tls.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
