package be.lerarenkaart.access;

import java.time.Instant;

/**
 * A key that a program signs in with, as may be shown.
 *
 * @param ownerId the account that answers for what the key does; null when nobody does
 * @param ownerName what that person is called; null when nobody does
 * @param prefix the key's first characters, to tell keys apart
 * @param replacesId the key in whose place it came; null when none
 * @param lastUsed to the minute; null when never
 * @param expiresAt when it stops by itself; null when it does not
 * @param revokedAt null while it was not
 */
public record ApiKey(
        long id,
        String name,
        Grant grant,
        Long ownerId,
        String ownerName,
        String prefix,
        Long replacesId,
        Instant createdAt,
        Instant lastUsed,
        Instant expiresAt,
        Instant revokedAt,
        KeyState state) {

    public boolean isWorking() {
        return state == KeyState.WORKS;
    }

    /** Whether it works, or would as soon as somebody answers for it. */
    public boolean isAlive() {
        return isWorking() || state == KeyState.RESTS;
    }
}
