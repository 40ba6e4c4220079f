package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.ComesFrom;
import be.lerarenkaart.access.KnownBrowsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From which browser and which network address a request comes. */
@ApplicationScoped
public class Whereabouts {

    private static final String COOKIE = "browser";

    @Inject
    private KnownBrowsers browsers;

    @Inject
    @ConfigProperty(name = "lerarenkaart.https", defaultValue = "false")
    private boolean https;

    /** How many proxies of our own stand before the server; each adds one address to the header. */
    @Inject
    @ConfigProperty(name = "lerarenkaart.proxies", defaultValue = "0")
    private int proxies;

    public ComesFrom of(HttpServletRequest request) {
        return new ComesFrom(token(request), address(request));
    }

    /** Marks the browser as one in which this account signed in. */
    void remember(long accountId, HttpServletRequest request, HttpServletResponse response) {
        String token = browsers.remember(accountId, token(request));
        Cookie cookie = new Cookie(name(), token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setMaxAge((int) KnownBrowsers.KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String token(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** With this mark in its name a browser takes it over https only, and from no other host. */
    private String name() {
        return https ? "__Host-" + COOKIE : COOKIE;
    }

    /** What others wrote in the header before our proxies did is theirs to make up. */
    private String address(HttpServletRequest request) {
        String header = proxies == 0 ? "" : String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        if (header.isBlank()) {
            return request.getRemoteAddr();
        }
        // Some proxies add a line of their own instead of going on with the one that is there.
        String[] hops = header.split(",");
        return hops[Math.max(0, hops.length - proxies)].strip();
    }
}
