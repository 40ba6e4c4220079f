package be.lerarenkaart.distribution.print;

import com.lowagie.text.PageSize;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in the box of each pick-up point, by name, with a square to tick. Of a card's number it shows the last four
 * digits: enough to tell two namesakes apart, too few to be of use to whoever finds the list.
 */
public final class PackingLists implements CardPrinter {

    private static final float LEFT = 45f;
    private static final float WIDTH = 505f;
    private static final float COLUMN = 257f;
    private static final float FIRST_LINE = 705f;
    private static final float LINE = 14f;
    private static final int LINES = 46;

    private final PdfFile pdf;
    private final String title;
    private final String boxPrefix;
    private final List<PrintedCard> box = new ArrayList<>();

    /** @param boxPrefix what stands before the code of the point in the code of its box */
    public PackingLists(OutputStream out, String title, Instant made, String id, String boxPrefix) {
        this.title = title;
        this.boxPrefix = boxPrefix;
        this.pdf = new PdfFile(out, PageSize.A4, title, made, id);
    }

    @Override
    public void card(PrintedCard card) {
        if (!box.isEmpty() && !box.get(0).pointCode().equals(card.pointCode())) {
            write();
        }
        box.add(card);
    }

    private void write() {
        int perPage = 2 * LINES;
        int sheets = (box.size() + perPage - 1) / perPage;
        for (int sheet = 0; sheet < sheets; sheet++) {
            begin(sheet + 1, sheets);
            int end = Math.min(box.size(), (sheet + 1) * perPage);
            for (int at = sheet * perPage; at < end; at++) {
                row(at, at - sheet * perPage);
            }
        }
        box.clear();
    }

    private void begin(int sheet, int sheets) {
        PrintedCard first = box.get(0);
        pdf.page();
        pdf.fill(PdfFile.YELLOW, LEFT, 806, WIDTH, 5);
        pdf.fitted(Fonts.BOLD, 17, PdfFile.INK, LEFT, 782, 400, first.destination());
        pdf.right(Fonts.BOLD, 17, PdfFile.INK, LEFT + WIDTH, 782, first.pointCode());
        pdf.fitted(Fonts.REGULAR, 10, PdfFile.INK, LEFT, 765, 400, first.addressLine() + ", " + first.placeLine());
        pdf.text(Fonts.BOLD, 11, PdfFile.INK, LEFT, 745, cards(box.size()) + " voor kaartjaar " + first.cardYear());
        pdf.right(Fonts.REGULAR, 9, PdfFile.SOFT, LEFT + WIDTH, 765, title);
        pdf.right(Fonts.REGULAR, 9, PdfFile.SOFT, LEFT + WIDTH, 750, boxPrefix + first.pointCode());
        pdf.right(Fonts.REGULAR, 9, PdfFile.SOFT, LEFT + WIDTH, 735, "blad " + sheet + " van " + sheets);
        pdf.text(
                Fonts.REGULAR,
                8.5f,
                PdfFile.SOFT,
                LEFT,
                730,
                "Kijk na wat in de doos zit. Ontbreekt er iets, meld het dan voor je kaarten uitdeelt.");
        pdf.line(PdfFile.LINE, LEFT, 722, WIDTH);
    }

    private void row(int at, int onPage) {
        PrintedCard card = box.get(at);
        float x = LEFT + onPage / LINES * COLUMN;
        float y = FIRST_LINE - onPage % LINES * LINE;
        pdf.frame(PdfFile.INK, x, y - 1, 8, 8);
        pdf.right(Fonts.REGULAR, 7, PdfFile.SOFT, x + 30, y, Integer.toString(at + 1));
        pdf.fitted(Fonts.REGULAR, 9.5f, PdfFile.INK, x + 36, y, 174, card.name());
        pdf.right(
                Fonts.REGULAR, 8, PdfFile.SOFT, x + 242, y, "… " + card.number().substring(7));
    }

    private static String cards(int count) {
        return count == 1 ? "1 kaart" : count + " kaarten";
    }

    @Override
    public int finish() {
        if (!box.isEmpty()) {
            write();
        }
        return pdf.finish();
    }
}
