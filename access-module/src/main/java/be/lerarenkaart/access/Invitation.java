package be.lerarenkaart.access;

import java.time.Instant;

/**
 * An invitation that was neither accepted nor withdrawn, as whoever may invite there sees it.
 *
 * @param place what the scope is called; empty for everything
 * @param inviter who invited, as the letter says it
 * @param expired whether its link works no more; a new letter makes it work again
 */
public record Invitation(
        long id,
        String email,
        String fullName,
        Grant grant,
        String place,
        String inviter,
        Instant sentAt,
        Instant validUntil,
        boolean expired) {

    /** Nobody's name or address stands in a log. */
    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
