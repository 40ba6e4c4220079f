package be.lerarenkaart.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A column that a kind of file has.
 *
 * @param name our own heading, lower case, as in the documentation
 * @param others headings by which people call it too; compared without case, accents, spaces or signs
 * @param isDate a bare number of a workbook in it is a day
 */
public record Column(String name, boolean required, List<String> others, boolean isDate) {

    public static Column required(String name, String... others) {
        return new Column(name, true, List.of(others), false);
    }

    public static Column optional(String name, String... others) {
        return new Column(name, false, List.of(others), false);
    }

    public Column asDate() {
        return new Column(name, required, others, true);
    }

    /** Whether this is what people call the column. */
    public boolean isHeaded(String heading) {
        String asked = bare(heading);
        return !asked.isEmpty()
                && (bare(name).equals(asked)
                        || others.stream().anyMatch(other -> bare(other).equals(asked)));
    }

    /** A heading as it is compared. */
    public static String bare(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
