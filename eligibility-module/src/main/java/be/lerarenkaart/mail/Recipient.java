package be.lerarenkaart.mail;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One address of somebody.
 *
 * @param header as it stands in the letter: the address, with the name before it when there is one
 * @param address alone, its capitals folded: what the same mailbox is recognised by
 */
record Recipient(String header, String address) {

    private static final int LONGEST = 254;

    /** @throws LerarenkaartException with status 422 when it is not exactly one address */
    static Recipient of(String written) {
        if (written == null || !written.equals(LetterTemplates.oneLine(written))) {
            throw wrong(null);
        }
        try {
            InternetAddress[] found = InternetAddress.parse(written, true);
            if (found.length != 1 || found[0].isGroup() || found[0].getAddress().length() > LONGEST) {
                throw wrong(null);
            }
            found[0].validate();
            if (!found[0].getAddress().contains("@")) {
                throw wrong(null);
            }
            found[0].setPersonal(found[0].getPersonal(), StandardCharsets.UTF_8.name());
            return new Recipient(written, found[0].getAddress().toLowerCase(Locale.ROOT));
        } catch (AddressException e) {
            throw wrong(e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    InternetAddress toMail() {
        try {
            InternetAddress found = InternetAddress.parse(header, false)[0];
            found.setPersonal(found.getPersonal(), StandardCharsets.UTF_8.name());
            return found;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LerarenkaartException wrong(Exception cause) {
        Problem problem = Problem.of("mail-address", 422, "Not an e-mail address", "Dit is geen geldig e-mailadres.");
        return new LerarenkaartException(problem, cause);
    }

    /** Nobody's address stands in a log. */
    @Override
    public String toString() {
        return "Recipient[…]";
    }
}
