package be.lerarenkaart.distribution.card;

import be.lerarenkaart.distribution.CardState;

/**
 * A card in a list of those of one place.
 *
 * @param lastDigits of its number
 * @param holder family name and given name; empty once forgotten
 */
public record PlacedCard(long id, String lastDigits, String holder, CardState state) {

    /** Without the name. */
    @Override
    public String toString() {
        return "PlacedCard[id=" + id + ", state=" + state + "]";
    }
}
