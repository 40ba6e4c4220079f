package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Right;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Holds every request of a browser against {@link Addresses}; the server has asked strangers to sign in before. */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (hasItsOwnRule(request, path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Right> rule = Addresses.rule(path);
        if (rule == null && isPage(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (rule != null && rule.isPresent() && !caller.may(rule.get())) {
            caller.refused(rule.get());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A page that was forgotten in the table stays closed; what is no page at all, the server does not find either. */
    private boolean isPage(String path) throws IOException {
        String file = path.endsWith(".xhtml") ? path : path + ".xhtml";
        return getServletContext().getResource(file) != null;
    }

    private static boolean hasItsOwnRule(HttpServletRequest request, String path) {
        return PortalAuthentication.isForPrograms(request)
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/openapi")
                || path.startsWith("/health");
    }
}
