package be.lerarenkaart.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The sign-in form. The page's bean hands over name and password by {@code SecurityContext.authenticate}; a page
 * that needs a right sends people to the form first and brings them back afterwards. Typed, so that the server sees one
 * mechanism only.
 */
@ApplicationScoped
@Typed(FormMechanism.class)
@AutoApplySession
@LoginToContinue(loginPage = "/aanmelden", errorPage = "", useForwardToLogin = false)
public class FormMechanism implements HttpAuthenticationMechanism {

    @Inject
    private IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential == null) {
            return context.doNothing();
        }
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() == CredentialValidationResult.Status.VALID && request.getSession(false) != null) {
            // A session id from before signing in may be known to somebody else.
            request.changeSessionId();
        }
        return context.notifyContainerAboutLogin(result);
    }
}
