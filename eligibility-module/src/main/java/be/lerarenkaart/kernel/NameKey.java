package be.lerarenkaart.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is compared: Latin letters only, without accents, spaces, signs or capitals. */
public final class NameKey {

    private NameKey() {}

    public static String of(String familyName, String givenName) {
        return folded(familyName) + folded(givenName);
    }

    /** One word or name, folded the same way. */
    public static String folded(String text) {
        StringBuilder key = new StringBuilder(text.length());
        if (!append(text, key)) {
            key.setLength(0);
            append(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT), key);
        }
        return key.toString();
    }

    /** False when a letter beyond ASCII was met that still has to be taken apart. */
    private static boolean append(String text, StringBuilder key) {
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                key.append((char) (c + 32));
            } else if (c > 127) {
                ascii = false;
                key.append(spelled(c));
            }
        }
        return ascii;
    }

    /** Letters that no normal form takes apart. */
    private static String spelled(char c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ß' -> "ss";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> "";
        };
    }
}
