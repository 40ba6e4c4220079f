package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.ApiKey;
import be.lerarenkaart.access.Grants;
import be.lerarenkaart.access.SignedIn;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;

/** Somebody at a screen, or a program with a key, as they stand at this request. */
public final class KnownPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = KnownPrincipal.class.getName();

    private final Long accountId;
    private final Long keyId;
    private final String keyName;
    private final String sessionId;
    private final Grants grants;

    private KnownPrincipal(String name, Long accountId, Long keyId, String keyName, String sessionId, Grants grants) {
        super(name);
        this.accountId = accountId;
        this.keyId = keyId;
        this.keyName = keyName;
        this.sessionId = sessionId;
        this.grants = grants;
    }

    static KnownPrincipal of(SignedIn signedIn, String sessionId) {
        return new KnownPrincipal(signedIn.name(), signedIn.accountId(), null, null, sessionId, signedIn.grants());
    }

    static KnownPrincipal of(ApiKey key) {
        return new KnownPrincipal(
                key.name() + " (sleutel)", key.ownerId(), key.id(), key.name(), null, Grants.ofProgram(key.grant()));
    }

    /** Makes the caller known for this request, to the server and to {@link Caller}. */
    AuthenticationStatus tell(HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(ATTRIBUTE, this);
        return context.notifyContainerAboutLogin(this, grants.roleNames());
    }

    /** Who makes this request; null for a stranger. */
    static KnownPrincipal of(HttpServletRequest request) {
        return (KnownPrincipal) request.getAttribute(ATTRIBUTE);
    }

    /** The account that answers for what is done; null for a key of nobody. */
    public Long accountId() {
        return accountId;
    }

    /** The key that was shown; null for somebody at a screen. */
    public Long keyId() {
        return keyId;
    }

    public String keyName() {
        return keyName;
    }

    public String sessionId() {
        return sessionId;
    }

    public Grants grants() {
        return grants;
    }
}
