package be.lerarenkaart.distribution;

/** How a card reaches its holder. The order is that in which the rules are tried, but for OTHER's. */
public enum Channel {
    /** A subscriber: with the magazine. */
    MAGAZINE,
    /** A starter or returner: once, by post. */
    HOME,
    /** Waits at the pick-up point that serves the holder's postcode. */
    PICKUP_POINT,
    /** Delivered individually; the card's reason says why. */
    OTHER
}
