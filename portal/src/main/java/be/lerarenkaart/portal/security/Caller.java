package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Grants;
import be.lerarenkaart.access.RefusedAccess;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who is asking, person or program, and what that allows. */
@ApplicationScoped
public class Caller {

    private static final String PAGE = ".xhtml";
    private static final int NOT_FOUND = 404;

    @Inject
    private HttpServletRequest request;

    @Inject
    private RefusedAccess refusals;

    /** Whether anybody proved who they are. */
    public boolean isKnown() {
        return principal() != null;
    }

    /** For the trail; empty for a stranger. */
    public String name() {
        return isKnown() ? principal().getName() : "";
    }

    /** The account that answers for what is done; null for a stranger and for a key of nobody. */
    public Long accountId() {
        return isKnown() ? principal().accountId() : null;
    }

    /** Who does it, for the module that writes it down. */
    public By by() {
        return new By(name(), accountId(), isKnown() && principal().keyId() != null ? key() : page(request));
    }

    /** The open session of somebody at a screen; null for programs. */
    public String sessionId() {
        return isKnown() ? principal().sessionId() : null;
    }

    public Grants grants() {
        return isKnown() ? principal().grants() : Grants.NONE;
    }

    public boolean may(Right right) {
        return grants().allow(right);
    }

    /** Where the right may be used; holds {@link Scope#EVERYTHING} when it is not bound. */
    public List<Scope> reach(Right right) {
        return grants().reach(right);
    }

    /** Refuses what lies outside the caller's own as if it were not there: that it exists is not everybody's business. */
    public void must(Right right, Scope on) {
        if (!grants().allow(right, on)) {
            refused(right);
            throw new LerarenkaartException(unknown());
        }
    }

    /** Writes down that somebody who signed in tried what they may not. Of strangers there is nothing to tell. */
    void refused(Right right) {
        if (isKnown()) {
            refusals.tell(by(), right);
        }
    }

    /**
     * A row that lies within the caller's own. Another's is refused in the same words as one that is not there: nobody
     * learns by asking which there are.
     */
    public <T> T own(Right right, Supplier<T> row, Function<T, Scope> place) {
        T found;
        try {
            found = row.get();
        } catch (LerarenkaartException absent) {
            if (absent.problem().status() != NOT_FOUND || grants().allow(right, Scope.EVERYTHING)) {
                throw absent;
            }
            refused(right);
            throw new LerarenkaartException(unknown(), absent);
        }
        must(right, place.apply(found));
        return found;
    }

    private static Problem unknown() {
        return Problem.notFound("Dit bestaat niet.");
    }

    /** The partner who asks; null for anybody else. */
    public Long partnerId() {
        return reach(Right.CHECK_CARDS).stream()
                .filter(scope -> scope.kind() == Scope.Kind.PARTNER)
                .map(scope -> Long.valueOf(scope.id()))
                .findFirst()
                .orElse(null);
    }

    private String key() {
        return "key " + principal().keyId() + " " + principal().keyName();
    }

    /** Without what was asked of it: that may be personal. */
    static String page(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.endsWith(PAGE) ? path.substring(0, path.length() - PAGE.length()) : path;
    }

    private KnownPrincipal principal() {
        return KnownPrincipal.of(request);
    }
}
