package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Where somebody was going when they were asked to sign in, and what they were sending. */
@ApplicationScoped
public class Destinations {

    /** Why somebody is asked to sign in. */
    public enum Asked {
        /** They came as a stranger. */
        STRANGER,
        /** Their session had ended. */
        EXPIRED,
        /** It had ended while they sent something, which is kept for them. */
        EXPIRED_KEPT,
        /** It had ended while they sent something that cannot be kept. */
        EXPIRED_LOST
    }

    private static final String ADDRESS = Destinations.class.getName() + ".address";
    private static final String ASKED = Destinations.class.getName() + ".asked";

    @Inject
    private Sessions sessions;

    @Inject
    private VisitCookie visits;

    @Inject
    private KeptForms forms;

    /** Remembers what was asked for; a part of a page, fetched by a script, is no place to come back to. */
    void remember(HttpServletRequest request) {
        boolean sends = request.getMethod().equals("POST");
        if (!sends && !isPage(request)) {
            return;
        }
        HttpSession session = request.getSession();
        Optional<Long> owner = visits.read(request).flatMap(sessions::ownerOf);
        session.setAttribute(ADDRESS, address(request));
        session.setAttribute(ASKED, owner.isEmpty() ? Asked.STRANGER : Asked.EXPIRED);
        if (sends && owner.isPresent()) {
            boolean kept = forms.keep(request, owner.get());
            session.setAttribute(ASKED, kept ? Asked.EXPIRED_KEPT : Asked.EXPIRED_LOST);
        }
    }

    /** Goes there once whatever comes first is done. */
    public void remember(HttpServletRequest request, String address) {
        request.getSession().setAttribute(ADDRESS, address);
    }

    /** The address that was asked for, once. */
    Optional<String> take(HttpServletRequest request, long accountId) {
        HttpSession session = request.getSession();
        String address = (String) session.getAttribute(ADDRESS);
        session.removeAttribute(ADDRESS);
        session.removeAttribute(ASKED);
        forms.forgetUnlessOf(session, accountId);
        return Optional.ofNullable(address);
    }

    /** The address that was asked for, once. */
    public Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession();
        String address = (String) session.getAttribute(ADDRESS);
        session.removeAttribute(ADDRESS);
        return Optional.ofNullable(address);
    }

    /** Why the form is shown. */
    public Asked asked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Asked asked = session == null ? null : (Asked) session.getAttribute(ASKED);
        return asked == null ? Asked.STRANGER : asked;
    }

    /** Of our own making, never of the caller's: path and query, on this server. */
    public static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        // Two slashes at the beginning would name another server.
        String path = request.getRequestURI().replaceFirst("^[/\\\\]+", "/");
        return path + (query == null ? "" : "?" + query);
    }

    private static boolean isPage(HttpServletRequest request) {
        String wanted = request.getHeader("Sec-Fetch-Dest");
        return request.getMethod().equals("GET")
                && (wanted == null || wanted.equals("document"))
                && !request.getRequestURI().endsWith(".json");
    }
}
