package be.lerarenkaart.access;

import java.time.Instant;

/**
 * A key that a program signs in with, as may be shown.
 *
 * @param partnerId the partner whose key it is; null for an administrator's
 * @param prefix the key's first characters, to tell keys apart
 * @param lastUsed to the minute; null when never
 * @param revokedAt null while it works
 */
public record ApiKey(
        long id,
        String name,
        String role,
        Long partnerId,
        String prefix,
        Instant createdAt,
        Instant lastUsed,
        Instant revokedAt) {}
