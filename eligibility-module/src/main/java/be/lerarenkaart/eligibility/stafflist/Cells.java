package be.lerarenkaart.eligibility.stafflist;

import java.util.ArrayList;
import java.util.List;

/** The cells of a row as one text, and back: parted by a sign that is made for it, and that people cannot type. */
final class Cells {

    /** Longer is a fault in every column, and stays one when it is cut. */
    static final int LONGEST = 1000;

    private static final char SEPARATOR = '\u001F';
    private static final char ESCAPE = '\u001B';

    private Cells() {}

    static String join(List<String> cells) {
        StringBuilder text = new StringBuilder(160);
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cell > 0) {
                text.append(SEPARATOR);
            }
            String value = cells.get(cell);
            for (int i = 0; i < value.length(); i++) {
                char sign = value.charAt(i);
                if (sign == SEPARATOR || sign == ESCAPE) {
                    text.append(ESCAPE);
                }
                text.append(sign);
            }
        }
        return text.toString();
    }

    static List<String> split(String text) {
        List<String> cells = new ArrayList<>(20);
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == SEPARATOR) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                boolean escaped = sign == ESCAPE && i + 1 < text.length();
                cell.append(escaped ? text.charAt(++i) : sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
