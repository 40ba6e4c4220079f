package be.lerarenkaart.distribution.print;

import com.lowagie.text.PageSize;
import java.io.OutputStream;
import java.time.Instant;

/** The proof for the printer: ten cards on a page in their real size, each pick-up point on pages of its own. */
public final class ProofSheets implements CardPrinter {

    /** A bank card's size, in points. */
    private static final float WIDE = 242.65f;

    private static final float HIGH = 153f;
    private static final float LEFT = 51f;
    private static final float COLUMN = WIDE + 8;
    private static final float ROW = HIGH + 2;
    private static final float TOP = 800f;
    private static final int PER_PAGE = 10;

    /** Wide enough for the quiet zone that each code needs. */
    private static final float BAR_UNIT = 1.05f;

    private static final float QR_SIDE = 56f;
    private static final float EDGE = 12f;

    private final PdfFile pdf;
    private final String title;
    private String point;
    private int onPage = PER_PAGE;

    public ProofSheets(OutputStream out, String title, Instant made, String id) {
        this.title = title;
        this.pdf = new PdfFile(out, PageSize.A4, title, made, id);
    }

    @Override
    public void card(PrintedCard card) {
        if (onPage == PER_PAGE || !card.pointCode().equals(point)) {
            begin(card);
        }
        draw(card, LEFT + onPage % 2 * COLUMN, TOP - HIGH - onPage / 2 * ROW);
        onPage++;
    }

    private void begin(PrintedCard first) {
        pdf.page();
        point = first.pointCode();
        onPage = 0;
        String to = point.isEmpty() ? title : point + "  " + first.destination();
        pdf.fitted(Fonts.BOLD, 10, PdfFile.INK, LEFT, TOP + 12, 340, to);
        pdf.right(
                Fonts.REGULAR,
                8,
                PdfFile.SOFT,
                LEFT + COLUMN + WIDE,
                TOP + 12,
                (point.isEmpty() ? "" : title + ", ") + "blad " + pdf.pages());
    }

    private void draw(PrintedCard card, float x, float y) {
        pdf.frame(PdfFile.LINE, x, y, WIDE, HIGH);
        pdf.fill(PdfFile.YELLOW, x, y + HIGH - 26, WIDE, 26);
        pdf.text(Fonts.BOLD, 12, PdfFile.INK, x + EDGE, y + HIGH - 18, "Lerarenkaart " + card.cardYear());
        float width = WIDE - 2 * EDGE;
        pdf.fitted(Fonts.REGULAR, 10, PdfFile.INK, x + EDGE, y + HIGH - 42, width, card.givenName());
        pdf.fitted(Fonts.BOLD, 12, PdfFile.INK, x + EDGE, y + HIGH - 57, width, card.familyName());
        float beside = WIDE - 3 * EDGE - QR_SIDE;
        if (point.isEmpty()) {
            pdf.fitted(Fonts.REGULAR, 6.5f, PdfFile.SOFT, x + EDGE, y + 75, beside, card.addressLine());
            pdf.fitted(Fonts.REGULAR, 6.5f, PdfFile.SOFT, x + EDGE, y + 66, beside, card.placeLine());
        } else {
            pdf.fitted(Fonts.REGULAR, 6.5f, PdfFile.SOFT, x + EDGE, y + 70, beside, point + "  " + card.destination());
        }
        Codes.Bits bars = Codes.code128(card.number());
        pdf.code(bars, x + EDGE, y + 24, bars.width() * BAR_UNIT, 34);
        pdf.text(Fonts.REGULAR, 10, PdfFile.INK, x + EDGE, y + 10, card.number());
        pdf.code(Codes.qr(card.number()), x + WIDE - EDGE - QR_SIDE, y + EDGE, QR_SIDE, QR_SIDE);
    }

    @Override
    public int finish() {
        return pdf.finish();
    }
}
