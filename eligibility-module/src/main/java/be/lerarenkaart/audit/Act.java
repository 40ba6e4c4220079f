package be.lerarenkaart.audit;

/**
 * Something that people do and answer for. Each module has an enum of its own; a name is used once in the whole system,
 * stays for ever, and has its Dutch words in the portal's bundle as {@code act.<NAME>}.
 */
public interface Act {

    /** In capitals, {@code PRODUCTION_RELEASED}: at most 60 letters. */
    String name();
}
