package be.lerarenkaart.portal.security;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Lets no program through, and says why: 401 for a stranger, 403 for each key. */
@Priority(Priorities.AUTHORIZATION)
class PeopleOnlyFilter implements ContainerRequestFilter {

    private final Caller caller;
    private final String why;

    PeopleOnlyFilter(Caller caller, String why) {
        this.caller = caller;
        this.why = why;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!caller.isKnown()) {
            throw new NotAuthorizedException("Bearer");
        }
        throw new LerarenkaartException(Problem.of("forbidden", 403, "Forbidden", why));
    }
}
