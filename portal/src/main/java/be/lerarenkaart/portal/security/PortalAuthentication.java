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
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Programs show a key at each request and never get a session, so that no page can act in their name; people sign in
 * once, see {@link SignIns}.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    /** Dot segments, parameters of a path, and signs that part it or are dots in disguise. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)/\\.{1,2}(/|$)|%2e|%2f|%5c|[;\\\\]");

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
        if (isAmbiguous(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return AuthenticationStatus.SEND_FAILURE;
        }
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
        return !isAmbiguous(request)
                && (request.getServletPath().equals("/api")
                        || request.getRequestURI().startsWith("/api/"));
    }

    /**
     * An address that says one thing as it is written and another as the server reads it: who may come in is decided on
     * what is written.
     */
    private static boolean isAmbiguous(HttpServletRequest request) {
        return AMBIGUOUS.matcher(request.getRequestURI()).find();
    }
}
