package be.lerarenkaart.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Programs show a key at each request and never get a session, so that no page can act in their name; people sign in
 * once on a form.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private BearerKeys keys;

    @Inject
    private OpenSessions sessions;

    @Inject
    private FormMechanism form;

    @Inject
    @ConfigProperty(name = "lerarenkaart.https", defaultValue = "false")
    private boolean https;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        SecurityHeaders.put(request, response, https);
        if (isForPrograms(request)) {
            return keys.validate(request, context);
        }
        Optional<KnownPrincipal> known = isPartOfAPage(request) ? Optional.empty() : sessions.holder(request);
        return known.isPresent()
                ? known.get().tell(request, context)
                : form.validateRequest(request, response, context);
    }

    /** Style, script and font are the same for everybody; asking the database for each would be waste. */
    private static boolean isPartOfAPage(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource");
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return request.getServletPath().equals("/api")
                || request.getRequestURI().startsWith("/api/");
    }
}
