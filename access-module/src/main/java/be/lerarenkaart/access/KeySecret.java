package be.lerarenkaart.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret part of a key: 256 random bits behind a mark by which leaked ones can be searched for. */
record KeySecret(String text) {

    private static final String MARK = "lk_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeySecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeySecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Enough to tell keys apart, too little to guess one: never more than a quarter of it. */
    String prefix() {
        return text.substring(0, Math.min(8, text.length() / 4));
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
