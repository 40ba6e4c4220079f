package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AppSecretTest {

    private static final int SCALE = 4;

    private final AppSecret secret = new AppSecret("JBSWY3DPEHPK3PXP", "Zoë van de balie");

    @Test
    void theAddress_isWhatAppsUnderstand() {
        assertThat(secret.address())
                .isEqualTo("otpauth://totp/Lerarenkaart:Zo%C3%AB%20van%20de%20balie"
                        + "?secret=JBSWY3DPEHPK3PXP&issuer=Lerarenkaart");
    }

    @Test
    void theText_isReadInGroups() {
        assertThat(secret.readable()).isEqualTo("JBSW Y3DP EHPK 3PXP");
    }

    @Test
    void thePicture_isReadAsTheAddress() throws Exception {
        assertThat(new QRCodeReader().decode(photographed(secret.picture())).getText())
                .isEqualTo(secret.address());
    }

    @Test
    void printed_itTellsNothing() {
        assertThat(secret).hasToString("AppSecret[…]");
    }

    /** Paints the squares of the path, a few dots each. */
    private static BinaryBitmap photographed(String svg) {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * SCALE;
        int[] dots = new int[width * width];
        Arrays.fill(dots, 0xffffff);
        Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (square.find()) {
            for (int y = 0; y < SCALE; y++) {
                int row = (Integer.parseInt(square.group(2)) * SCALE + y) * width;
                int from = row + Integer.parseInt(square.group(1)) * SCALE;
                Arrays.fill(dots, from, from + SCALE, 0);
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, dots)));
    }
}
