package be.lerarenkaart.access;

/**
 * An account as its holder may see it.
 *
 * @param name to sign in with
 * @param fullName how letters address the person; may be empty
 * @param email null when there is none
 * @param newEmail waits to be confirmed; null when none does
 * @param hasPassword false when the person signs in elsewhere only
 */
public record OwnFact(
        long id, String name, String fullName, String email, String newEmail, boolean hasPassword, Grants grants) {

    /** Nobody's name or address stands in a log. */
    @Override
    public String toString() {
        return "OwnFact[" + id + "]";
    }
}
