package be.lerarenkaart.access;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people are called here, and how it is written. */
final class PersonNames {

    private static final int LONGEST_FULL_NAME = 120;
    private static final int LONGEST_USER_NAME = 60;

    /** Room for a number, where somebody has that name already. */
    private static final int LONGEST_MADE_NAME = LONGEST_USER_NAME - 5;

    private static final int SHORTEST_USER_NAME = 3;
    private static final String SOMEBODY = "persoon";

    /** What the trail calls whoever is no person, or not known. */
    private static final Set<String> OF_NOBODY = Set.of(By.system().name(), ComesFrom.UNKNOWN);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N}._@+-]+");
    private static final Pattern NO_BEGINNING = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{2,59}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}]+");

    /** Enough to tell that somebody typed one address; the mail package has the last word. */
    private static final String EMAIL_PART = "[^\\s\\p{C}@<>()\\[\\],;:\"\\\\]+";

    private static final Pattern EMAIL = Pattern.compile(EMAIL_PART + "@" + EMAIL_PART);

    private PersonNames() {}

    /** @throws LerarenkaartException with status 422 */
    static String userName(String typed) {
        String name = composed(typed).strip();
        if (!USER_NAME.matcher(name).matches()) {
            throw refused(
                    "user-name-refused",
                    "User name refused",
                    "Neem als gebruikersnaam 3 tot 60 letters of cijfers. Een punt, streepje of @ mag ook.");
        }
        refuseNobody("user-name-refused", "User name refused", name);
        return name;
    }

    /** A user name as near as may be to what another system calls somebody; it may be taken. */
    static String userNameFrom(String told) {
        String seen = NOT_OF_A_NAME.matcher(composed(told).strip()).replaceAll("-");
        String name = cut(NO_BEGINNING.matcher(seen).replaceFirst(""), LONGEST_MADE_NAME);
        return name.length() < SHORTEST_USER_NAME || isNobody(name) ? SOMEBODY : name;
    }

    /** @throws LerarenkaartException with status 422 */
    static String fullName(String typed) {
        String name = seen(typed);
        if (name.isEmpty() || name.length() > LONGEST_FULL_NAME) {
            throw refused("full-name-refused", "Full name refused", "Vul een naam in van hoogstens 120 tekens.");
        }
        refuseNobody("full-name-refused", "Full name refused", name);
        return name;
    }

    /** The same of what another system calls somebody; empty where that will not do. */
    static String fullNameFrom(String told) {
        String name = cut(seen(told), LONGEST_FULL_NAME);
        return isNobody(name) ? "" : name;
    }

    /** @throws LerarenkaartException with status 422 */
    static String email(String typed) {
        String email = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw refused("mail-address", "Not an e-mail address", "Dit is geen geldig e-mailadres.");
        }
        return email;
    }

    /** The address that another system confirmed; null where it is none. */
    static String emailFrom(String told) {
        try {
            return told == null ? null : email(told);
        } catch (LerarenkaartException noAddress) {
            return null;
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC);
    }

    private static String seen(String text) {
        return UNSEEN.matcher(composed(text)).replaceAll(" ").strip();
    }

    /** Never half a sign. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length)
                .strip();
    }

    private static void refuseNobody(String type, String title, String name) {
        if (isNobody(name)) {
            throw refused(type, title, "Die naam staat in het spoor voor wie geen mens is. Kies een andere.");
        }
    }

    /** However it is written: with capitals, accents or wide letters. */
    private static boolean isNobody(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
        return OF_NOBODY.contains(plain);
    }

    private static LerarenkaartException refused(String type, String title, String detail) {
        return new LerarenkaartException(Problem.of(type, 422, title, detail));
    }
}
