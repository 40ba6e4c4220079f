package be.lerarenkaart.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The Dutch words of the answer files in the words of the API. */
final class Vocabulary {

    private static final Properties WORDS = read();

    private Vocabulary() {}

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.properties")) {
            words.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static String channel(String dutch) {
        return of("channel.", dutch);
    }

    /** Of a row of a delivery. */
    static String verdict(String dutch) {
        return of("verdict.", dutch);
    }

    /** False for what the answers tell beside a verdict's code. */
    static boolean isCode(String dutch) {
        return WORDS.containsKey("code." + dutch);
    }

    /** Of a row of a delivery or list. */
    static String code(String dutch) {
        return of("code.", dutch);
    }

    static String subscription(String dutch) {
        return of("subscription.", dutch);
    }

    /** Why somebody has no right, or no usual channel. */
    static String reason(String dutch) {
        return of("reason.", dutch);
    }

    private static String of(String kind, String dutch) {
        String word = WORDS.getProperty(kind + dutch);
        if (word == null) {
            throw new AcceptanceFailure("The answers have a word this check does not know: " + dutch + ".");
        }
        return word;
    }
}
