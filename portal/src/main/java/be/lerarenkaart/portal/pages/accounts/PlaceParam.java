package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The place that a page is about, {@code ?plaats=INSTITUTION-690001}, or the search for one: {@code
 * ?soort=INSTITUTION&waar=de ster}. Read from the address itself: a form that is read asks for it before the view
 * parameters are set. Whether it is the caller's own is asked by whoever uses it.
 */
@Named("atPlace")
@RequestScoped
@Needs(Right.OWN_ACCOUNT)
public class PlaceParam {

    private static final int SHOWN = 25;
    private static final String PARAM = "plaats";

    @Inject
    private Places places;

    private Scope scope;
    private Role role;
    private String kind;
    private String query;
    private Place place;
    private List<Place> found;

    @PostConstruct
    void read() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        scope = scope(asked.get(PARAM));
        role = role(asked.get("rol"));
        kind = asked.get("soort");
        query = asked.get("waar");
    }

    /** What the address asks for; null when it names no place. */
    public Scope getScope() {
        return scope;
    }

    /** @throws LerarenkaartException with status 404 when the address names no place */
    public Scope required() {
        if (scope == null) {
            throw unknown();
        }
        return scope;
    }

    /** @throws LerarenkaartException with status 404 when the address names no role that is bound to the place */
    public Grant requiredGrant() {
        if (role == null || role.bound() != required().kind()) {
            throw unknown();
        }
        return new Grant(role, scope);
    }

    public boolean isChosen() {
        return scope != null;
    }

    /** The place with its name, also when it is there no more. */
    public Place getValue() {
        if (place == null && scope != null) {
            place = places.of(scope);
        }
        return place;
    }

    /** Roles that somebody can have there. */
    public List<Role> getRoles() {
        return Stream.of(Role.values())
                .filter(one -> one.bound() == required().kind())
                .toList();
    }

    /** As it stands in addresses. */
    public String written() {
        return written(scope);
    }

    public static String written(Scope scope) {
        return scope.kind() + "-" + scope.id();
    }

    public String writtenOf(Place one) {
        return written(one.scope());
    }

    /** What somebody can be bound to. */
    public List<Scope.Kind> getKinds() {
        return List.of(Scope.Kind.values());
    }

    /** Of what there are programs with a key. */
    public List<Scope.Kind> getKindsWithKeys() {
        return getKinds().stream()
                .filter(one -> Role.boundTo(one).stream().anyMatch(Right.MANAGE_API_KEYS::belongsTo))
                .toList();
    }

    /** For the form that looks for a place: the next address, with the place when there is only one such. */
    public String search(String page) {
        String next = page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
        Scope.Kind asked = Scope.Kind.valueOf(kind);
        if (asked == Scope.Kind.EVERYTHING) {
            return next + "&plaats=" + written(Scope.EVERYTHING);
        }
        String text = query == null ? "" : query.replaceAll("[&=#%]", " ");
        List<Place> such = places.search(asked, text, 2);
        return such.size() == 1
                ? next + "&plaats=" + written(such.get(0).scope())
                : next + "&soort=" + asked + "&waar=" + text;
    }

    public boolean isSearched() {
        return scope == null && kind != null && query != null;
    }

    /** What the search found, so many at most. */
    public List<Place> getFound() {
        if (found == null) {
            found = Stream.of(Scope.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .map(one -> places.search(one, query, SHOWN))
                    .orElse(List.of());
        }
        return found;
    }

    public boolean isMoreThanShown() {
        return getFound().size() == SHOWN;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    private static Scope scope(String written) {
        if (written == null) {
            return null;
        }
        String[] parts = written.split("-", 2);
        return Stream.of(Scope.Kind.values())
                .filter(kind -> kind.name().equals(parts[0]) && parts.length == 2)
                .filter(kind -> kind == Scope.Kind.EVERYTHING == parts[1].isEmpty())
                .map(kind -> new Scope(kind, parts[1]))
                .findFirst()
                .orElseThrow(PlaceParam::unknown);
    }

    private static Role role(String written) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    private static LerarenkaartException unknown() {
        return new LerarenkaartException(Problem.notFound("Dit bestaat niet."));
    }
}
