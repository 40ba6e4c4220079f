package be.lerarenkaart.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A column that a kind of file has.
 *
 * @param name our own heading, lower case, as in the documentation
 * @param others headings by which people call it too; compared without case, accents, spaces or signs
 */
public record Column(String name, boolean required, List<String> others) {

    public static Column required(String name, String... others) {
        return new Column(name, true, List.of(others));
    }

    public static Column optional(String name, String... others) {
        return new Column(name, false, List.of(others));
    }

    boolean isHeaded(String heading) {
        String asked = bare(heading);
        return bare(name).equals(asked)
                || others.stream().anyMatch(other -> bare(other).equals(asked));
    }

    private static String bare(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
