package be.lerarenkaart.portal.security.openid;

import be.lerarenkaart.access.ProvidedIdentity;
import be.lerarenkaart.access.PublicAddress;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The front of this package: begins and ends a visit to the identity provider. */
@ApplicationScoped
public class IdentityProvider {

    /** Where the provider sends people back to. */
    public static final String BACK = "/aanmelden/extern/terug";

    private static final String BEGUN = Begun.class.getName();
    private static final String ID_TOKEN = IdentityProvider.class.getName() + ".idToken";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Inject
    private ProviderSettings settings;

    @Inject
    private ProviderLine line;

    @Inject
    private KnownScopes scopes;

    @Inject
    private PublicAddress address;

    @Inject
    private Clock clock;

    public boolean isThere() {
        return settings.issuer().isPresent();
    }

    /** As people call it. */
    public String name() {
        return settings.name();
    }

    /** By which accounts are linked to it. */
    public String issuer() {
        return settings.issuer().orElse("");
    }

    /**
     * Remembers in this browser what is begun.
     *
     * @param linksAccount the account to link; null to sign in
     * @return where the browser must go
     */
    public URI begin(HttpServletRequest request, Long linksAccount) throws ProviderFault {
        Begun begun = new Begun(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                linksAccount,
                clock.instant());
        URI there = line.question(begun, back());
        request.getSession().setAttribute(BEGUN, begun);
        return there;
    }

    /** What the provider confirms of who came back with this request. */
    public ProviderAnswer end(HttpServletRequest request) throws ProviderFault {
        Begun begun = taken(request);
        ProviderLine.Told told = line.answer(begun, back(), request.getQueryString());
        Map<String, Object> claims = told.claims();
        ClaimedGrants grants =
                new ClaimedGrants(settings.roleClaim(), settings.roles(), settings.scopeClaims(), scopes::exists);
        ProvidedIdentity person = new ProvidedIdentity(
                issuer(),
                text(claims, "sub"),
                claims.containsKey("preferred_username") ? text(claims, "preferred_username") : text(claims, "email"),
                text(claims, "name"),
                email(claims),
                grants.in(claims));
        return new ProviderAnswer(person, isStrong(claims), begun.linksAccount(), told.idToken());
    }

    /** Whoever signs in now is not whom this browser signed in before. */
    public void forget(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.getSession().removeAttribute(ID_TOKEN);
        }
    }

    /** Does something that may end the session of the cookie, and keeps this in the one that follows. */
    public void keepThrough(HttpServletRequest request, Runnable what) {
        HttpSession before = request.getSession(false);
        Object idToken = before == null ? null : before.getAttribute(ID_TOKEN);
        what.run();
        if (idToken != null) {
            request.getSession().setAttribute(ID_TOKEN, idToken);
        }
    }

    /** Keeps by what the provider knows whom to sign out. */
    public void remember(HttpServletRequest request, ProviderAnswer answer) {
        request.getSession().setAttribute(ID_TOKEN, answer.idToken());
    }

    /** How the browser is signed out there too; empty when this session did not come from there. */
    public Optional<Goodbye> goodbye(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String idToken = session == null ? null : (String) session.getAttribute(ID_TOKEN);
        return idToken == null
                ? Optional.empty()
                : line.goodbye(idToken, URI.create(address.of("/aanmelden?afgemeld=ja")));
    }

    /** Servers to which one of our forms may lead in the end: a browser must be told. */
    public Set<String> origins() {
        Set<String> origins = new TreeSet<>();
        settings.issuer().map(URI::create).map(IdentityProvider::origin).ifPresent(origins::add);
        line.knownAddresses().stream().map(IdentityProvider::origin).forEach(origins::add);
        return origins;
    }

    private Begun taken(HttpServletRequest request) throws ProviderFault {
        HttpSession session = request.getSession(false);
        Begun begun = session == null ? null : (Begun) session.getAttribute(BEGUN);
        if (begun == null || clock.instant().isAfter(begun.at().plus(PATIENCE))) {
            throw new ProviderFault(ProviderFault.Kind.INVALID, "nothing was begun here");
        }
        session.removeAttribute(BEGUN);
        return begun;
    }

    private URI back() {
        return URI.create(address.of(BACK));
    }

    private boolean isStrong(Map<String, Object> claims) {
        List<String> methods = ClaimedGrants.values(claims, "amr");
        List<String> levels = ClaimedGrants.values(claims, "acr");
        return settings.strongMethods().stream().anyMatch(methods::contains)
                || settings.strongLevels().stream().anyMatch(levels::contains);
    }

    /** An address that the provider did not check may be anybody's. */
    private static String email(Map<String, Object> claims) {
        return Boolean.TRUE.equals(claims.get("email_verified")) && claims.get("email") instanceof String email
                ? email
                : null;
    }

    private static String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String told ? told : "";
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
