package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.ApiKey;
import jakarta.security.enterprise.CallerPrincipal;

/** A program, known by its key. */
public class KeyPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final Long partnerId;

    public KeyPrincipal(ApiKey key) {
        super(key.name() + " (sleutel)");
        this.partnerId = key.partnerId();
    }

    /** Whose key it is; null for an administrator's. */
    public Long partnerId() {
        return partnerId;
    }
}
