package be.lerarenkaart.mail;

/**
 * Which letters to list.
 *
 * @param state null for all
 * @param template null for all
 * @param recipient a whole address, which is found after erasure too, or a part of one; null for all
 */
public record LetterFilter(LetterState state, String template, String recipient) {

    public static final LetterFilter ALL = new LetterFilter(null, null, null);

    /** Nobody's address stands in a log. */
    @Override
    public String toString() {
        return "LetterFilter[" + state + "]";
    }
}
