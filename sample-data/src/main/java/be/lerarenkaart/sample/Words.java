package be.lerarenkaart.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The word lists this year is made of. */
final class Words {

    private Words() {}

    /** A list of words between commas, over any number of lines. */
    static List<String> list(String resource) {
        return lines(resource)
                .flatMap(line -> Stream.of(line.split(",")))
                .distinct()
                .toList();
    }

    /** The records of a small table without its header; its fields never hold a semicolon. */
    static List<String[]> table(String resource) {
        return lines(resource).skip(1).map(line -> line.split(";", -1)).toList();
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only letters, lower case, without accents: what an e-mail address can hold, and what two spellings share. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
