package be.lerarenkaart.distribution.print;

import com.lowagie.text.PageSize;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The poster that hangs at a pick-up point, on one page of A4. Long names take more lines, then smaller letters. */
public final class Poster {

    private static final float LEFT = 48f;
    private static final float WIDTH = 499f;
    private static final float DAYS = 150f;
    private static final float LOWEST = 62f;
    private static final int NAME_LINES = 3;
    private static final float[] NAME_SIZES = {40f, 34f, 28f, 24f, 20f, 17f, 14f};

    private final PdfFile pdf;
    private float y;

    private Poster(PdfFile pdf) {
        this.pdf = pdf;
    }

    /** @param made the moment that the file bears */
    public static void write(OutputStream out, PosterText text, Instant made) {
        PdfFile pdf = new PdfFile(out, PageSize.A4, "Hier is jouw lerarenkaart", made, "poster " + text.cardYear());
        pdf.page();
        new Poster(pdf).draw(text);
        pdf.finish();
    }

    private void draw(PosterText text) {
        pdf.fill(PdfFile.YELLOW, 0, 608, 596, 234);
        pdf.fitted(Fonts.BOLD, 66, PdfFile.INK, LEFT, 748, WIDTH, "Hier is jouw");
        pdf.fitted(Fonts.BOLD, 66, PdfFile.INK, LEFT, 676, WIDTH, "lerarenkaart");
        pdf.text(Fonts.BOLD, 22, PdfFile.INK, LEFT, 632, text.cardYear());
        y = 590;
        name(text.name());
        down(22);
        pdf.fitted(Fonts.REGULAR, 17, PdfFile.INK, LEFT, y, WIDTH, text.address());
        down(34);
        pdf.fitted(Fonts.BOLD, 17, PdfFile.INK, LEFT, y, WIDTH, text.when());
        down(16);
        pdf.line(PdfFile.LINE, LEFT, y, WIDTH);
        down(6);
        for (PosterText.Line day : text.week()) {
            down(22);
            pdf.text(Fonts.BOLD, 15, PdfFile.INK, LEFT, y, day.day());
            pdf.fitted(Fonts.REGULAR, 15, PdfFile.INK, LEFT + DAYS, y, WIDTH - DAYS, day.hours());
        }
        down(12);
        for (String remark : text.remarks()) {
            if (y - 17 >= LOWEST) {
                down(17);
                pdf.fitted(Fonts.REGULAR, 11.5f, PdfFile.SOFT, LEFT, y, WIDTH, remark);
            }
        }
        pdf.fitted(Fonts.BOLD, 13, PdfFile.INK, LEFT, 36, WIDTH, text.website());
    }

    private void down(float by) {
        y -= by;
    }

    private void name(String name) {
        String printable = Fonts.printable(name);
        for (float size : NAME_SIZES) {
            List<String> lines = wrapped(printable, size);
            if (lines.size() <= NAME_LINES
                    && lines.stream().allMatch(line -> fits(line, size))
                    && height(lines, size)) {
                for (String line : lines) {
                    down(size * 1.15f);
                    pdf.text(Fonts.BOLD, size, PdfFile.INK, LEFT, y, line);
                }
                return;
            }
        }
        down(18);
        pdf.fitted(Fonts.BOLD, 14, PdfFile.INK, LEFT, y, WIDTH, printable);
    }

    /** The hours below must have their place too. */
    private static boolean height(List<String> lines, float size) {
        return lines.size() * size * 1.15f <= 110;
    }

    private static boolean fits(String line, float size) {
        return Fonts.BOLD.getWidthPoint(line, size) <= WIDTH;
    }

    private static List<String> wrapped(String text, float size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && !fits(longer, size)) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
