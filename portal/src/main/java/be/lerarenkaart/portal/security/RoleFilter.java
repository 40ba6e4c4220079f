package be.lerarenkaart.portal.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;

/**
 * Lets through who has one of the roles: 401 for a stranger, 403 for somebody else. Comes before the server's own filter
 * for the same annotations, which lets through what has none.
 */
@Priority(Priorities.AUTHORIZATION - 1)
class RoleFilter implements ContainerRequestFilter {

    private final String[] roles;

    RoleFilter(String[] roles) {
        this.roles = roles.clone();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext caller = request.getSecurityContext();
        if (caller.getUserPrincipal() == null) {
            throw new NotAuthorizedException("Bearer");
        }
        for (String role : roles) {
            if (caller.isUserInRole(role)) {
                return;
            }
        }
        throw new ForbiddenException();
    }
}
