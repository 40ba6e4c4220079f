package be.lerarenkaart.distribution.card;

import be.lerarenkaart.distribution.CardState;
import java.util.Map;

/**
 * Cards that were made for a point that does not serve their holder's postcode any more.
 *
 * @param fromPoint where they are or are going
 * @param toPoint that serves the postcode now
 * @param states how many there are in each state
 */
public record CardMove(
        String postcode,
        String municipality,
        String fromPoint,
        String fromName,
        String toPoint,
        String toName,
        Map<CardState, Long> states) {

    public CardMove {
        states = Map.copyOf(states);
    }

    public long cards() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }
}
