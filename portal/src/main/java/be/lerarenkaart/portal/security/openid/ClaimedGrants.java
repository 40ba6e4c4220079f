package be.lerarenkaart.portal.security.openid;

import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.Grants;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads from claims what somebody may do here. A role counts only when the settings name it, and only together with an
 * institution, point or partner that exists here; anything else gives nothing.
 */
final class ClaimedGrants {

    private final String roleClaim;
    private final Map<String, Role> roles;
    private final Map<Scope.Kind, String> scopeClaims;
    private final Predicate<Scope> exists;

    ClaimedGrants(
            String roleClaim, Map<String, Role> roles, Map<Scope.Kind, String> scopeClaims, Predicate<Scope> exists) {
        this.roleClaim = roleClaim;
        this.roles = roles;
        this.scopeClaims = scopeClaims;
        this.exists = exists;
    }

    Grants in(Map<String, Object> claims) {
        Set<Grant> grants = new HashSet<>();
        for (String told : values(claims, roleClaim)) {
            add(grants, told, claims);
        }
        return new Grants(grants);
    }

    /** A role may carry its own scope behind a colon, as those of the Flemish government do. */
    private void add(Set<Grant> grants, String told, Map<String, Object> claims) {
        Role whole = roles.get(told);
        int colon = told.lastIndexOf(':');
        Role before = colon < 1 ? null : roles.get(told.substring(0, colon));
        if (whole != null && whole.bound() == Scope.Kind.EVERYTHING) {
            grants.add(new Grant(whole, Scope.EVERYTHING));
        } else if (whole != null) {
            values(claims, scopeClaims.get(whole.bound())).forEach(id -> addBound(grants, whole, id));
        } else if (before != null && before.bound() != Scope.Kind.EVERYTHING) {
            addBound(grants, before, told.substring(colon + 1));
        }
    }

    private void addBound(Set<Grant> grants, Role role, String id) {
        if (!id.isBlank()) {
            Scope scope = new Scope(role.bound(), id.strip());
            if (exists.test(scope)) {
                grants.add(new Grant(role, scope));
            }
        }
    }

    /** The texts of a claim, which may be one or a list; by its own name, else a dot goes one deeper. */
    static List<String> values(Map<String, Object> claims, String name) {
        Object found = claims.get(name);
        int dot = name.indexOf('.');
        if (found == null && dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> deeper) {
            Map<String, Object> inside = new HashMap<>();
            deeper.forEach((key, value) -> inside.put(String.valueOf(key), value));
            return values(inside, name.substring(dot + 1));
        }
        Stream<?> texts = found instanceof Collection<?> list ? list.stream() : Stream.ofNullable(found);
        return texts.filter(text -> text instanceof String || text instanceof Number)
                .map(String::valueOf)
                .toList();
    }
}
