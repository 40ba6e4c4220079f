package be.lerarenkaart.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.BooleanSupplier;

/**
 * A letter as the transport writes it. After its last byte, and before the transport sends the final dot that makes the
 * mail server take it, the queue is told; only when the queue agrees does the dot follow.
 */
final class LetterMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private final BooleanSupplier beforeTheDot;
    private boolean handedOver;

    LetterMessage(Session session, DueLetter letter, String from, Instant now, BooleanSupplier beforeTheDot)
            throws MessagingException {
        super(session);
        this.messageId = letter.messageId();
        this.beforeTheDot = beforeTheDot;
        setFrom(Recipient.of(from).toMail());
        setRecipient(Message.RecipientType.TO, Recipient.of(letter.to()).toMail());
        setSubject(letter.text().subject(), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", "nl");
        if (letter.bulk()) {
            setHeader("Precedence", "bulk");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text().text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.text().html(), UTF_8, "html");
        setContent(new MimeMultipart("alternative", text, html));
        saveChanges();
    }

    /** Whether the queue was told: from then on the mail server may have the letter. */
    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        out.flush();
        boolean agreed;
        try {
            agreed = beforeTheDot.getAsBoolean();
        } catch (RuntimeException unreachable) {
            // The transport closes the line on this kind alone, and then the mail server forgets the letter.
            throw new IOException("the queue could not be told", unreachable);
        }
        if (!agreed) {
            throw new IOException("the letter is in other hands");
        }
        handedOver = true;
    }
}
