package be.lerarenkaart.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is to the card. What that allows stands in {@link Right}. */
public enum Role {
    /** Klasse: runs the card year. */
    ADMINISTRATOR(Scope.Kind.EVERYTHING),
    /** The personnel department of an institution. */
    PERSONNEL(Scope.Kind.INSTITUTION),
    /** Answers for a pick-up point. */
    POINT_MANAGER(Scope.Kind.PICKUP_POINT),
    /** Hands out cards at a pick-up point. */
    POINT_CLERK(Scope.Kind.PICKUP_POINT),
    /** An organisation that honours the card: its people and its programs. */
    PARTNER(Scope.Kind.PARTNER);

    private final Scope.Kind bound;

    Role(Scope.Kind bound) {
        this.bound = bound;
    }

    /** The roles that are bound to such a thing. */
    public static Set<Role> boundTo(Scope.Kind kind) {
        return Arrays.stream(values()).filter(role -> role.bound == kind).collect(Collectors.toSet());
    }

    /** What somebody in this role is bound to. */
    public Scope.Kind bound() {
        return bound;
    }
}
