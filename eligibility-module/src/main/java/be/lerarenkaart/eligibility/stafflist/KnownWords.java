package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.kernel.NameKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words by which a column without a heading is recognised: public ones, never what we know of people. */
record KnownWords(Set<String> places, Set<String> givenNames) {

    private static final Set<String> GIVEN_NAMES = given();

    /** @param places names of places, folded */
    static KnownWords with(Set<String> places) {
        return new KnownWords(places, GIVEN_NAMES);
    }

    private static Set<String> given() {
        try (InputStream in = KnownWords.class.getResourceAsStream("given-names.txt")) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(NameKey::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
