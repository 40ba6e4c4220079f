package be.lerarenkaart.portal.pages.people;

import java.time.Instant;

/**
 * Something that is known of somebody, and where it came from.
 *
 * @param by empty when no person said it
 * @param reason in that person's words, or empty
 * @param stands false for what counts no longer
 * @param importId of the delivery or list that says it; 0 for what people said
 */
public record PersonFact(
        Instant at, String words, String by, String reason, boolean stands, long importId, String cardYear) {

    static PersonFact byHand(Instant at, String words, String by, String reason, boolean stands) {
        return new PersonFact(at, words, by == null ? "" : by, reason == null ? "" : reason, stands, 0, "");
    }
}
