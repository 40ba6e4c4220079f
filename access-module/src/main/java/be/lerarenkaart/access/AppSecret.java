package be.lerarenkaart.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What an app must know to make codes.
 *
 * @param text the secret, as it is typed over
 * @param name of the account, by which the app tells codes apart
 */
public record AppSecret(String text, String name) {

    private static final String ISSUER = "Lerarenkaart";
    private static final int GROUP = 4;

    /** The address that apps understand; it holds the secret and belongs in no log. */
    public String address() {
        String label = encoded(ISSUER) + ":" + encoded(name);
        return "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + encoded(ISSUER);
    }

    /** In groups, to be copied by hand. */
    public String readable() {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** The address as a square to be photographed, in SVG. */
    public String picture() {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(address(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, GROUP));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                    """
                    .formatted(squares.getWidth(), path);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AppSecret[…]";
    }
}
