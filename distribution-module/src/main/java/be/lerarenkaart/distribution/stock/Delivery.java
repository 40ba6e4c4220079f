package be.lerarenkaart.distribution.stock;

import java.time.Instant;

/**
 * One box, or the cards that moved here from another point's box.
 *
 * @param code on the label of the box; null for cards from another point
 * @param fromName of that point; null for the own box
 * @param receivedAt when the first of them came in by a receipt; null before
 * @param toMoveOn cards that lie in the box but must go on to another point
 */
public record Delivery(
        Box box, String code, String fromName, Instant sentAt, Instant receivedAt, Stock stock, long toMoveOn) {

    /** Some came in, and others of the same box did not. */
    public boolean isShort() {
        return stock.toCome() > 0 && stock.received() > 0;
    }
}
