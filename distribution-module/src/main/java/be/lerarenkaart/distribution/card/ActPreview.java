package be.lerarenkaart.distribution.card;

import be.lerarenkaart.distribution.CardState;
import java.util.Map;

/**
 * What an act on many cards would do.
 *
 * @param changes how many it would change
 * @param left how many of the selection it would leave, by the state that they are in
 * @param unknown numbers that no card of the selection has
 */
public record ActPreview(long changes, Map<CardState, Long> left, long unknown) {

    public ActPreview {
        left = Map.copyOf(left);
    }
}
