package be.lerarenkaart.distribution.print;

import com.lowagie.text.PageSize;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** The manifest for people: the same facts as the one for programs, to lay beside what the printer delivers. */
public final class ManifestPages {

    /** @param value printed in fixed columns; long ones fall on a line of their own */
    public record Line(String name, String value) {}

    /** @param lines in order */
    public record Part(String title, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    private static final float LEFT = 50f;
    private static final float WIDTH = 495f;
    private static final float TOP = 780f;
    private static final float BOTTOM = 50f;

    private final PdfFile pdf;
    private final String title;
    private float y;

    private ManifestPages(OutputStream out, String title, Instant made, String id) {
        this.title = title;
        this.pdf = new PdfFile(out, PageSize.A4, title, made, id);
    }

    /** Writes it whole; the stream stays open. */
    public static void write(OutputStream out, String title, Instant made, String id, List<Part> parts) {
        ManifestPages pages = new ManifestPages(out, title, made, id);
        pages.begin();
        parts.forEach(pages::write);
        pages.pdf.finish();
    }

    private void begin() {
        pdf.page();
        pdf.fill(PdfFile.YELLOW, LEFT, TOP + 26, WIDTH, 5);
        pdf.text(Fonts.BOLD, 16, PdfFile.INK, LEFT, TOP, title);
        pdf.right(Fonts.REGULAR, 8, PdfFile.SOFT, LEFT + WIDTH, TOP, "blad " + pdf.pages());
        y = TOP - 26;
    }

    private void write(Part part) {
        room(48);
        y -= 8;
        pdf.text(Fonts.BOLD, 11, PdfFile.INK, LEFT, y, part.title());
        pdf.line(PdfFile.LINE, LEFT, y - 5, WIDTH);
        y -= 19;
        for (Line line : part.lines()) {
            room(14);
            pdf.fitted(Fonts.REGULAR, 9, PdfFile.INK, LEFT, y, 225, line.name());
            pdf.fitted(Fonts.REGULAR, 9, PdfFile.INK, LEFT + 235, y, WIDTH - 235, line.value());
            y -= 14;
        }
    }

    private void room(float needed) {
        if (y - needed < BOTTOM) {
            begin();
        }
    }
}
