package be.lerarenkaart.intake;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which cell styles show a number as a date: a workbook has no other way to say that something is one. */
final class NumberFormats {

    static final NumberFormats NONE = new NumberFormats(new BitSet());

    private final BitSet dateStyles;

    private NumberFormats(BitSet dateStyles) {
        this.dateStyles = dateStyles;
    }

    static NumberFormats read(InputStream bytes) {
        BitSet dateStyles = new BitSet();
        Set<String> dateFormats = new HashSet<>();
        Set<String> otherFormats = new HashSet<>();
        try (XmlPart part = new XmlPart(bytes)) {
            boolean ofCells = false;
            int style = 0;
            while (part.next()) {
                if (part.begins("numFmt")) {
                    (showsDate(part.attribute("formatCode")) ? dateFormats : otherFormats)
                            .add(part.attribute("numFmtId"));
                } else if (part.begins("cellXfs") || part.ends("cellXfs")) {
                    ofCells = part.begins("cellXfs");
                } else if (ofCells && part.begins("xf")) {
                    String format = part.attribute("numFmtId");
                    dateStyles.set(
                            style++,
                            dateFormats.contains(format) || !otherFormats.contains(format) && isBuiltInDate(format));
                }
            }
        }
        return new NumberFormats(dateStyles);
    }

    /** The dates among the formats that need no declaration, those of East Asia included; 18 to 21 are times. */
    private static boolean isBuiltInDate(String format) {
        return format != null && format.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
    }

    private static boolean showsDate(String format) {
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.contains("yy") || bare.contains("d") && bare.contains("m");
    }

    boolean isDate(String style) {
        try {
            return style != null && dateStyles.get(Integer.parseInt(style));
        } catch (NumberFormatException | IndexOutOfBoundsException noStyle) {
            return false;
        }
    }
}
