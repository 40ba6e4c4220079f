package be.lerarenkaart.distribution.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * Bar and QR codes as bits, a row at a time, in the hexadecimal digits of an image in a PDF. Of 230,000 cards each line of
 * a code drawn by itself would fill the file.
 */
final class Codes {

    /** @param rows hexadecimal, each row filled up to whole bytes */
    record Bits(int width, int height, String rows) {}

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /** A mask of our own choice: trying all eight, as the encoder would, takes most of its time and helps no scanner. */
    private static final Map<EncodeHintType, Object> SMALL_QR =
            Map.of(EncodeHintType.QR_VERSION, 1, EncodeHintType.QR_MASK_PATTERN, 3);

    private static final Code128Writer CODE_128 = new Code128Writer();

    private Codes() {}

    static Bits code128(String text) {
        boolean[] bars = CODE_128.encode(text);
        StringBuilder hex = new StringBuilder(bars.length / 4 + 2);
        for (int at = 0; at < bars.length; at += 8) {
            append(hex, bars, at);
        }
        return new Bits(bars.length, 1, hex.toString());
    }

    /** @param digits at most 17: what the smallest code holds when a third of it may be damaged */
    static Bits qr(String digits) {
        return bits(digits, ErrorCorrectionLevel.H, SMALL_QR);
    }

    /** Of any text, as large as it needs to be. */
    static Bits largeQr(String text) {
        return bits(text, ErrorCorrectionLevel.Q, Map.of());
    }

    private static Bits bits(String text, ErrorCorrectionLevel level, Map<EncodeHintType, ?> hints) {
        try {
            ByteMatrix matrix = Encoder.encode(text, level, hints).getMatrix();
            StringBuilder hex = new StringBuilder();
            boolean[] row = new boolean[matrix.getWidth()];
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = matrix.get(x, y) == 1;
                }
                for (int at = 0; at < row.length; at += 8) {
                    append(hex, row, at);
                }
            }
            return new Bits(matrix.getWidth(), matrix.getHeight(), hex.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this", e);
        }
    }

    private static void append(StringBuilder hex, boolean[] row, int at) {
        int eight = 0;
        for (int bit = 0; bit < 8; bit++) {
            eight = eight << 1 | (at + bit < row.length && row[at + bit] ? 1 : 0);
        }
        hex.append(HEX[eight >> 4]).append(HEX[eight & 15]);
    }
}
