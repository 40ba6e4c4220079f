package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A grant of an account, with where it comes from: one may come from two sides, and each takes away its own only. */
@Embeddable
class SourcedGrant {

    enum Source {
        /** By invitation, or by somebody who may. */
        GIVEN,
        /** By what an identity provider says at each sign-in. */
        CLAIMED
    }

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "scope_id")
    private String scopeId;

    @Enumerated(EnumType.STRING)
    private Source source;

    protected SourcedGrant() {}

    SourcedGrant(Grant grant, Source source) {
        this.role = grant.role();
        this.scopeId = grant.scope().id();
        this.source = source;
    }

    Grant grant() {
        return new Grant(role, new Scope(role.bound(), scopeId));
    }

    boolean isClaimed() {
        return source == Source.CLAIMED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourcedGrant held
                && held.role == role
                && held.scopeId.equals(scopeId)
                && held.source == source;
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, scopeId, source);
    }
}
