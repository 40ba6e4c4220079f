/**
 * How many cards a pick-up point was sent, received, handed over, and has left. Every figure is counted from the cards
 * themselves, so none can contradict what happened to a card; what people count on a shelf becomes acts on cards (decision
 * 0043). Trusts {@code card} with every change of a card.
 */
package be.lerarenkaart.distribution.stock;
