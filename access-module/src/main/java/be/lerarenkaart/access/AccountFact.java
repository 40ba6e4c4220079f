package be.lerarenkaart.access;

import java.time.Instant;
import java.util.List;

/**
 * An account as administrators see it.
 *
 * @param fullName the user name when there is no other
 * @param email null when it is not known
 * @param deactivatedAt null while it can sign in
 * @param lastSeen to the minute; null when never
 * @param hasPassword false when the person signs in at an identity provider only
 * @param grants in order of role and scope
 */
public record AccountFact(
        long id,
        String name,
        String fullName,
        String email,
        Instant createdAt,
        Instant deactivatedAt,
        Instant lastSeen,
        boolean hasPassword,
        List<Grant> grants) {

    public AccountFact {
        grants = List.copyOf(grants);
    }

    public boolean isActive() {
        return deactivatedAt == null;
    }

    /** Whether nothing tells any more whose it was. */
    public boolean isErased() {
        return name.equals(Account.erasedName(id));
    }

    /** Nobody's name or address stands in a log. */
    @Override
    public String toString() {
        return "AccountFact[" + id + "]";
    }
}
