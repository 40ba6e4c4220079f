package be.lerarenkaart.portal.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Lets through who has one of the roles: 401 for a stranger, 403 for somebody else. */
@Priority(Priorities.AUTHORIZATION)
class RoleFilter implements ContainerRequestFilter {

    private final String[] roles;

    RoleFilter(String[] roles) {
        this.roles = roles.clone();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext caller = request.getSecurityContext();
        if (caller.getUserPrincipal() == null) {
            throw new NotAuthorizedException(Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lerarenkaart\"")
                    .build());
        }
        for (String role : roles) {
            if (caller.isUserInRole(role)) {
                return;
            }
        }
        throw new ForbiddenException();
    }
}
