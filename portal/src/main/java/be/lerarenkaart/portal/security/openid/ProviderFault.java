package be.lerarenkaart.portal.security.openid;

/** Why signing in at the provider came to nothing. Holds nothing of what was told: that may be personal, or a secret. */
public final class ProviderFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** What to tell the person. */
    public enum Kind {
        /** The provider does not answer, or not as one. */
        UNREACHABLE,
        /** The provider, or the person there, said no. */
        REFUSED,
        /** What came back is not what belongs to what was begun here. */
        INVALID
    }

    private final Kind kind;

    ProviderFault(Kind kind, String step) {
        super(step, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
