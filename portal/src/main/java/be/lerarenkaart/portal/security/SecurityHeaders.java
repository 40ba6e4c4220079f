package be.lerarenkaart.portal.security;

import be.lerarenkaart.portal.security.openid.IdentityProvider;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser must not do with our answers. Pages hold no script and no style inside them, so that the policy needs
 * neither a nonce nor an exception.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<String> METHODS_OF_PAGES = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final String ANY_PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    private transient IdentityProvider provider;

    /** Behind a proxy that speaks https the request itself may look plain. */
    @Inject
    @ConfigProperty(name = "lerarenkaart.https", defaultValue = "false")
    private boolean https;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        put(request, response, https, provider.origins());
        if (!isUsual(request)) {
            // TRACE would send the caller's own cookies and keys back in a body that scripts can read.
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Faces would take any other method for a question. */
    private static boolean isUsual(HttpServletRequest request) {
        return PortalAuthentication.isForPrograms(request)
                ? !request.getMethod().equals("TRACE")
                : METHODS_OF_PAGES.contains(request.getMethod());
    }

    /**
     * Also for whoever answers outside the filters: a stranger is sent to the form to sign in, and an error page starts
     * anew.
     *
     * @param others servers where a form of ours may end: one signs out, and links, at the identity provider
     */
    public static void put(
            HttpServletRequest request, HttpServletResponse response, boolean https, Set<String> others) {
        boolean forPrograms = PortalAuthentication.isForPrograms(request);
        response.setHeader(
                "Content-Security-Policy",
                forPrograms ? NOTHING : ANY_PAGE.formatted(others.isEmpty() ? "" : " " + String.join(" ", others)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        if (https || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!request.getRequestURI().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
