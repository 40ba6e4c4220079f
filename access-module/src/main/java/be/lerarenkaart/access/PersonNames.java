package be.lerarenkaart.access;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people are called here, and how it is written. */
final class PersonNames {

    private static final int LONGEST_FULL_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{2,59}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}]+");

    /** Enough to tell that somebody typed one address; the mail package has the last word. */
    private static final String EMAIL_PART = "[^\\s\\p{C}@<>()\\[\\],;:\"\\\\]+";

    private static final Pattern EMAIL = Pattern.compile(EMAIL_PART + "@" + EMAIL_PART);

    private PersonNames() {}

    /** @throws LerarenkaartException with status 422 */
    static String userName(String typed) {
        String name = Normalizer.normalize(typed == null ? "" : typed.strip(), Normalizer.Form.NFC);
        if (!USER_NAME.matcher(name).matches()) {
            throw refused(
                    "user-name-refused",
                    "User name refused",
                    "Neem als gebruikersnaam 3 tot 60 letters of cijfers. Een punt, streepje of @ mag ook.");
        }
        return name;
    }

    /** @throws LerarenkaartException with status 422 */
    static String fullName(String typed) {
        String name = UNSEEN.matcher(Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (name.isEmpty() || name.length() > LONGEST_FULL_NAME) {
            throw refused("full-name-refused", "Full name refused", "Vul een naam in van hoogstens 120 tekens.");
        }
        return name;
    }

    /** @throws LerarenkaartException with status 422 */
    static String email(String typed) {
        String email = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw refused("mail-address", "Not an e-mail address", "Dit is geen geldig e-mailadres.");
        }
        return email;
    }

    private static LerarenkaartException refused(String type, String title, String detail) {
        return new LerarenkaartException(Problem.of(type, 422, title, detail));
    }
}
