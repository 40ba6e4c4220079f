package be.lerarenkaart.distribution.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedFilesTest {

    /** Moments in a PDF are told in seconds. */
    private static final int LONGER_THAN_A_SECOND = 1_100;

    private static final Instant MADE = Instant.parse("2026-12-01T09:30:00Z");
    /** What card printers do at least. */
    private static final float DPI = 300;

    private static final String LONGEST = "Vandenbroucke-Van den Abbeele de la Kethulle de Ryhove-Zwaan";

    private final Random random = new Random(1);

    private static byte[] written(Function<OutputStream, CardPrinter> printer, List<PrintedCard> cards)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CardPrinter file = printer.apply(out);
        for (PrintedCard card : cards) {
            file.card(card);
        }
        file.finish();
        return out.toByteArray();
    }

    private static CardPrinter proof(OutputStream out) {
        return new ProofSheets(out, "Kaarten naar een afhaalpunt, productie 7", MADE, "7-PICKUP_POINT-PROOF");
    }

    private PrintedCard card(String point, String familyName, String givenName) {
        String number = "6" + String.format("%010d", Math.floorMod(random.nextLong(), 10_000_000_000L));
        return new PrintedCard(
                number, "2027", familyName, givenName, point, "Bib " + point, "Dorp", "1", "", "9000", "Gent", "BE");
    }

    private List<PrintedCard> cards(int count) {
        List<PrintedCard> cards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cards.add(card("AP0001", "Peeters" + i, "An"));
        }
        return cards;
    }

    @Test
    void aThousandCards_eachShowTheirOwnNumberInBothCodes() throws Exception {
        List<PrintedCard> cards = cards(1000);
        byte[] pdf = written(PrintedFilesTest::proof, cards);
        keep("proef.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(100);
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < 100; page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
                for (int at = 0; at < 10; at++) {
                    String number = cards.get(page * 10 + at).number();
                    assertThat(read(cut(image, at, 1, 160, 90, 42), BarcodeFormat.CODE_128))
                            .isEqualTo(number);
                    assertThat(read(cut(image, at, 164, 78, 75, 77), BarcodeFormat.QR_CODE))
                            .isEqualTo(number);
                }
            }
        }
    }

    /** As whoever holds a scanner aims at one code: a part of a card, in points from its upper left corner. */
    private static BufferedImage cut(BufferedImage page, int at, float left, float width, float top, float height) {
        float scale = DPI / 72;
        float x = 51 + at % 2 * 250.65f + left;
        float y = 842 - 800 + at / 2 * 155f + top;
        return page.getSubimage(
                Math.round(x * scale), Math.round(y * scale), Math.round(width * scale), Math.round(height * scale));
    }

    /** By the finer of two ways to tell black from white, or else the coarser, as scanners do. */
    private static String read(BufferedImage image, BarcodeFormat format) throws NotFoundException {
        LuminanceSource source = new BufferedImageLuminanceSource(image);
        try {
            return read(new HybridBinarizer(source), format);
        } catch (NotFoundException blurred) {
            return read(new GlobalHistogramBinarizer(source), format);
        }
    }

    private static String read(Binarizer image, BarcodeFormat format) throws NotFoundException {
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(image),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void theSameCards_giveTheSameBytes_atAnyMoment() throws Exception {
        List<PrintedCard> cards = cards(25);
        byte[] proof = written(PrintedFilesTest::proof, cards);
        TimeUnit.MILLISECONDS.sleep(LONGER_THAN_A_SECOND);
        assertThat(written(PrintedFilesTest::proof, cards)).isEqualTo(proof);
        Function<OutputStream, CardPrinter> packing =
                out -> new PackingLists(out, "productie 7", MADE, "7-P", "LK2027-7-");
        assertThat(written(packing, cards)).isEqualTo(written(packing, cards));
        Function<OutputStream, CardPrinter> labels = out -> new BoxLabels(out, "productie 7", MADE, "7-B", "LK2027-7-");
        assertThat(written(labels, cards)).isEqualTo(written(labels, cards));
        assertThat(written(packing, cards)).isNotEqualTo(written(packing, cards(25)));
    }

    @Test
    void longNamesAndForeignLetters_stayWholeAndOnTheCard() throws IOException {
        List<PrintedCard> cards = List.of(
                card("AP0001", "Ďurčanský-Øster", "Zoë Ñuño"),
                card("AP0001", LONGEST, "Maximiliaan-Alexander Ferdinand Emmanuel Gérard Ghislain"),
                card("AP0001", "Yıldırım Şahin", "Łukasz Őz"),
                card("AP0001", "Nguyễn Thị", "Ioánnēs"),
                card("AP0001", "\u6797", "Mei"));
        byte[] pdf = written(PrintedFilesTest::proof, cards);
        keep("namen.pdf", pdf);
        String text = text(pdf);
        assertThat(text)
                .contains("Ďurčanský-Øster", "Zoë Ñuño", LONGEST, "Yıldırım Şahin", "Łukasz Őz", "Nguyễn Thị")
                .contains("\u25A1");
        float size = Fonts.fitting(Fonts.BOLD, LONGEST, 12, 218);
        assertThat(Fonts.BOLD.getWidthPoint(LONGEST, size)).isLessThanOrEqualTo(218.01f);
        assertThat(size).isGreaterThan(6);
    }

    @Test
    void eachPoint_hasItsOwnPagesListsAndLabel() throws Exception {
        List<PrintedCard> cards = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            cards.add(card("AP0001", LONGEST, "Nummer " + i));
        }
        cards.add(card("AP0002", "Zwaan", "Zoë"));
        byte[] packing = written(out -> new PackingLists(out, "productie 7", MADE, "7-P", "LK2027-7-"), cards);
        keep("paklijst.pdf", packing);
        try (PDDocument document = Loader.loadPDF(packing)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(text(packing))
                .contains("120 kaarten voor kaartjaar 2027", "1 kaart voor kaartjaar 2027", "Zwaan, Zoë")
                .contains("… " + cards.get(120).number().substring(7))
                .doesNotContain(cards.get(120).number());
        byte[] labels = written(out -> new BoxLabels(out, "productie 7", MADE, "7-B", "LK2027-7-"), cards);
        keep("labels.pdf", labels);
        try (PDDocument document = Loader.loadPDF(labels)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            BufferedImage label = new PDFRenderer(document).renderImageWithDPI(1, DPI, ImageType.GRAY);
            assertThat(read(label, BarcodeFormat.CODE_128)).isEqualTo("LK2027-7-AP0002");
            assertThat(read(label, BarcodeFormat.QR_CODE)).isEqualTo("LK2027-7-AP0002");
        }
        byte[] proof = written(PrintedFilesTest::proof, cards);
        try (PDDocument document = Loader.loadPDF(proof)) {
            assertThat(document.getNumberOfPages()).isEqualTo(13);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** For eyes and other readers: {@code target/print}. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "print"));
        Files.write(folder.resolve(name), pdf);
    }
}
