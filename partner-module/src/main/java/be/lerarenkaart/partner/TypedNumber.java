package be.lerarenkaart.partner;

import be.lerarenkaart.kernel.StamboekNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed or read from a card; its first digit tells what it is. Prints nothing of itself.
 *
 * @param digits eleven, of a card or of a stamboek number; empty when malformed
 */
record TypedNumber(Sort sort, String digits) {

    enum Sort {
        /** The current generation. */
        CARD,
        /** A bare stamboek number, or a printed card to 2024: the stamboek number, a hyphen and 1 to 6 digits. */
        STAMBOEK,
        /** Test range and everything else: no card of ours. */
        OTHER
    }

    private static final Pattern CARD = Pattern.compile("6\\d{10}");
    private static final Pattern HOLDER = Pattern.compile("([12]\\d{10})(-\\d{1,6})?");

    static TypedNumber of(String typed) {
        String bare = typed == null ? "" : typed.replaceAll("[ .\\u00A0]", "");
        if (CARD.matcher(bare).matches()) {
            return new TypedNumber(Sort.CARD, bare);
        }
        Matcher holder = HOLDER.matcher(bare);
        if (holder.matches() && StamboekNumber.hasValidCheck(Long.parseLong(holder.group(1)))) {
            return new TypedNumber(Sort.STAMBOEK, holder.group(1));
        }
        return new TypedNumber(Sort.OTHER, "");
    }

    StamboekNumber stamboekNumber() {
        return StamboekNumber.of(digits);
    }

    @Override
    public String toString() {
        return sort.name();
    }
}
