package be.lerarenkaart.access;

import java.io.Serializable;

/** A role, and what it is bound to. */
public record Grant(Role role, Scope scope) implements Serializable {

    public static final Grant ADMINISTRATOR = new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING);

    public Grant {
        if (role.bound() != scope.kind()) {
            throw new IllegalArgumentException(role + " is bound to " + role.bound() + ", not to " + scope.kind());
        }
    }

    /** As it stands in the trail: PERSONNEL 690001, ADMINISTRATOR. */
    String written() {
        return (role + " " + scope.id()).strip();
    }
}
