package be.lerarenkaart.distribution.stock;

/**
 * Cards that were sent, each counted in exactly one of the last six figures.
 *
 * @param sent all of them
 * @param received those that came in: all but what is to come, or was lost or blocked before it came
 * @param toCome on their way
 * @param left on the shelf, to be handed over
 * @param handedOver also those that their holder lost since
 * @param returned sent back
 * @param missing lost or stolen before anybody got them
 * @param blocked for another reason, before they were handed over
 */
public record Stock(
        long sent, long received, long toCome, long left, long handedOver, long returned, long missing, long blocked) {

    public static final Stock NONE = new Stock(0, 0, 0, 0, 0, 0, 0, 0);

    public Stock {
        if (sent != toCome + left + handedOver + returned + missing + blocked || received > sent - toCome) {
            throw new IllegalStateException("a stock that does not add up");
        }
    }

    /** Of what was sent, from 0 to 1; null when nothing was. */
    public Double share() {
        return sent == 0 ? null : (double) handedOver / sent;
    }

    /** Both together. */
    public Stock and(Stock other) {
        return new Stock(
                sent + other.sent,
                received + other.received,
                toCome + other.toCome,
                left + other.left,
                handedOver + other.handedOver,
                returned + other.returned,
                missing + other.missing,
                blocked + other.blocked);
    }
}
