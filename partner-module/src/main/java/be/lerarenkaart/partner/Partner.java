package be.lerarenkaart.partner;

import java.time.Instant;

/**
 * An organisation that honours the card.
 *
 * @param acceptsStamboek whether its contract lets it ask by stamboek number, which cards to 2024 carry
 */
public record Partner(long id, String name, boolean acceptsStamboek, Instant createdAt) {}
