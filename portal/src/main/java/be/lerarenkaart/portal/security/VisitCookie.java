package be.lerarenkaart.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which session was open in this browser, for when it has ended and somebody comes back to it. It opens nothing: who is
 * signed in stands in the session of the server.
 */
@ApplicationScoped
class VisitCookie {

    private static final String NAME = "visit";

    @Inject
    @ConfigProperty(name = "lerarenkaart.https", defaultValue = "false")
    private boolean https;

    Optional<String> read(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name())) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    void write(String sessionId, HttpServletResponse response) {
        response.addCookie(cookie(sessionId));
    }

    void forget(HttpServletResponse response) {
        Cookie cookie = cookie("");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    /** Until the browser closes. */
    private Cookie cookie(String value) {
        Cookie cookie = new Cookie(name(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String name() {
        return https ? "__Host-" + NAME : NAME;
    }
}
