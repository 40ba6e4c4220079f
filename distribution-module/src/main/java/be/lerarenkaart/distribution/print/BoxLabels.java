package be.lerarenkaart.distribution.print;

import com.lowagie.text.PageSize;
import java.io.OutputStream;
import java.time.Instant;

/** A label for the box of each pick-up point, with a code by which the point can check it in. */
public final class BoxLabels implements CardPrinter {

    private static final float LEFT = 22f;
    private static final float WIDTH = 376f;

    private final PdfFile pdf;
    private final String title;
    private final String boxPrefix;
    private PrintedCard first;
    private int cards;

    /** @param boxPrefix what stands before the code of the point in the code of its box */
    public BoxLabels(OutputStream out, String title, Instant made, String id, String boxPrefix) {
        this.title = title;
        this.boxPrefix = boxPrefix;
        this.pdf = new PdfFile(out, PageSize.A6.rotate(), title, made, id);
    }

    @Override
    public void card(PrintedCard card) {
        if (first != null && !first.pointCode().equals(card.pointCode())) {
            write();
        }
        if (first == null) {
            first = card;
        }
        cards++;
    }

    private void write() {
        String code = boxPrefix + first.pointCode();
        pdf.page();
        pdf.fill(PdfFile.YELLOW, 0, 276, 420, 22);
        pdf.text(Fonts.BOLD, 11, PdfFile.INK, LEFT, 283, "Lerarenkaart " + first.cardYear());
        pdf.right(Fonts.REGULAR, 9, PdfFile.INK, LEFT + WIDTH, 283, title);
        pdf.fitted(Fonts.BOLD, 21, PdfFile.INK, LEFT, 240, WIDTH, first.destination());
        pdf.fitted(Fonts.REGULAR, 15, PdfFile.INK, LEFT, 214, WIDTH, first.addressLine());
        pdf.fitted(Fonts.REGULAR, 15, PdfFile.INK, LEFT, 194, WIDTH, first.placeLine());
        pdf.text(Fonts.BOLD, 30, PdfFile.INK, LEFT, 140, first.pointCode());
        pdf.text(Fonts.REGULAR, 14, PdfFile.INK, LEFT, 116, cards == 1 ? "1 kaart" : cards + " kaarten");
        Codes.Bits bars = Codes.code128(code);
        float unit = Math.min(1.2f, 260f / bars.width());
        pdf.code(bars, LEFT, 40, bars.width() * unit, 52);
        pdf.text(Fonts.REGULAR, 10, PdfFile.INK, LEFT, 24, code);
        pdf.code(Codes.largeQr(code), LEFT + WIDTH - 92, 40, 92, 92);
        first = null;
        cards = 0;
    }

    @Override
    public int finish() {
        if (first != null) {
            write();
        }
        return pdf.finish();
    }
}
