package be.lerarenkaart.eligibility.stafflist;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number on a receipt, {@code PL-4512-50}: the import, and two digits by which a slip of the tongue is heard. Tells
 * nothing of what was sent.
 */
public record ReceiptNumber(long importId) {

    private static final Pattern TEXT = Pattern.compile("(?:PL)?[\\s-]*(\\d{1,15})\\s*-\\s*(\\d{2})");
    private static final int MODULUS = 97;

    /** The import that a number stands for; empty when it is none. */
    public static OptionalLong read(String text) {
        Matcher number = TEXT.matcher(text == null ? "" : text.strip());
        if (!number.matches()) {
            return OptionalLong.empty();
        }
        long id = Long.parseLong(number.group(1));
        return check(id) == Integer.parseInt(number.group(2)) ? OptionalLong.of(id) : OptionalLong.empty();
    }

    /** Not zero for any one wrong or swapped digit. */
    private static long check(long id) {
        return MODULUS - id % MODULUS * 100 % MODULUS;
    }

    @Override
    public String toString() {
        return "PL-%d-%02d".formatted(importId, check(importId));
    }
}
