package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Sessions;
import be.lerarenkaart.access.TimeLeft;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Ties the session in the cookie to the one in the table, which decides. */
@ApplicationScoped
public class OpenSessions {

    private static final String ID = OpenSessions.class.getName();

    @Inject
    private Sessions sessions;

    @Inject
    private VisitCookie visits;

    void open(By by, HttpServletRequest request, HttpServletResponse response) {
        String former = id(request);
        if (former != null
                && sessions.ownerOf(former).filter(by.accountId()::equals).isEmpty()) {
            // Whatever the session holds is of somebody else.
            request.getSession().invalidate();
        } else if (request.getSession(false) != null) {
            // A session id from before signing in may be known to somebody else.
            request.changeSessionId();
        }
        String id = sessions.signIn(by, request.getHeader("User-Agent"), former);
        request.getSession().setAttribute(ID, id);
        visits.write(id, response);
    }

    /** Who is signed in; whoever was, but is not any more, loses all that the cookie's session held. */
    Optional<KnownPrincipal> holder(HttpServletRequest request) {
        String id = id(request);
        if (id == null) {
            return Optional.empty();
        }
        Optional<KnownPrincipal> holder = sessions.holder(id).map(signedIn -> KnownPrincipal.of(signedIn, id));
        if (holder.isEmpty()) {
            request.getSession().invalidate();
        }
        return holder;
    }

    /** How long it still lasts; to ask is no sign of life. Empty when nobody is signed in. */
    public Optional<TimeLeft> left(HttpServletRequest request) {
        return Optional.ofNullable(id(request)).flatMap(sessions::left);
    }

    /** A sign of life without a page. */
    public Optional<TimeLeft> stay(HttpServletRequest request) {
        return Optional.ofNullable(id(request)).flatMap(sessions::stay);
    }

    /** Signs out: nothing of the session is left. */
    public void leave(By by, HttpServletRequest request, HttpServletResponse response) {
        String id = id(request);
        if (id != null && by.accountId() != null) {
            sessions.signOut(by, id);
            request.getSession().invalidate();
        }
        visits.forget(response);
    }

    private static String id(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(ID);
    }
}
