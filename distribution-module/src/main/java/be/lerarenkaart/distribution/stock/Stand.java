package be.lerarenkaart.distribution.stock;

import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;

/** Where cards that were sent are, for a shelf: a block does not take a card out of the hands that held it. */
record Stand(CardState state, BlockReason block) {

    /** So many cards that stand so, as a stock of their own. */
    Stock of(long cards) {
        long cameIn = state == CardState.SENT ? 0 : cards;
        return switch (state) {
            case HANDED_OVER -> new Stock(cards, cards, 0, 0, cards, 0, 0, 0);
            case RETURNED -> new Stock(cards, cards, 0, 0, 0, cards, 0, 0);
            case SENT, AT_POINT ->
                block == null
                        ? new Stock(cards, cameIn, cards - cameIn, cameIn, 0, 0, 0, 0)
                        : isGone()
                                ? new Stock(cards, cameIn, 0, 0, 0, 0, cards, 0)
                                : new Stock(cards, cameIn, 0, 0, 0, 0, 0, cards);
            default -> throw new IllegalStateException("no card at a point can be " + state);
        };
    }

    private boolean isGone() {
        return block == BlockReason.LOST || block == BlockReason.STOLEN;
    }
}
