package be.lerarenkaart.distribution.message;

import java.util.List;

/** What pick-up points are told. Each has a standard text in {@code messages/<KIND>.txt}, which administrators may change. */
public enum MessageKind {
    /** Cards are on their way to the point. */
    CARDS_SENT("punt", "kaartjaar", "aantal", "eersteDag", "laatsteDag"),
    /** Another point claims the same postcodes, and nobody decided yet. */
    CLAIM_CONFLICT("punt", "kaartjaar", "postcodes"),
    /** The point has closed and still has cards: count them and send them back. */
    COUNT_REMINDER("punt", "kaartjaar", "aantal", "laatsteDag");

    private final List<String> fields;

    MessageKind(String... fields) {
        this.fields = List.of(fields);
    }

    /** What its text may say of the point, between two braces: {@code {{punt}}}. */
    public List<String> fields() {
        return fields;
    }
}
