package be.lerarenkaart.access;

import java.time.Instant;

/**
 * A key that a program signs in with, as may be shown.
 *
 * @param ownerId the account that answers for what the key does; null when nobody does
 * @param prefix the key's first characters, to tell keys apart
 * @param lastUsed to the minute; null when never
 * @param revokedAt null while it works
 */
public record ApiKey(
        long id,
        String name,
        Grant grant,
        Long ownerId,
        String prefix,
        Instant createdAt,
        Instant lastUsed,
        Instant revokedAt) {}
