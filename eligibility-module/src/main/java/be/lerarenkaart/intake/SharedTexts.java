package be.lerarenkaart.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells point at by their place, each stored once. */
final class SharedTexts {

    static final SharedTexts NONE = new SharedTexts(List.of());

    /** All texts are held while the sheet is read; twice what a full delivery as a workbook would need. */
    private static final long MOST_BYTES = 96L << 20;

    private static final int BYTES_OF_EMPTY = 48;

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(InputStream bytes) {
        List<String> texts = new ArrayList<>();
        try (XmlPart part = new XmlPart(bytes)) {
            StringBuilder text = new StringBuilder();
            long held = 0;
            while (part.next()) {
                if (part.begins("si")) {
                    text.setLength(0);
                } else if (part.begins("rPh")) {
                    part.readText(new StringBuilder());
                } else if (part.begins("t")) {
                    part.readText(text);
                } else if (part.ends("si")) {
                    texts.add(text.toString());
                    held += BYTES_OF_EMPTY + text.length();
                    if (held > MOST_BYTES) {
                        throw BrokenWorkbook.tooLarge();
                    }
                }
            }
        }
        return new SharedTexts(texts);
    }

    String at(String place) {
        try {
            return texts.get(Integer.parseInt(place));
        } catch (NumberFormatException | IndexOutOfBoundsException pointsNowhere) {
            throw BrokenWorkbook.unreadable();
        }
    }
}
