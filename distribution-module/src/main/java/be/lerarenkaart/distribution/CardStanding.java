package be.lerarenkaart.distribution;

import java.time.Instant;

/** What may be told of a card to whoever knows its number: nothing of its holder. */
public record CardStanding(int cardYear, CardState state, Instant since) {}
