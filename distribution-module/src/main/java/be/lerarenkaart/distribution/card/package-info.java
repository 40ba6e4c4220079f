/**
 * What may happen to a card in its life, and doing it: one card at a time for a counter, or a whole box or production in a
 * handful of statements. The table of {@link be.lerarenkaart.distribution.card.CardAct} decides; nobody else writes a
 * card's state but allocation and production, which follow the same table.
 */
package be.lerarenkaart.distribution.card;
