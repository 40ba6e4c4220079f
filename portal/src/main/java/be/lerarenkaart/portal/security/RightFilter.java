package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Right;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Lets through who has the right: 401 for a stranger, 403 for somebody else. A route without a rule is for nobody. */
@Priority(Priorities.AUTHORIZATION)
class RightFilter implements ContainerRequestFilter {

    private final Caller caller;
    private final Right right;

    RightFilter(Caller caller, Right right) {
        this.caller = caller;
        this.right = right;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!caller.isKnown()) {
            throw new NotAuthorizedException("Bearer");
        }
        if (right == null) {
            throw new ForbiddenException();
        }
        if (!caller.may(right)) {
            caller.refused(right);
            throw new ForbiddenException();
        }
    }
}
