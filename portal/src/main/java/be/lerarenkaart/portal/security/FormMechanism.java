package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Accounts;
import be.lerarenkaart.access.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The sign-in form. The page's bean hands over name and password by {@code SecurityContext.authenticate}; a page
 * that needs a right sends people to the form first and brings them back afterwards. Typed, so that the server sees one
 * mechanism only.
 */
@ApplicationScoped
@Typed(FormMechanism.class)
@LoginToContinue(loginPage = "/aanmelden", errorPage = "", useForwardToLogin = false)
public class FormMechanism implements HttpAuthenticationMechanism {

    @Inject
    private Accounts accounts;

    @Inject
    private OpenSessions sessions;

    @Inject
    private Whereabouts whereabouts;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (!(context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential given)) {
            return context.doNothing();
        }
        SignedIn signedIn = accounts.signIn(
                        given.getCaller(), given.getPassword().getValue(), whereabouts.of(request))
                .orElse(null);
        if (signedIn == null) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        whereabouts.remember(signedIn.accountId(), request, response);
        return sessions.open(signedIn, request).tell(request, context);
    }
}
