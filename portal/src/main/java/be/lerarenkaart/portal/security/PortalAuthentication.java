package be.lerarenkaart.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Programs show a key at each request and never get a session, so that no page can act in their name; people sign in
 * once on a form.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private BearerKeys keys;

    @Inject
    private FormMechanism form;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return isForPrograms(request)
                ? keys.validate(request, context)
                : form.validateRequest(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!isForPrograms(request)) {
            form.cleanSubject(request, response, context);
        }
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return request.getServletPath().equals("/api")
                || request.getRequestURI().startsWith("/api/");
    }
}
