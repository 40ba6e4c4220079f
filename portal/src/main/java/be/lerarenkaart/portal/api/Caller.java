package be.lerarenkaart.portal.api;

import be.lerarenkaart.portal.security.KeyPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** Who is asking, for the trail and for what is theirs. */
@ApplicationScoped
class Caller {

    @Inject
    private SecurityContext security;

    String name() {
        return security.getCallerPrincipal().getName();
    }

    /** The partner whose key was shown; null for another's key. */
    Long partnerId() {
        return security.getPrincipalsByType(KeyPrincipal.class).stream()
                .map(KeyPrincipal::partnerId)
                .findFirst()
                .orElse(null);
    }
}
