package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Sessions;
import be.lerarenkaart.access.SignedIn;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Ties the session in the cookie to the one in the table, which decides. */
@ApplicationScoped
class OpenSessions {

    private static final String ID = OpenSessions.class.getName();

    @Inject
    private Sessions sessions;

    KnownPrincipal open(SignedIn signedIn, HttpServletRequest request) {
        if (request.getSession(false) != null) {
            // A session id from before signing in may be known to somebody else.
            request.changeSessionId();
        }
        By by = new By(signedIn.name(), signedIn.accountId(), request.getServletPath());
        String id = sessions.signIn(by, request.getHeader("User-Agent"));
        request.getSession().setAttribute(ID, id);
        return KnownPrincipal.of(signedIn, id);
    }

    /** Who is signed in; whoever was, but is not any more, loses all that the cookie's session held. */
    Optional<KnownPrincipal> holder(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String id = session == null ? null : (String) session.getAttribute(ID);
        if (id == null) {
            return Optional.empty();
        }
        Optional<KnownPrincipal> holder = sessions.holder(id).map(signedIn -> KnownPrincipal.of(signedIn, id));
        if (holder.isEmpty()) {
            session.invalidate();
        }
        return holder;
    }
}
