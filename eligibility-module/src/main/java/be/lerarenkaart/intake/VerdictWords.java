package be.lerarenkaart.intake;

import java.util.Locale;
import java.util.ResourceBundle;

/** The Dutch sentence of each code, for screens and answers alike. */
final class VerdictWords {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("be.lerarenkaart.intake.verdicts", Locale.ROOT);

    private VerdictWords() {}

    static String sentence(int row, String code, String field) {
        if (code.isEmpty()) {
            return "";
        }
        String sentence = SENTENCES.containsKey(code) ? SENTENCES.getString(code) : code;
        return "Rij " + row + (field.isEmpty() ? "" : ", kolom " + field) + ": " + sentence;
    }
}
