package be.lerarenkaart.portal.security;

import be.lerarenkaart.portal.security.openid.IdentityProvider;
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
 * once, see {@link SignIns}.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private BearerKeys keys;

    @Inject
    private OpenSessions sessions;

    @Inject
    private Destinations destinations;

    @Inject
    private IdentityProvider provider;

    @Inject
    @ConfigProperty(name = "lerarenkaart.https", defaultValue = "false")
    private boolean https;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        SecurityHeaders.put(request, response, https, provider.origins());
        if (isForPrograms(request)) {
            return keys.validate(request, context);
        }
        Optional<KnownPrincipal> known = isPartOfAPage(request) ? Optional.empty() : sessions.holder(request);
        if (known.isPresent()) {
            return known.get().tell(request, context);
        }
        return context.isProtected() ? ask(request, context) : context.doNothing();
    }

    /** Sends a stranger to the form, which leads back to what was asked for. */
    private AuthenticationStatus ask(HttpServletRequest request, HttpMessageContext context) {
        boolean leaves = request.getMethod().equals("POST") && request.getParameter("signOut") != null;
        if (!leaves) {
            destinations.remember(request);
        }
        return context.redirect("/aanmelden" + (leaves ? "?afgemeld=ja" : ""));
    }

    /**
     * Style, script and font are the same for everybody; asking the database for each would be waste. And to ask how long
     * a session lasts must not make it last.
     */
    private static boolean isPartOfAPage(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/jakarta.faces.resource") || path.equals("/sessie.json");
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return request.getServletPath().equals("/api")
                || request.getRequestURI().startsWith("/api/");
    }
}
