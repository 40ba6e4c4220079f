package be.lerarenkaart.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every half minute (RFC 6238), with what every app understands: SHA-1, six digits. A clock that is
 * up to half a minute off is forgiven.
 */
final class TimeCodes {

    static final int SECRET_BYTES = 20;
    static final int DIGITS = 6;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final int FORGIVEN_STEPS = 1;

    private TimeCodes() {}

    /** The half minute that the code belongs to; empty when it is no code of now. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int offset = -FORGIVEN_STEPS; offset <= FORGIVEN_STEPS; offset++) {
            Instant then = now.plus(GENERATOR.getTimeStep().multipliedBy(offset));
            // All of them each time, so that the time taken does not tell which.
            if (MessageDigest.isEqual(at(secret, then).getBytes(StandardCharsets.UTF_8), given)) {
                found = OptionalLong.of(
                        then.getEpochSecond() / GENERATOR.getTimeStep().toSeconds());
            }
        }
        return found;
    }

    static String at(byte[] secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
