package be.lerarenkaart.distribution.print;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The product's own letters, whole in every file: a subset would carry a name drawn at random, and the same rows must give
 * the same bytes.
 */
final class Fonts {

    static final BaseFont REGULAR = load("inter-regular.ttf");
    static final BaseFont BOLD = load("inter-semibold.ttf");

    /** Stands where the font has no letter, so that nobody takes the rest for a whole name. */
    private static final char NO_SUCH_LETTER = '\u25A1';

    private Fonts() {}

    private static BaseFont load(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream(name)) {
            BaseFont font = BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
            font.setSubset(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with a box for each letter that cannot be printed. */
    static String printable(String text) {
        StringBuilder printable = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!REGULAR.charExists(c)) {
                if (printable == null) {
                    printable = new StringBuilder(text);
                }
                printable.setCharAt(i, NO_SUCH_LETTER);
            }
        }
        return printable == null ? text : printable.toString();
    }

    /** The largest size up to the usual one at which the text fits. */
    static float fitting(BaseFont font, String text, float usual, float width) {
        float wide = font.getWidthPoint(text, usual);
        return wide <= width ? usual : usual * width / wide;
    }
}
