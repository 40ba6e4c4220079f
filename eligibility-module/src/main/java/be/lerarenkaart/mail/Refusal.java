package be.lerarenkaart.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a letter was not taken.
 *
 * @param code what the mail server answered; 0 when it answered nothing
 * @param words for the administrator, without addresses
 */
record Refusal(int code, String words) {

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_PERMANENT = 500;

    /** The answer about the recipient says more than the one about the whole, so the last one found counts. */
    static Refusal of(MessagingException fault) {
        int code = 0;
        String words = null;
        Exception cause = fault;
        while (cause != null) {
            int found = codeOf(cause);
            if (found >= FIRST_ERROR) {
                code = found;
                words = cause.getMessage();
            }
            cause = cause instanceof MessagingException chained ? chained.getNextException() : null;
        }
        if (code == 0) {
            words = fault instanceof AuthenticationFailedException
                    ? "De mailserver aanvaardt de gebruiker of het wachtwoord niet."
                    : "De verbinding met de mailserver lukte niet of brak af.";
        }
        return new Refusal(code, ADDRESS.matcher(LetterTemplates.oneLine(words)).replaceAll("…"));
    }

    boolean isPermanent() {
        return code >= FIRST_PERMANENT;
    }

    /** Whether the mail server said no; else nobody knows what it did. */
    boolean isAnswered() {
        return code > 0;
    }

    private static int codeOf(Exception fault) {
        if (fault instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode();
        }
        if (fault instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return fault instanceof SMTPSendFailedException letter ? letter.getReturnCode() : 0;
    }
}
