package be.lerarenkaart.access;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a new password must be: long enough, and not what everybody tries first. Which signs are in it is up to whoever
 * chooses it.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** A list of 30,000 leaked passwords, names and words, and the usual ways to dress them up, give this many guesses. */
    private static final double GUESSED_SOON = 8;

    /** Shorter parts of a name are in half of all words. */
    private static final int TELLING_PART = 4;

    /** Loads its lists once; some megabytes. */
    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordRules() {}

    /**
     * Refuses a password that will not do.
     *
     * @param own the account's names and address, which everybody knows
     * @throws LerarenkaartException with status 422; its detail says what to do
     */
    static void check(String password, List<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("Neem minstens 12 tekens. Een zin van een paar woorden onthoud je makkelijk.");
        }
        if (length > LONGEST) {
            throw refused("Neem hoogstens 128 tekens.");
        }
        List<String> parts = parts(own);
        String folded = folded(password);
        if (parts.stream().anyMatch(folded::contains)) {
            throw refused("In dit wachtwoord staat je naam, gebruikersnaam of e-mailadres. Kies iets anders.");
        }
        List<String> known = new ArrayList<>(parts);
        known.addAll(List.of("lerarenkaart", "klasse", "leraar", "wachtwoord", "school", "onderwijs", "welkom"));
        Strength strength = GUESSER.measure(password, known);
        try {
            if (strength.getGuessesLog10() < GUESSED_SOON) {
                throw refused("Dit wachtwoord is snel te raden: het staat op een lijst van gelekte of veelgebruikte "
                        + "wachtwoorden, of lijkt erop. Kies een paar woorden die niet bij elkaar horen.");
            }
        } finally {
            strength.wipe();
        }
    }

    private static List<String> parts(List<String> own) {
        List<String> parts = new ArrayList<>();
        for (String text : own) {
            if (text == null) {
                continue;
            }
            for (String part : folded(text).split("[^\\p{L}\\p{N}]+")) {
                if (part.length() >= TELLING_PART) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static LerarenkaartException refused(String detail) {
        return new LerarenkaartException(Problem.of("password-refused", 422, "Password refused", detail));
    }
}
