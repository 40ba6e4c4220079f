package be.lerarenkaart.distribution.print;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.zip.Deflater;

/**
 * A PDF that is written page by page, so that memory does not grow with it, and in which nothing depends on when or where
 * it is written.
 */
final class PdfFile {

    static final Color INK = new Color(0x33, 0x33, 0x32);
    static final Color SOFT = new Color(0x6B, 0x6B, 0x69);
    static final Color YELLOW = new Color(0xFF, 0xE6, 0x15);
    static final Color LINE = new Color(0xB8, 0xB8, 0xB6);

    private static final int ID_LENGTH = 16;

    private final Document document;
    private final PdfWriter writer;
    private int pages;

    /**
     * @param made the moment that the file bears
     * @param id what tells it from every other file
     */
    PdfFile(OutputStream out, Rectangle size, String title, Instant made, String id) {
        try {
            document = new Document(size, 0, 0, 0, 0);
            writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            writer.setCompressionLevel(Deflater.BEST_SPEED);
            document.addTitle(title);
            document.addProducer("Lerarenkaart");
            writer.getInfo().put(PdfName.FILEID, fileId(id));
            document.setDocumentLanguage("nl-BE");
            document.open();
            bear(new PdfDate(GregorianCalendar.from(ZonedDateTime.ofInstant(made, ZoneOffset.UTC))));
        } catch (DocumentException e) {
            throw new IllegalStateException("no PDF could be begun", e);
        }
    }

    /** The library would write the moment at which it runs. */
    private void bear(PdfDate moment) {
        writer.getInfo().put(PdfName.CREATIONDATE, moment);
        writer.getInfo().put(PdfName.MODDATE, moment);
    }

    private static PdfArray fileId(String id) {
        PdfString sixteen = new PdfString(Arrays.copyOf(id.getBytes(StandardCharsets.US_ASCII), ID_LENGTH));
        sixteen.setHexWriting(true);
        PdfArray both = new PdfArray(sixteen);
        both.add(sixteen);
        return both;
    }

    /** Begins a page, and ends the one before. */
    void page() {
        if (pages > 0) {
            document.newPage();
        }
        writer.setPageEmpty(false);
        pages++;
    }

    int pages() {
        return pages;
    }

    void text(BaseFont font, float size, Color color, float x, float y, String text) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginText();
        canvas.setFontAndSize(font, size);
        canvas.setColorFill(color);
        canvas.setTextMatrix(x, y);
        canvas.showText(Fonts.printable(text));
        canvas.endText();
    }

    /** On one line, smaller when it would not fit. */
    void fitted(BaseFont font, float size, Color color, float x, float y, float width, String text) {
        String printable = Fonts.printable(text);
        text(font, Fonts.fitting(font, printable, size, width), color, x, y, printable);
    }

    void right(BaseFont font, float size, Color color, float x, float y, String text) {
        String printable = Fonts.printable(text);
        text(font, size, color, x - font.getWidthPoint(printable, size), y, printable);
    }

    void fill(Color color, float x, float y, float width, float height) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.setColorFill(color);
        canvas.rectangle(x, y, width, height);
        canvas.fill();
    }

    void frame(Color color, float x, float y, float width, float height) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.setColorStroke(color);
        canvas.setLineWidth(0.4f);
        canvas.rectangle(x, y, width, height);
        canvas.stroke();
    }

    void line(Color color, float x, float y, float width) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.setColorStroke(color);
        canvas.setLineWidth(0.4f);
        canvas.moveTo(x, y);
        canvas.lineTo(x + width, y);
        canvas.stroke();
    }

    /** Black where a bit is set, stretched to the given size. */
    void code(Codes.Bits bits, float x, float y, float width, float height) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.saveState();
        canvas.setGrayFill(0);
        canvas.concatCTM(width, 0, 0, height, x, y);
        canvas.setLiteral("BI /W " + bits.width() + " /H " + bits.height() + " /IM true /BPC 1 /D [1 0] /F /AHx ID\n"
                + bits.rows() + ">\nEI\n");
        canvas.restoreState();
    }

    /** Writes the end of the file; without any page there is no file. */
    int finish() {
        if (pages > 0) {
            document.close();
        }
        return pages;
    }
}
