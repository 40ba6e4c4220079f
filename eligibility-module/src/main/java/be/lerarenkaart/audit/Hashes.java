package be.lerarenkaart.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is hashed, to the byte, so that anybody can do it again from an export: decision 0011 tells it in words. Numbers
 * are big-endian; a text is the number of its UTF-8 bytes in four bytes, -1 when there is none, and then those bytes.
 */
final class Hashes {

    static final int LENGTH = 32;

    /** What the first entry follows. */
    static final byte[] BEGINNING = new byte[LENGTH];

    private static final String ENTRY = "lerarenkaart audit entry 1";
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Hashes() {}

    static byte[] ofEntry(
            byte[] previous,
            long sequence,
            Instant at,
            String act,
            String subjectKind,
            byte[] actorCommitment,
            byte[] subjectCommitment) {
        return sha256(bytes(out -> {
            text(out, ENTRY);
            out.write(previous);
            out.writeLong(sequence);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            text(out, act);
            text(out, subjectKind);
            out.write(actorCommitment);
            out.write(subjectCommitment);
        }));
    }

    /** Binds texts to the chain without telling them: without the salt nobody can try out what they were. */
    static byte[] commitment(byte[] salt, String... texts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return mac.doFinal(bytes(out -> {
                for (String text : texts) {
                    text(out, text);
                }
            }));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] salt() {
        byte[] salt = new byte[LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
