package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A grant as the table holds it. */
@Embeddable
class HeldGrant {

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "scope_id")
    private String scopeId;

    protected HeldGrant() {}

    HeldGrant(Grant grant) {
        this.role = grant.role();
        this.scopeId = grant.scope().id();
    }

    Grant grant() {
        return new Grant(role, new Scope(role.bound(), scopeId));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldGrant held && held.role == role && held.scopeId.equals(scopeId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, scopeId);
    }
}
