package be.lerarenkaart.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The rows of one sheet, as lists of texts. */
final class SheetRows {

    /** Excel's own limit. */
    private static final int MOST_COLUMNS = 16_384;

    private final XmlPart part;
    private final CellTexts texts;
    private final StringBuilder raw = new StringBuilder();
    private int width = MOST_COLUMNS;
    private BitSet days = new BitSet();
    private int row;
    private int column;
    private boolean ended;

    SheetRows(XmlPart part, CellTexts texts) {
        this.part = part;
        this.texts = texts;
    }

    /**
     * Rows have this many cells from here on: shorter ones are filled up, because Excel leaves out empty cells; one
     * that says something beyond it has exactly one cell more.
     */
    void widthIs(int columns) {
        width = columns;
    }

    /** Where reading is: counted from 1, and from 0. */
    int row() {
        return row;
    }

    int column() {
        return Math.max(0, column);
    }

    /** A bare number in these columns is a day. */
    void daysAt(BitSet columns) {
        days = columns;
    }

    /** The next row, or null after the last. */
    List<String> next() {
        while (!ended && part.next()) {
            if (part.begins("row")) {
                row++;
                return cells();
            }
            ended = part.ends("sheetData");
        }
        return null;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>(Math.min(width, 32));
        column = -1;
        boolean beyond = false;
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                column = column(part.attribute("r"), column + 1);
                String text = cell();
                if (column < width) {
                    put(cells, column, text);
                } else {
                    beyond |= !text.isBlank();
                }
            }
        }
        while (width < MOST_COLUMNS && cells.size() < width) {
            cells.add("");
        }
        if (beyond) {
            cells.add("");
        }
        return cells;
    }

    private static void put(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** A reference such as AB12, counted from 0; cells without one follow each other. */
    private static int column(String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column < 1 || column > MOST_COLUMNS) {
                throw BrokenWorkbook.unreadable();
            }
        }
        if (column == 0) {
            throw BrokenWorkbook.unreadable();
        }
        return column - 1;
    }

    /** A, B … Z, AA: how people name the column. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private String cell() {
        String type = part.attribute("t");
        String style = part.attribute("s");
        boolean inline = "inlineStr".equals(type);
        raw.setLength(0);
        while (part.next() && !part.ends("c")) {
            if (part.begins("v") || inline && part.begins("t")) {
                part.readText(raw);
            } else if (part.begins("rPh")) {
                part.readText(new StringBuilder());
            }
        }
        return texts.of(type, style, raw.toString(), days.get(column));
    }
}
