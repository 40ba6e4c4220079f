package be.lerarenkaart.access;

import java.time.Instant;

/**
 * Somebody who works at a place, as others there see it.
 *
 * @param name to sign in with
 * @param fullName the user name when there is no other
 * @param email null when it is not known
 * @param lastSeen to the minute; null when never
 */
public record Colleague(long accountId, String name, String fullName, String email, Role role, Instant lastSeen) {

    /** Nobody's name or address stands in a log. */
    @Override
    public String toString() {
        return "Colleague[" + accountId + ", " + role + "]";
    }
}
