package be.lerarenkaart.access;

/**
 * Who an identity provider says that somebody is; its word was checked.
 *
 * @param subject never changes and is never given to another
 * @param name to make an account by; may be taken already
 * @param fullName empty when not told
 * @param email null when not told, or not verified there
 * @param claimed what the provider says that the person may do here, as our settings read it
 */
public record ProvidedIdentity(
        String issuer, String subject, String name, String fullName, String email, Grants claimed) {

    private static final int LONGEST = 255;

    public ProvidedIdentity {
        if (issuer.length() > LONGEST || subject.isEmpty() || subject.length() > LONGEST) {
            throw new IllegalArgumentException("an issuer or subject that the standard does not allow");
        }
    }

    ProviderLink.Key key() {
        return new ProviderLink.Key(issuer, subject);
    }

    /** Nobody's name stands in a log. */
    @Override
    public String toString() {
        return "ProvidedIdentity[…]";
    }
}
