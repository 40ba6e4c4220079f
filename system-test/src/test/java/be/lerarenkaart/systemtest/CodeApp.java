package be.lerarenkaart.systemtest;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's app for codes, written from RFC 6238 and not from our own code. */
public final class CodeApp {

    private static final int HALF_MINUTE = 30;

    private final byte[] secret;
    private long lastStep;

    private CodeApp(byte[] secret) {
        this.secret = secret;
    }

    /** @param typed the secret as the page shows it, in groups */
    public static CodeApp with(String typed) {
        BigInteger bits = BigInteger.ONE;
        for (char sign : typed.replaceAll("\\s", "").toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign)));
        }
        byte[] marked = bits.toByteArray();
        return new CodeApp(Arrays.copyOfRange(marked, 1, marked.length));
    }

    /** What the app shows now. */
    public String code() {
        return codeOf(now());
    }

    /** A code that was not used yet; waits for the next half minute when that of now was, as its owner would. */
    public String freshCode() {
        // Half a minute ahead is forgiven, so there is no need to wait so long.
        long step = Math.max(now(), lastStep + 1);
        while (step > now() + 1) {
            pause();
        }
        lastStep = step;
        return codeOf(step);
    }

    private String codeOf(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond() / HALF_MINUTE;
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
