package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.ApiKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * {@code Authorization: Bearer <key>}. A missing or unknown key makes a caller without rights; the resource's own rule
 * then answers 401, so that there is one place where that answer is made.
 */
@ApplicationScoped
class BearerKeys {

    private static final String SCHEME = "Bearer ";

    @Inject
    private ApiKeys keys;

    AuthenticationStatus validate(HttpServletRequest request, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return context.doNothing();
        }
        return keys.authenticate(header.substring(SCHEME.length()).trim())
                .map(key -> KnownPrincipal.of(key).tell(request, context))
                .orElseGet(context::doNothing);
    }
}
